using System.Collections.Concurrent;

namespace Weerbaar.Storage.Embedded;

/// <summary>Lends reading connections, as many as are needed at once.</summary>
internal sealed class ReaderPool(Database database) : IDisposable
{
    private readonly ConcurrentBag<RowReader> _free = [];
    private volatile bool _closed;

    /// <summary>
    /// Reads with a connection of its own; SQLite answers on the caller's thread, mostly out of memory.
    /// </summary>
    public T Read<T>(Func<RowReader, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        RowReader? reader = null;
        try
        {
            if (!_free.TryTake(out reader))
            {
                reader = new RowReader(database.OpenReader());
            }

            var result = read(reader);
            GiveBack(reader);
            return result;
        }
        catch (Microsoft.Data.Sqlite.SqliteException fault)
        {
            reader?.Dispose();
            throw Faults.From(fault);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_free.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private void GiveBack(RowReader reader)
    {
        if (_closed)
        {
            reader.Dispose();
        }
        else
        {
            _free.Add(reader);
        }
    }
}
