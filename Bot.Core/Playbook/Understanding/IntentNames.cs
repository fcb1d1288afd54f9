namespace Weerbaar.Playbook.Understanding;

/// <summary>Intents as a playbook writes them: my-reports, add-evidence.</summary>
public static class IntentNames
{
    private static readonly Dictionary<string, Intent> ByName = Enum.GetValues<Intent>().ToDictionary(Name);

    public static string Name(Intent intent) => intent switch
    {
        Intent.MyReports => "my-reports",
        Intent.AddEvidence => "add-evidence",
        Intent.NotReporting => "not-reporting",
        Intent.MyData => "my-data",
        Intent.SelfHarm => "self-harm",
        _ => intent.ToString().ToLowerInvariant(),
    };

    /// <exception cref="KeyNotFoundException">No intent has that name; the loader does not let such a playbook through.</exception>
    public static Intent Parse(string name) => ByName[name];
}
