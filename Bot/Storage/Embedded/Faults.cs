using Azure;
using Microsoft.Data.Sqlite;

namespace Weerbaar.Storage.Embedded;

/// <summary>Says a fault of SQLite or the disk in Azure's terms. The messages name codes, never content.</summary>
internal static class Faults
{
    private const int Busy = 5, Full = 13;

    public static RequestFailedException From(Exception fault) => fault switch
    {
        RequestFailedException known => known,
        SqliteException { SqliteErrorCode: Busy } => new RequestFailedException(
            503, "The storage folder is kept busy by another process.", "ServerBusy", fault),
        SqliteException { SqliteErrorCode: Full } => new RequestFailedException(
            507, "The disk of the storage folder is full.", "InsufficientStorage", fault),
        SqliteException sqlite => new RequestFailedException(
            500, $"SQLite failed with code {sqlite.SqliteExtendedErrorCode}.", "InternalError", fault),
        _ => new RequestFailedException(
            500, $"The storage folder failed with {fault.GetType().Name}.", "InternalError", fault),
    };

    /// <summary>Works on a file; that there is none stays what it is.</summary>
    public static T OnDisk<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (IsDisk(fault))
        {
            throw From(fault);
        }
    }

    /// <inheritdoc cref="OnDisk"/>
    public static async Task OnDiskAsync(Func<ValueTask> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (IsDisk(fault))
        {
            throw From(fault);
        }
    }

    private static bool IsDisk(Exception fault) =>
        fault is UnauthorizedAccessException or (IOException and not FileNotFoundException);
}
