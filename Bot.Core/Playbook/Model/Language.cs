namespace Weerbaar.Playbook;

/// <summary>The languages in which people are spoken to (D39).</summary>
public enum Language
{
    /// <summary>Dutch, "nl": what everybody reads unless they chose otherwise.</summary>
    Dutch,

    /// <summary>English, "en".</summary>
    English,
}

/// <summary>One text of the organisation in both languages.</summary>
public sealed record LocalText(string Nl, string En)
{
    public string In(Language language) => language is Language.English ? En : Nl;
}
