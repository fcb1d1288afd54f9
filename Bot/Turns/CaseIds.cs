namespace Weerbaar.Turns;

/// <summary>The ids that each button on a case carries.</summary>
internal static class CaseIds
{
    public const string Case = "case";

    /// <summary>
    /// The case's version when the card was drawn: the same click on the same card is a repeat, on a newer card it is not.
    /// </summary>
    public const string Version = "v";

    public static Dictionary<string, string> Ids(this Case @case) => new()
    {
        [Case] = @case.Id.Value,
        [Version] = @case.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>The audience of the card that is clicked, where a person may have several of one case.</summary>
    public const string Card = "card";

    /// <summary>With one more id: an action, a proposal's revision, a piece of evidence.</summary>
    public static Dictionary<string, string> Ids(this Case @case, string name, string value) =>
        new(@case.Ids()) { [name] = value };
}
