using Weerbaar.Features.Evidence;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Features.Evidence;

/// <summary>A real server from which files come, and the real store into which they are copied.</summary>
public abstract class FetchBench : IAsyncLifetime
{
    protected static readonly CaseId Of = new("abcdefghjkmnpqrstuvwxyz234");
    protected static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[20_000]];
    protected static readonly Person Mila = new(new PersonId("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11"), "Mila");

    private readonly EmbeddedEngine _engine = new();
    private ConnectorHost? _host;

    private protected ConnectorHost Host => _host!;

    private protected EvidenceStore Store { get; private set; } = null!;

    private protected EvidenceFetch Fetch { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ConnectorHost.StartAsync();
        Store = new EvidenceStore(_engine.Rows, _engine.Blobs);
        Fetch = new EvidenceFetch(
            Store, new FileSource(Store, Host.Files), new BudgetStore(_engine.Rows, new BudgetOptions(), Playbook.Playbooks.Municipality),
            Host.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
        await _engine.DisposeAsync();
    }

    private protected void Serves(byte[] content) => Host.Server.Answer = http => http.Response.Body.WriteAsync(content).AsTask();

    private protected async Task<EvidenceSource> SentAsync(string name, string? url = null)
    {
        var file = new EvidenceSource(
            new IdGenerator().NewId(), Of, Mila, name, url ?? Host.Server.Address + "/d?tempauth=geheim", false, Host.Clock.GetUtcNow());
        await Store.ReceiveAsync(file, default);
        return file;
    }

    private protected async Task<FetchResult.Settled> SettledAsync(EvidenceSource file) =>
        Assert.IsType<FetchResult.Settled>(await Fetch.RunAsync(file.Case, file.Id, default));

    private protected async Task<byte[]> CopyAsync(EvidenceSource file)
    {
        await using var copy = await Store.OpenAsync(file.Case, file.Id, default);
        using var read = new MemoryStream();
        await copy!.CopyToAsync(read);
        return read.ToArray();
    }
}
