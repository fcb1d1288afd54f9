using System.Text.RegularExpressions;

namespace Weerbaar.Storage;

/// <summary>Says, in one sentence, what keeps the storage from starting as it is set.</summary>
internal sealed partial class StorageOptionsValidator(bool isDevelopment) : SettingsValidator<StorageOptions>
{
    protected override IEnumerable<string> Faults(StorageOptions options) => Fault(options) is { } fault ? [fault] : [];

    private string? Fault(StorageOptions options) => options switch
    {
        { Engine: null } =>
            "Storage:Engine is not set: set it to Azure, or to Embedded for one machine.",
        { Engine: StorageEngine.Embedded, Folder: null or "" } =>
            "Storage:Folder is not set: the Embedded engine keeps everything in that folder.",
        { Engine: StorageEngine.Embedded, Shared: true } when !isDevelopment =>
            "Storage:Shared is for Development only: for several machines or processes set Storage:Engine to Azure.",
        { Engine: StorageEngine.Azure, ConnectionString: not null } when !isDevelopment =>
            "Storage:ConnectionString is for Development only: set Storage:Account, which is reached without a secret.",
        { Engine: StorageEngine.Azure, ConnectionString: null, Account: null or "" } =>
            "Storage:Account is not set: the Azure engine keeps everything in that storage account.",
        { Engine: StorageEngine.Azure } when !NamePattern().IsMatch(options.Name) =>
            "Storage:Name has 3 to 50 lower-case letters and digits and begins with a letter.",
        _ => null,
    };

    /// <summary>What a table, a container and a queue may all be called.</summary>
    [GeneratedRegex("^[a-z][a-z0-9]{2,49}$", RegexOptions.None, Matching.Patience)]
    private static partial Regex NamePattern();
}
