namespace Weerbaar.Benchmarks.Machinery;

/// <summary>A folder that goes when the work is done.</summary>
internal sealed class ScratchFolder(string name) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory($"weerbaar-{name}-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
