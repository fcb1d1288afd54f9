using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using Weerbaar.Features.Evidence;
using Weerbaar.Tests.AdaptiveCards;

namespace Weerbaar.Tests.Features.Evidence;

/// <summary>Copying what was sent: a real server, the real store.</summary>
public sealed class EvidenceFetchTests : FetchBench
{
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
        Assert.Single(Host.Server.Requests);
    }

    [Fact]
    public async Task D7_A_copy_made_before_a_death_counts_though_the_address_is_gone()
    {
        var file = await SentAsync("foto.png");
        await Store.StoreAsync(file, new MemoryStream(Png), default);
        Host.Then(404);

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
        Host.Then(status);

        var settled = await SettledAsync(await SentAsync("foto.png"));

        Assert.Equal((EvidenceStatus.Missing, code), (settled.File.Status, settled.File.MissingCode));
        Assert.Contains("nog een keer", CardJson.Write(settled.Message.Card), StringComparison.Ordinal);
        Assert.IsType<MissEvidence>(settled.Command);
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
    public async Task A_copy_that_changes_its_place_keeps_its_hash_and_the_first_one_goes()
    {
        Serves(Png);
        var first = await SettledAsync(await SentAsync("foto.png"));
        var other = new CaseId("bbbbbbbbbbbbbbbbbbbbbbbbbb");
        var moved =
            first.File with
            {
                Case = other,
                Url = "",
                Kept = new KeptFile(Of, first.File.Id),
                Status = EvidenceStatus.Received,
                Sha256 = null
            };
        await Store.ReceiveAsync(moved, default);

        var settled = Assert.IsType<FetchResult.Settled>(await Fetch.RunAsync(other, moved.Id, default));

        Assert.Equal(first.File.Sha256, settled.File.Sha256);
        Assert.Null(await Store.FindAsync(Of, first.File.Id, default));
        Assert.Equal(Png, await CopyAsync(settled.File));
    }

    [Fact]
    public async Task A_copy_that_an_earlier_version_wrote_down_still_changes_its_place()
    {
        Serves(Png);
        var first = await SettledAsync(await SentAsync("foto.png"));
        var moved =
            first.File with
            {
                Case = new CaseId("bbbbbbbbbbbbbbbbbbbbbbbbbb"),
                Url = $"kept:{Of}/{first.File.Id}",
                Status = EvidenceStatus.Received,
                Sha256 = null
            };
        await Store.ReceiveAsync(moved, default);

        Assert.Equal(EvidenceStatus.Stored, (await SettledAsync(moved)).File.Status);
        Assert.Null(await Store.FindAsync(Of, first.File.Id, default));
    }

    [Fact]
    public async Task An_address_from_outside_that_names_a_file_of_ours_copies_nothing_and_erases_nothing()
    {
        Serves(Png);
        var theirs = await SettledAsync(await SentAsync("foto.png"));

        var stolen = await SettledAsync(await SentAsync("gestolen.png", $"kept:{Of}/{theirs.File.Id}"));

        Assert.Equal((EvidenceStatus.Missing, MissingCodes.Refused), (stolen.File.Status, stolen.File.MissingCode));
        Assert.Equal(Png, await CopyAsync(theirs.File));
    }

    [Fact]
    public async Task A_copy_that_changes_its_place_waits_for_the_first_one()
    {
        var first = await SentAsync("foto.png");
        var moved = first with { Case = new CaseId("bbbbbbbbbbbbbbbbbbbbbbbbbb"), Url = $"kept:{Of}/{first.Id}" };
        await Store.ReceiveAsync(moved, default);

        Assert.IsType<FetchResult.Later>(await Fetch.RunAsync(moved.Case, moved.Id, default));
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
}
