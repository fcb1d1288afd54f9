namespace Weerbaar.Tests.Storage.Contract;

/// <summary>
/// An engine under test, as a fixture that xunit starts and ends. Tests share it and use names of their own.
/// </summary>
public interface IEngine : IAsyncLifetime
{
    IRowStore Rows { get; }

    IBlobStore Blobs { get; }

    IWorkQueue Queue { get; }
}
