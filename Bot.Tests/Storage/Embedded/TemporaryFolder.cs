namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("weerbaar-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
