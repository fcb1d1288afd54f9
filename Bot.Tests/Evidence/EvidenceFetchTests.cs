using System.Security.Cryptography;
using System.Text;
using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Evidence;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Tests.AdaptiveCards;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Evidence;

/// <summary>Copying what was sent: a real server, the real store.</summary>
public sealed class EvidenceFetchTests : IAsyncLifetime
{
    private static readonly CaseId Of = new("abcdefghjkmnpqrstuvwxyz234");
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[20_000]];
    private static readonly Person Mila = new(new PersonId("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11"), "Mila");

    private readonly EmbeddedEngine _engine = new();
    private ConnectorHost _host = null!;
    private EvidenceStore _store = null!;
    private EvidenceFetch _fetch = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ConnectorHost.StartAsync();
        _store = new EvidenceStore(_engine.Rows, _engine.Blobs);
        _fetch = new EvidenceFetch(_store, new FileSource(_store, _host.Files), _host.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task D7_A_copy_is_kept_with_its_size_its_type_by_content_and_its_hash()
    {
        Serves(Png);
        var settled = await SettledAsync(await SentAsync("foto.txt"));

        Assert.Equal(EvidenceStatus.Stored, settled.File.Status);
        Assert.Equal(
            (Png.Length, "image/png", Convert.ToHexStringLower(SHA256.HashData(Png))),
            (settled.File.Size, settled.File.ContentType, settled.File.Sha256));
        Assert.Equal(Png, await CopyAsync(settled.File));
        Assert.Equal("", settled.File.Url);
    }

    [Fact]
    public async Task D7_Asked_again_it_says_the_same_and_fetches_nothing()
    {
        Serves(Png);
        var file = await SentAsync("foto.png");
        var first = await SettledAsync(file);

        Assert.Equal(first.File, (await SettledAsync(file)).File);
        Assert.Single(_host.Server.Requests);
    }

    [Fact]
    public async Task D7_A_copy_made_before_a_death_counts_though_the_address_is_gone()
    {
        var file = await SentAsync("foto.png");
        await _store.StoreAsync(file, new MemoryStream(Png), default);
        _host.Then(404);

        var settled = await SettledAsync(file);

        Assert.Equal(EvidenceStatus.Stored, settled.File.Status);
        Assert.Equal("image/png", settled.File.ContentType);
        Assert.Equal(Png, await CopyAsync(settled.File));
    }

    [Theory]
    [InlineData(404, MissingCodes.Expired)]
    [InlineData(200, MissingCodes.Empty)]
    public async Task D7_What_cannot_be_fetched_is_asked_again(int status, string code)
    {
        _host.Then(status);

        var settled = await SettledAsync(await SentAsync("foto.png"));

        Assert.Equal((EvidenceStatus.Missing, code), (settled.File.Status, settled.File.MissingCode));
        Assert.Contains("nog een keer", CardJson.Write(settled.Message.Card), StringComparison.Ordinal);
        Assert.IsType<MissEvidence>(settled.Command);
    }

    [Fact]
    public async Task An_address_that_is_not_Teams_is_not_asked()
    {
        var settled = await SettledAsync(await SentAsync("foto.png", "https://example.org/a"));

        Assert.Equal(MissingCodes.Refused, settled.File.MissingCode);
        Assert.Empty(_host.Server.Requests);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_said_to_be()
    {
        _host.Server.Answer = http =>
        {
            http.Response.ContentLength = EvidenceStore.MaxBytes + 1;
            return http.Response.StartAsync();
        };

        var settled = await SettledAsync(await SentAsync("film.mp4"));

        Assert.Equal(MissingCodes.TooLarge, settled.File.MissingCode);
        Assert.Contains("250 MB", CardJson.Write(settled.Message.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_in_trouble_and_a_lost_connection_are_tried_again_for_a_day()
    {
        var file = await SentAsync("foto.png");
        _host.Then(503).ThenLost();
        var first = Assert.IsType<FetchResult.Later>(await _fetch.RunAsync(Of, file.Id, default));
        Assert.InRange(first.After, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.IsType<FetchResult.Later>(await _fetch.RunAsync(Of, file.Id, default));

        _host.Clock.Advance(TimeSpan.FromHours(25));
        _host.Then(503);
        Assert.Equal(MissingCodes.Unreachable, (await SettledAsync(file)).File.MissingCode);
    }

    [Fact]
    public async Task A_connection_lost_halfway_leaves_nothing_and_is_tried_again()
    {
        var file = await SentAsync("foto.png");
        _host.Server.Answer = async http =>
        {
            http.Response.ContentLength = Png.Length;
            await http.Response.Body.WriteAsync(Png.AsMemory(0, 9_000));
            await http.Response.Body.FlushAsync();
            http.Abort();
        };
        Assert.IsType<FetchResult.Later>(await _fetch.RunAsync(Of, file.Id, default));

        Serves(Png);
        Assert.Equal(Png, await CopyAsync((await SettledAsync(file)).File));
    }

    [Fact]
    public async Task A_picture_that_is_none_is_kept_as_it_is_and_said_to_be_none()
    {
        Serves(Encoding.UTF8.GetBytes("<html>log in</html>"));

        var settled = await SettledAsync(await SentAsync("foto.png"));

        Assert.Equal((EvidenceStatus.Stored, "text/html"), (settled.File.Status, settled.File.ContentType));
        Assert.Contains("geen afbeelding", CardJson.Write(settled.Message.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cut_before_the_copy_is_not_copied_and_what_was_cut_during_it_is_gone()
    {
        var before = await SentAsync("a.png");
        await _store.EraseAsync(Of, before.Id, default);
        Assert.IsType<FetchResult.Gone>(await _fetch.RunAsync(Of, before.Id, default));

        var during = await SentAsync("b.png");
        _host.Server.Answer = async http =>
        {
            await _store.EraseAsync(Of, during.Id, default);
            await http.Response.Body.WriteAsync(Png);
        };
        Assert.IsType<FetchResult.Gone>(await _fetch.RunAsync(Of, during.Id, default));
        Assert.Null(await _store.OpenAsync(Of, during.Id, default));
        Assert.Null(await _store.FindAsync(Of, during.Id, default));
    }

    [Fact]
    public async Task A_copy_that_changes_its_place_keeps_its_hash_and_the_first_one_goes()
    {
        Serves(Png);
        var first = await SettledAsync(await SentAsync("foto.png"));
        var other = new CaseId("bbbbbbbbbbbbbbbbbbbbbbbbbb");
        var moved = first.File with { Case = other, Url = $"kept:{Of}/{first.File.Id}", Status = EvidenceStatus.Received, Sha256 = null };
        await _store.ReceiveAsync(moved, default);

        var settled = Assert.IsType<FetchResult.Settled>(await _fetch.RunAsync(other, moved.Id, default));

        Assert.Equal(first.File.Sha256, settled.File.Sha256);
        Assert.Null(await _store.FindAsync(Of, first.File.Id, default));
        Assert.Equal(Png, await CopyAsync(settled.File));
    }

    [Fact]
    public async Task A_copy_that_changes_its_place_waits_for_the_first_one()
    {
        var first = await SentAsync("foto.png");
        var moved = first with { Case = new CaseId("bbbbbbbbbbbbbbbbbbbbbbbbbb"), Url = $"kept:{Of}/{first.Id}" };
        await _store.ReceiveAsync(moved, default);

        Assert.IsType<FetchResult.Later>(await _fetch.RunAsync(moved.Case, moved.Id, default));
    }

    [Fact]
    public async Task D7_The_draft_learns_that_it_is_stored_and_so_does_the_case()
    {
        Serves(Png);
        var file = await SentAsync("foto.png");
        var settled = await SettledAsync(file);
        var draft = new Draft { Id = Of, Number = CaseNumber.Next(), StartedAt = default, ChangedAt = default };
        var sender = new PersonFile(Mila.Id, new PersonProfile(), draft with { Evidence = [IncomingEvidence.Item(file)] });

        Assert.Equal(EvidenceStatus.Stored, settled.In(sender).Draft!.Evidence.Single().Status);
        Assert.Equal(0, settled.In(sender).Draft!.Revision);
        var told = settled.In(sender);
        Assert.Same(told, settled.In(told));
        var other = sender.With(draft);
        Assert.Same(other, settled.In(other));
        Assert.Equal(settled.File.Sha256, Assert.IsType<StoreEvidence>(settled.Command).Stored.Sha256);
    }

    [Theory]
    [InlineData(EvidenceStatus.Received)]
    [InlineData(EvidenceStatus.Stored)]
    [InlineData(EvidenceStatus.Missing)]
    public void The_message_of_a_file_is_faultless_in_both_languages_and_shows_its_name_as_it_is(EvidenceStatus status)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var card = FileCard.Message(new EvidenceSource("i", Of, Mila, "**a**.png", "u", false, default)
            {
                Status = status,
                Size = 1_234_567,
                ContentType = "text/html",
                Sha256 = new string('a', 64),
                MissingCode = "no-such-code",
                Language = language,
            }).Card;

            Assert.Empty(CardValidator.Faults(card));
            Assert.Contains("""{"text":"**a**.png","type":"TextRun"}""", CardJson.Write(card), StringComparison.Ordinal);
        }
    }

    private void Serves(byte[] content) => _host.Server.Answer = http => http.Response.Body.WriteAsync(content).AsTask();

    private async Task<EvidenceSource> SentAsync(string name, string? url = null)
    {
        var file = new EvidenceSource(
            new Ids().New(), Of, Mila, name, url ?? _host.Server.Address + "/d?tempauth=geheim", false, _host.Clock.GetUtcNow());
        await _store.ReceiveAsync(file, default);
        return file;
    }

    private async Task<FetchResult.Settled> SettledAsync(EvidenceSource file) =>
        Assert.IsType<FetchResult.Settled>(await _fetch.RunAsync(file.Case, file.Id, default));

    private async Task<byte[]> CopyAsync(EvidenceSource file)
    {
        await using var copy = await _store.OpenAsync(file.Case, file.Id, default);
        using var read = new MemoryStream();
        await copy!.CopyToAsync(read);
        return read.ToArray();
    }
}
