using System.Text;
using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Storage;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>What was deleted is gone: no program that reads the folder's bytes finds it, in the database or in its log (D4, D32).</summary>
public sealed class GoneTests
{
    private const string Marked = "gemarkeerd4711";

    [Fact]
    public async Task D4_A_draft_that_was_thrown_away_is_in_no_file_of_the_store()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync($"ik word online bedreigd door {Marked}");
        Assert.NotEmpty(Holding(door));
        var file = await door.Get<PeopleStore>().ReadAsync(new PersonId(sanne.Id), default);

        Assert.True(await door.Get<PeopleStore>().WriteAsync(file.WithoutDraft(), default));

        await Journeys.SimulatorApi.EventuallyAsync(
            () => Task.FromResult(Holding(door).Count == 0), "no file holds it: " + string.Join(", ", Holding(door)), 10);
    }

    [Fact]
    public async Task D32_The_key_of_a_talk_that_has_ended_is_in_no_file_of_the_store()
    {
        await using var door = await FrontDoor.StartAsync();
        await door.Get<TalkStore>().MakeKeyAsync("talk", default);
        var key = (await door.Get<IRowStore>().ReadAsync(new RowKey("discussion-talk", "key"), default))!.Body;
        Assert.NotEmpty(Holding(door, key));

        await door.Get<TalkStore>().DeleteKeyAsync("talk", default);

        await Journeys.SimulatorApi.EventuallyAsync(() => Task.FromResult(Holding(door, key).Count == 0), "no file holds the key", 10);
    }

    /// <summary>An answer that waits may repeat what somebody wrote.</summary>
    [Fact]
    public async Task D4_An_answer_that_waited_and_was_posted_is_in_no_file_of_the_store()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, answers) = (new PersonId(door.Person("Sanne").Id), door.Get<AnswerStore>());
        var chat = new ChatAddress(door.Teams.ServiceUrl, "a:1", FrontDoor.BotId);
        var held = new HeldAnswer(chat, "personal", door.Clock.GetUtcNow(), door.Clock.GetUtcNow(), [new HeldPost($"Je schreef: {Marked}")]);
        await answers.PutAsync(sanne, "key", held, default);
        Assert.NotEmpty(Holding(door));

        await answers.RemoveAsync((await answers.FindAsync(sanne, "key", default))!, default);

        await Journeys.SimulatorApi.EventuallyAsync(
            () => Task.FromResult(Holding(door).Count == 0), "no file holds it: " + string.Join(", ", Holding(door)), 10);
    }

    private static IReadOnlyList<string> Holding(FrontDoor door, string words = Marked) =>
    [
        .. System.IO.Directory.EnumerateFiles(door.Store, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "lock" && BytesOf(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0)
            .Select(file => Path.GetFileName(file)!),
    ];

    private static byte[] BytesOf(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);
        return bytes;
    }
}
