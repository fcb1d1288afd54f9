namespace Weerbaar.Features.Evidence;

/// <summary>What was looked at, as it is kept beside the case and as people read it (D9).</summary>
internal static class LookNames
{
    public const string List = "evidence";

    /// <summary>Only the name and how to call, of who is in danger.</summary>
    public const string Name = "name";

    /// <summary>Those, and what was shared with who is alarmed.</summary>
    public const string Shared = "triage-act";

    public static string Of(EvidenceItem file) => $"{List}:{file.Id}";

    /// <summary>"het bestand scherm.png", "de lijst met bestanden", "wat bij het gevaar is gedeeld" or "de melding".</summary>
    public static string Words(string what, Case @case, Language language)
    {
        var words = Texts.In(language);
        return what.Split(':') switch
        {
            [List, var id] when @case.Evidence.FirstOrDefault(item => item.Id == id) is { } file => words["Looked.File", file.Name],
            [Name] => words["Looked.Name"],
            [Shared] => words["Looked.Shared"],
            [List, ..] => words["Looked.List"],
            _ => words["Looked.Case"],
        };
    }
}
