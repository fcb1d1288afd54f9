namespace Weerbaar.Simulator.Strict;

/// <summary>The rules that the simulator holds a bot to, by the numbers of STRICT.md.</summary>
internal static class Rule
{
    public const string ConnectorToken = "S01";
    public const string GraphToken = "S02";
    public const string TokenRequest = "S03";
    public const string UnknownConversation = "S04";
    public const string NotInstalled = "S05";
    public const string CreateNotInstalled = "S06";
    public const string Blocked = "S07";
    public const string DisabledAccount = "S08";
    public const string PersonId = "S09";
    public const string CreateParameters = "S10";
    public const string TooBig = "S11";
    public const string CardFault = "S12";
    public const string CardVersion = "S13";
    public const string TextAndCardUpdate = "S14";
    public const string TextAndCardSplit = "S15";
    public const string TooManyInOneSecond = "S16";
    public const string TooManyInTwoSeconds = "S17";
    public const string TooManyInThirtySeconds = "S18";
    public const string TooManyInAnHour = "S19";
    public const string NotOwnMessage = "S20";
    public const string GoneMessage = "S21";
    public const string LateMessage = "S22";
    public const string LateInvoke = "S23";
    public const string InvokeShape = "S24";
    public const string InvokeCard = "S25";
    public const string BadActivity = "S26";
    public const string MentionText = "S27";
    public const string FileTicket = "S28";
    public const string PictureToken = "S29";
    public const string RefreshUsers = "S30";
    public const string DialogShape = "S31";
    public const string RefusedActivity = "S32";
    public const string GraphRequest = "S33";
    public const string GraphUnknownCall = "S34";
    public const string ConnectorUnknownCall = "S35";
    public const string SuggestedActions = "S36";
    public const string AlreadyInstalled = "S37";
    public const string SignInAddress = "S38";
    public const string CodeFlow = "S39";
    public const string Pkce = "S40";
    public const string Redeem = "S41";
    public const string RedeemAsClient = "S42";
    public const string GroupChat = "S43";
    public const string CalendarEvent = "S44";
}
