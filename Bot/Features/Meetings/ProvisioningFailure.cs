namespace Weerbaar.Features.Meetings;

/// <summary>Why a chat or an appointment was not made. The case keeps the code; a person reads the sentence and what to do.</summary>
internal static class ProvisioningFailure
{
    /// <summary>Graph refused the bot the permission.</summary>
    public const string Denied = "denied";

    /// <summary>One of the people is not there, or has no calendar.</summary>
    public const string Unknown = "unknown";

    /// <summary>Graph took it for wrong.</summary>
    public const string Refused = "refused";

    /// <summary>Graph could not, for as long as was tried.</summary>
    public const string Failing = "failing";

    /// <summary>Nobody can say whether it is there.</summary>
    public const string Lost = "lost";

    /// <summary>Others belong to the case than when it was asked for.</summary>
    public const string Changed = "changed";

    /// <summary>The case ended before it was made.</summary>
    public const string Ended = "ended";

    /// <summary>The moment has passed.</summary>
    public const string Past = "past";

    private static readonly string[] Known = [Denied, Unknown, Refused, Failing, Lost, Changed, Ended, Past];

    /// <summary>A code that a later version wrote is no reason to say nothing.</summary>
    public static string Of(string code, Language language) => Texts.In(language)[$"Why.{(Known.Contains(code) ? code : Refused)}"];
}
