using System.Text;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Outbound;

namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>
/// What people were told is gone is gone: no program that reads the folder's bytes finds it, in the database or in its log (D4, D32). What
/// makes it go is what people do at the door.
/// </summary>
[EndToEnd]
public sealed class GoneTests
{
    private const string Marked = "gemarkeerd4711";

    [Fact]
    public async Task D4_A_draft_that_was_thrown_away_is_in_no_file_of_the_store()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync($"ik word online bedreigd door {Marked}");
        await sanne.SaysAsync("intrekken");
        Assert.NotEmpty(Holding(door));

        await sanne.ClicksAsync("chat-erase-draft");

        await IsGoneAsync(door);
    }

    [Fact]
    public async Task D4_A_draft_that_nobody_went_on_with_for_fourteen_days_is_in_no_file_of_the_store()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.BeginsAsync($"ik word online bedreigd door {Marked}");
        Assert.NotEmpty(Holding(door));
        // From Tuesday to Friday: neither the eleventh nor the fourteenth day is a day off.
        door.Move(TimeSpan.FromDays(3 + 11));
        await sanne.EventuallySeesAsync("dan wis ik hem");

        door.Move(TimeSpan.FromDays(6));

        await sanne.EventuallySeesAsync("is nu gewist");
        await IsGoneAsync(door);
    }

    /// <summary>A click is answered without anything that is owed: nothing else empties the log then.</summary>
    [Theory]
    [InlineData("undo")]
    [InlineData("leave-out")]
    [InlineData("card")]
    public async Task D4_What_somebody_took_out_of_their_report_by_a_click_is_in_no_file_of_the_store(string way)
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.BeginsAsync(way == "card" ? $"ik word online bedreigd door {Marked}" : "ik word online bedreigd");
        if (way != "card")
        {
            await sanne.SaysAsync($"hij heet {Marked}");
        }

        var review = way == "leave-out" ? await sanne.AtReviewAsync() : null;
        await door.EventuallyOwesNothingAsync(sanne);
        Assert.NotEmpty(Holding(door));

        if (review is not null)
        {
            var piece = Assert.Single((await door.FileOfAsync(sanne)).Draft!.Texts);
            await sanne.ClicksAsync("intake-send", new() { ["leave-out"] = $"text-{piece.Id}" });
        }
        else if (way == "card")
        {
            await sanne.GoesToAsync("what");
            await sanne.ClicksAsync("intake-next", new() { ["what"] = "ik word online bedreigd door de buurman" });
        }
        else
        {
            await sanne.ClicksAsync("intake-undo");
        }

        await IsGoneAsync(door);
    }

    [Theory]
    [InlineData("draft", true)]
    [InlineData("draft", false)]
    [InlineData("waiting", true)]
    [InlineData("waiting", false)]
    public async Task D4_What_a_message_brought_that_was_deleted_or_changed_is_in_no_file_of_the_store(string open, bool isDeleted)
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, id) = (door.Person("Sanne"), door.Teams.NextId());
        if (open == "draft")
        {
            await sanne.BeginsAsync();
        }
        else
        {
            await door.ReportedAsync(sanne, null, "een bedreiging");
            await door.ReportedAsync(sanne, null, "nog een bedreiging");
        }

        await sanne.SaysAsAsync(id, $"hij stond bij {Marked} te wachten");
        await door.EventuallyOwesNothingAsync(sanne);
        Assert.NotEmpty(Holding(door));

        var seen = isDeleted ? await sanne.DeletesAsync(id) : await sanne.EditsAsync(id, "hij stond bij de vuilnisbak te wachten");

        Assert.NotEmpty(seen.Messages);
        await IsGoneAsync(door);
    }

    [Fact]
    public async Task D4_A_text_that_waited_and_was_placed_is_in_no_file_of_the_store_once_it_is_taken_out_there()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await door.ReportedAsync(sanne, null, "een bedreiging");
        await door.ReportedAsync(sanne, null, "nog een bedreiging");
        await sanne.SaysAsync("het begon bij de vuilnisbak op het plein");
        await sanne.ClicksAsync("chat-report-pending");
        await sanne.SaysAsync($"hij stond bij {Marked} te wachten");
        await door.EventuallyOwesNothingAsync(sanne);
        Assert.NotEmpty(Holding(door));

        await sanne.ClicksAsync("intake-undo");

        await IsGoneAsync(door);
    }

    /// <summary>An answer that waits may repeat what somebody wrote.</summary>
    [Fact]
    public async Task D4_An_answer_that_waited_and_was_posted_is_in_no_file_of_the_store_once_its_message_is_deleted()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, id) = (door.Person("Sanne"), door.Teams.NextId());
        await door.ReportedAsync(sanne, null, "een bedreiging");
        await door.ReportedAsync(sanne, null, "nog een bedreiging");
        var isAway = true;
        door.Teams.Fails = asked => isAway && asked.Target.Contains(Uri.EscapeDataString(sanne.Chat), StringComparison.Ordinal)
            ? new DoorFault { Status = 503 } : null;
        await sanne.SendsRawAsync(new JsonObject { ["id"] = id, ["text"] = $"hij stond bij {Marked} te wachten" }, isAnswered: false);
        Assert.Contains(await door.FindAsync(Marked), row => row.Contains("held-answer-", StringComparison.Ordinal));
        isAway = false;
        door.Move(TimeSpan.FromMinutes(11));
        await sanne.EventuallySeesAsync(Marked);
        await door.EventuallyOwesNothingAsync(sanne);

        await sanne.DeletesAsync(id);

        await IsGoneAsync(door);
    }

    [Fact]
    public async Task D32_The_key_of_a_talk_that_has_ended_is_in_no_file_of_the_store()
    {
        await using var door = await FrontDoor.StartAsync();
        await door.Noor.SaysAsync("gesprek voorbereiden");
        await door.Noor.ClicksAsync("Nu bespreken");
        await door.Noor.EventuallySeesAsync("Teamgesprek 1", DoorTeams.Team);
        var talk = (await door.Get<TalkStore>().ReadStateAsync(default)).State!.Current;
        var key = (await door.Get<IRowStore>().ReadAsync(new RowKey($"discussion-{talk}", "key"), default))!.Body;
        Assert.NotEmpty(Holding(door, key));

        door.Move(TimeSpan.FromDays(8));

        await door.Noor.EventuallySeesAsync("Dit gesprek is afgelopen", DoorTeams.Team);
        await IsGoneAsync(door, key);
    }

    private static async Task IsGoneAsync(FrontDoor door, string words = Marked)
    {
        IReadOnlyList<string> holding = [];
        await FrontDoor.EventuallyAsync(
            () => (holding = Holding(door, words)).Count == 0, () => "It is held by " + string.Join(", ", holding),
            TimeSpan.FromSeconds(20));
    }

    private static IReadOnlyList<string> Holding(FrontDoor door, string words = Marked) =>
        StoreFiles.Holding(door.Store, Encoding.UTF8.GetBytes(words));
}
