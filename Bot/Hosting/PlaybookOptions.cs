namespace Weerbaar.Hosting;

/// <summary>Which playbook the organisation uses.</summary>
internal sealed record PlaybookOptions
{
    public const string Section = "Playbook";

    /// <summary>The folder with its *.yaml files: absolute, or relative to where the bot is started.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "Playbook", "Municipality");
}
