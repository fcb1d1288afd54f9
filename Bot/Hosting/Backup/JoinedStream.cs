namespace Weerbaar.Hosting.Backup;

/// <summary>Parts, one after the other, until there is no next one.</summary>
internal sealed class JoinedStream(Stream first, Func<int, Task<Stream?>> open) : ForwardStream
{
    private Stream? _part = first;
    private int _number = 1;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_part is not null)
        {
            var read = await _part.ReadAsync(buffer, cancellationToken);
            if (read > 0)
            {
                return read;
            }

            await _part.DisposeAsync();
            _part = await open(++_number);
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _part?.Dispose();
        }

        base.Dispose(disposing);
    }
}
