namespace Weerbaar.Storage;

/// <summary>Storage cannot start as it is set. The message is one sentence that says what to do.</summary>
internal sealed class StorageSettingsException(string message, Exception? inner = null)
    : InvalidOperationException(message, inner);
