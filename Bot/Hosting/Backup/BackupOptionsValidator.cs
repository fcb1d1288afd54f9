namespace Weerbaar.Hosting.Backup;

/// <summary>Says, in one sentence, what a backup misses.</summary>
internal sealed class BackupOptionsValidator(bool isDevelopment) : SettingsValidator<BackupOptions>
{
    protected override IEnumerable<string> Faults(BackupOptions options) => Fault(options) is { } fault ? [fault] : [];

    private string? Fault(BackupOptions options) => options switch
    {
        { Folder: null or "", Account: null or "", ConnectionString: null } =>
            "Backup:Folder or Backup:Account must say where backups are kept.",
        { ConnectionString: not null } when !isDevelopment =>
            "Backup:ConnectionString is for Development only: set Backup:Account, which is reached without a secret.",
        { Key: null or "", KeyFile: null or "" } => "Backup:KeyFile or Backup:Key must be set: a backup is always encrypted.",
        _ => null,
    };
}
