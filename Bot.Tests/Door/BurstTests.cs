using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Somebody's phone comes back online and sends at once all that was typed: each message is kept, or an answer that names its words says
/// that it was not (D4).
/// </summary>
public sealed class BurstTests(ITestOutputHelper output)
{
    private const int Messages = 30;

    private static readonly string[] Texts =
        [.. Enumerable.Range(0, Messages).Select(number => $"verhaal {number:D2} ging over het loket en de stoep")];

    /// <summary>Teams takes an answer within fifteen seconds, and delivers the message again after that.</summary>
    private const double TeamsWaits = 15;

    private SlowRowStore _rows = null!;

    /// <param name="milliseconds">What a call to the store takes: nothing, as much as in the cloud on a slow day, or far too much.</param>
    [Theory]
    [InlineData("nothing", 0)]
    [InlineData("draft", 0)]
    [InlineData("draft", 10)]
    [InlineData("case", 10)]
    [InlineData("cases", 10)]
    public async Task D4_Thirty_messages_at_once_are_all_kept_and_each_is_answered(string open, int milliseconds)
    {
        await using var door = await StartAsync();
        var sanne = door.Person("Sanne");
        await OpenAsync(door, sanne, open);
        var before = door.Teams.Now;

        var took = await SendAsync(door, sanne, TimeSpan.FromMilliseconds(milliseconds));

        output.WriteLine($"slowest {took.Max():F1} s");
        Assert.All(took, each => Assert.True(each < TeamsWaits, $"{each} s"));
        Assert.Equal(Texts, await KeptAsync(door));
        await FrontDoor.EventuallyAsync(
            () => Said(sanne, before).Count >= Messages, () => $"{Said(sanne, before).Count} answers came.", TimeSpan.FromSeconds(30));
        Assert.DoesNotContain(Said(sanne, before), message => message.Says("niet bewaard") || message.Says("Ik weet niet of ik bewaarde"));
    }

    [Fact]
    public async Task D4_Where_not_all_can_wait_or_the_store_hangs_each_is_named_that_is_not_kept()
    {
        await using var door = await StartAsync("00:00:01.5");
        var sanne = door.Person("Sanne");
        await OpenAsync(door, sanne, "cases");
        var before = door.Teams.Now;

        var took = await SendAsync(door, sanne, TimeSpan.FromMilliseconds(400));

        output.WriteLine($"slowest {took.Max():F1} s");
        Assert.All(took, each => Assert.True(each < TeamsWaits, $"{each} s"));
        var lost = Texts.Except(await KeptAsync(door)).ToList();
        Assert.NotEmpty(lost);
        await FrontDoor.EventuallyAsync(
            () => lost.All(
                text => Said(sanne, before).Any(
                    message => message.Says(text) && message.Says("Ik weet niet of ik bewaarde wat je net stuurde"))),
            () => $"Lost without a word: {string.Join("; ", lost)}\n{string.Join("\n--\n", Said(sanne, before).Select(message => message.Words))}",
            TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task D4_More_than_can_wait_for_a_place_is_said_of_each_that_is_not_kept()
    {
        await using var door = await StartAsync();
        var sanne = door.Person("Sanne");
        await OpenAsync(door, sanne, "cases");
        foreach (var number in Enumerable.Range(0, 20))
        {
            await sanne.SaysAsync($"dit was er al, nummer {number}, over het plein");
        }

        var before = door.Teams.Now;
        await SendAsync(door, sanne, TimeSpan.Zero);

        var lost = Texts.Except(await KeptAsync(door)).ToList();
        Assert.Equal(10, lost.Count);
        await FrontDoor.EventuallyAsync(
            () => lost.All(text => Said(sanne, before).Any(message => message.Says(text) && message.Says("ik heb het niet bewaard"))),
            () => $"Lost without a word: {string.Join("; ", lost)}\n{string.Join("\n--\n", Said(sanne, before).Select(message => message.Words))}",
            TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_message_that_Teams_delivers_again_after_thirty_others_has_no_second_answer()
    {
        await using var door = await StartAsync();
        var sanne = door.Person("Sanne");
        await OpenAsync(door, sanne, "draft");
        var first = new JsonObject { ["id"] = door.Teams.NextId(), ["text"] = "het eerste ging over de balie" };
        await sanne.SendsRawAsync(first);
        var before = door.Teams.Now;
        await SendAsync(door, sanne, TimeSpan.Zero);
        await FrontDoor.EventuallyAsync(
            () => Said(sanne, before).Count >= Messages, () => $"{Said(sanne, before).Count} answers came.", TimeSpan.FromSeconds(30));
        // One message may bring two cards: until nothing comes any more.
        var answered = 0;
        while (answered != sanne.Sees().Count)
        {
            answered = sanne.Sees().Count;
            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        await sanne.SendsRawAsync(first, isAnswered: false);

        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(answered, sanne.Sees().Count);
    }

    private Task<FrontDoor> StartAsync(string messageWithin = "00:00:10") => FrontDoor.StartAsync(
        new Dictionary<string, string> { ["Delivery:AnswerWithin"] = "00:00:04.5", ["Delivery:MessageWithin"] = messageWithin },
        services: all => all.AddSingleton<IRowStore>(made => _rows = new SlowRowStore(made.GetRequiredService<EmbeddedStorage>().Rows)));

    private static List<DoorMessage> Said(DoorPerson person, long since) => [.. person.Sees().Where(message => message.Seen > since)];

    /// <summary>What is owed may quote the words and keeps nothing.</summary>
    private static async Task<List<string>> KeptAsync(FrontDoor door)
    {
        var kept = new List<string>();
        foreach (var text in Texts)
        {
            kept.AddRange((await door.FindAsync(text)).Any(row => !row.Contains("held-answer-", StringComparison.Ordinal)) ? [text] : []);
        }

        return kept;
    }

    private static async Task OpenAsync(FrontDoor door, DoorPerson person, string what)
    {
        switch (what)
        {
            case "draft":
                await person.BeginsAsync();
                break;
            case "case":
                await person.ReportsAsync();
                break;
            case "cases":
                await door.ReportedAsync(person, null, "een");
                await door.ReportedAsync(person, null, "twee");
                break;
        }
    }

    /// <param name="takes">What each call to the store takes meanwhile.</param>
    /// <returns>How long each took, in seconds.</returns>
    private async Task<double[]> SendAsync(FrontDoor door, DoorPerson person, TimeSpan takes)
    {
        _rows.Takes = takes;
        var took = await Task.WhenAll(Texts.Select(async text =>
        {
            var began = Stopwatch.GetTimestamp();
            await door.PostAsync(DoorActivities.Message(door, person.Entry, person.Chat, new JsonObject { ["text"] = text }));
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }));
        _rows.Takes = TimeSpan.Zero;
        return took;
    }
}
