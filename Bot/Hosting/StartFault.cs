using Microsoft.Extensions.Options;
using Weerbaar.Hosting.Backup;
using Weerbaar.Storage;

namespace Weerbaar.Hosting;

/// <summary>What stops the start, in sentences for whoever set it: no stack of calls that would hide them.</summary>
internal static class StartFault
{
    /// <summary>Null: this is no fault of the settings, and its stack is wanted.</summary>
    public static string? Of(Exception fault) => fault switch
    {
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        // Several sections are wrong at once.
        AggregateException several when several.InnerExceptions.All(one => Of(one) is not null) =>
            string.Join(Environment.NewLine, several.InnerExceptions.Select(Of)),
        StorageSettingsException or SettingsException or BackupException => fault.Message,
        // How the configuration's own reader says that a value is no number, no time, no "true".
        InvalidOperationException { InnerException: FormatException or ArgumentException } => fault.Message,
        _ => null,
    };
}

/// <summary>Settings that are not fit to start with; the message is one sentence that names the setting.</summary>
internal sealed class SettingsException(string message) : Exception(message);
