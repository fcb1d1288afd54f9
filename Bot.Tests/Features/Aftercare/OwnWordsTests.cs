using Weerbaar.Outbound;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Features.Triage;
using Weerbaar.Tests.Whole;

namespace Weerbaar.Tests.Features.Aftercare;

/// <summary>What an employee answers about how they are is theirs: for everybody else nothing changes by it (D29).</summary>
[Collection(InTheOffice.Name)]
public sealed class OwnWordsTests(SharedHost office)
{
    private const string Words = "roosterbrood4417";

    private readonly FrontDoor _door = office.Door;

    [Fact]
    public async Task D29_Officers_and_managers_read_the_same_in_cards_details_and_lists_whatever_was_answered()
    {
        var scene = await CaseFixture.SetAsync(_door);
        await scene.ClosedAsync();
        await scene.DoAsync(scene.Sanne, new AskCheckIn());
        var before = await ReadByOthersAsync(scene);

        var low =
            new Dictionary<string, string>
            {
                ["ids.number"] = "1",
                ["safety"] = "1",
                ["stress"] = "5",
                ["help"] = "yes",
                ["words"] = Words
            };
        var own = await scene.Sanne.PressesAsync("aftercare-answer", scene.Case, low);
        Assert.Contains("Veiligheid: 1.", own.Words, StringComparison.Ordinal);

        var after = await ReadByOthersAsync(scene);
        Assert.Equal(before, after);
        Assert.All(after, read => Assert.DoesNotContain(Words, read, StringComparison.OrdinalIgnoreCase));
        Assert.True(after.Count > 10, $"Only {after.Count} places were read.");
    }

    /// <summary>Every card, dialog and list that anybody but the employee has of the case.</summary>
    private async Task<List<string>> ReadByOthersAsync(CaseFixture scene)
    {
        var @case = await _door.NowAsync(scene.Case);
        await _door.Get<Indexer>().UpdateAsync(@case, new Weerbaar.Records.ReconcileState(0, null, []), default);
        var read = _door.Get<Notifier>().CardsOf(@case)
            .Where(card => card.To is not Recipient.OnePerson { Id: var reader } || reader.Value != scene.Sanne.Id)
            .Select(card => $"{card.Audience}: {Drawn.Of(card, Language.Dutch).Words}")
            .ToList();
        foreach (var reader in new[] { _door.Noor, _door.Emma, scene.Marijke, _door.Fatima })
        {
            read.AddRange(await ListsAsync(reader));
            read.Add($"{reader.Name} case: {(await reader.PressesAsync("chat-show", scene.Case)).Words}");
            read.Add($"{reader.Name} evaluation: {(await reader.OpensAsync("learning-evaluate", scene.Case)).Words}");
        }

        foreach (var reader in new[] { _door.Noor, scene.Marijke })
        {
            read.Add($"{reader.Name} details: {WithoutLooks((await reader.OpensAsync("triage-details", scene.Case)).Words)}");
        }

        return read;
    }

    private static async Task<IEnumerable<string>> ListsAsync(DoorPerson reader)
    {
        var read = new List<string>();
        foreach (var (list, month) in new[] { ("Mine", ""), ("Waiting", ""), ("Open", ""), ("Month", "2026-09") })
        {
            var page = await reader.PressesAsync("chat-list", typed: new() { ["ids.list"] = list, ["ids.month"] = month });
            read.Add($"{reader.Name} {list}: {page.Words}");
        }

        return read;
    }

    /// <summary>Each time that details are opened is a line of its own at their end.</summary>
    private static string WithoutLooks(string details) =>
        details[..details.IndexOf(FolderTexts.In("Triage", Language.Dutch)["Details.Looks"], StringComparison.Ordinal)];
}
