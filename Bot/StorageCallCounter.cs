namespace Weerbaar;

/// <summary>How many calls a turn made.</summary>
internal sealed class StorageCallCounter
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    internal void Add() => Interlocked.Increment(ref _calls);
}
