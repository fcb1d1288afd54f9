using AdaptiveCards;
using Weerbaar.Features.Evidence;

namespace Weerbaar.Tests.Features.Evidence;

/// <summary>What goes wrong between the sender and the copy.</summary>
public sealed class FetchTroubleTests : FetchBench
{
    [Fact]
    public async Task An_address_that_is_not_Teams_is_not_asked()
    {
        var settled = await SettledAsync(await SentAsync("foto.png", "https://example.org/a"));

        Assert.Equal(MissingCodes.Refused, settled.File.MissingCode);
        Assert.Empty(Host.Server.Requests);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_said_to_be()
    {
        Host.Server.Answer = http =>
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
        Host.Then(503).ThenLost();
        var first = Assert.IsType<FetchResult.Later>(await Fetch.RunAsync(Of, file.Id, default));
        Assert.InRange(first.After, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.IsType<FetchResult.Later>(await Fetch.RunAsync(Of, file.Id, default));

        Host.Clock.Advance(TimeSpan.FromHours(25));
        Host.Then(503);
        Assert.Equal(MissingCodes.Unreachable, (await SettledAsync(file)).File.MissingCode);
    }

    [Fact]
    public async Task A_connection_lost_halfway_leaves_nothing_and_is_tried_again()
    {
        var file = await SentAsync("foto.png");
        Host.Server.Answer = async http =>
        {
            http.Response.ContentLength = Png.Length;
            await http.Response.Body.WriteAsync(Png.AsMemory(0, 9_000));
            await http.Response.Body.FlushAsync();
            http.Abort();
        };
        Assert.IsType<FetchResult.Later>(await Fetch.RunAsync(Of, file.Id, default));

        Serves(Png);
        Assert.Equal(Png, await CopyAsync((await SettledAsync(file)).File));
    }

    [Fact]
    public async Task What_was_cut_before_the_copy_is_not_copied_and_what_was_cut_during_it_is_gone()
    {
        var before = await SentAsync("a.png");
        await Store.EraseAsync(Of, before.Id, default);
        Assert.IsType<FetchResult.Gone>(await Fetch.RunAsync(Of, before.Id, default));

        var during = await SentAsync("b.png");
        Host.Server.Answer = async http =>
        {
            await Store.EraseAsync(Of, during.Id, default);
            await http.Response.Body.WriteAsync(Png);
        };
        Assert.IsType<FetchResult.Gone>(await Fetch.RunAsync(Of, during.Id, default));
        Assert.Null(await Store.OpenAsync(Of, during.Id, default));
        Assert.Null(await Store.FindAsync(Of, during.Id, default));
    }
}
