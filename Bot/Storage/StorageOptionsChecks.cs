namespace Weerbaar.Storage;

/// <summary>Says, in one sentence each, what keeps the storage from starting as it is set.</summary>
internal static class StorageOptionsChecks
{
    public static void Check(StorageOptions options, bool isDevelopment)
    {
        if (Fault(options, isDevelopment) is { } sentence)
            throw new StorageSettingsException(sentence);
    }

    private static string? Fault(StorageOptions options, bool isDevelopment) => options switch
    {
        { Engine: null } =>
            "Storage:Engine is not set: set it to Azure, or to Embedded for one machine; only Development has a default.",
        { Engine: StorageEngine.Embedded, Folder: null or "" } =>
            "Storage:Folder is not set: the Embedded engine keeps everything in that folder.",
        { Engine: StorageEngine.Embedded, Shared: true } when !isDevelopment =>
            "Storage:Shared is for Development only: for several machines or processes set Storage:Engine to Azure.",
        { Engine: StorageEngine.Azure } => "Storage:Engine is Azure, which this version does not hold yet.",
        _ => null,
    };
}
