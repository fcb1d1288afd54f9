using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>A kind of turn that is measured.</summary>
/// <param name="Expected">Words without which an answer is none; empty: any success will do.</param>
/// <param name="Of">For one of those who do it: gives the next activity.</param>
internal sealed record TurnKind(string Name, string Expected, Func<int, Func<ReadOnlyMemory<byte>>> Of);

/// <summary>The turns that are measured, by people who each have a connection of their own.</summary>
internal sealed partial class Turns(TeamsStub teams)
{
    /// <summary>As many as the most connections.</summary>
    public const int People = 64;

    public const string ClickTurn = "click, changes nothing", PageTurn = "page of my reports", StepTurn = "step of a report, kept",
        MessageTurn = "message, answered by a post";

    private const string Card = "application/vnd.microsoft.card.adaptive";

    private readonly Employee[] _reporters = [.. Enumerable.Range(0, People).Select(number => new Employee(number, teams))];
    private readonly Employee[] _talkers = [.. Enumerable.Range(People, People).Select(number => new Employee(number, teams))];

    /// <summary>Who has reports, and one that is not sent yet.</summary>
    public IReadOnlyList<Employee> Reporters => _reporters;

    /// <summary>Changes nothing: the card of a report that was sent long ago is drawn as it is now.</summary>
    public TurnKind Click => new(ClickTurn, Card, number => Again(_reporters[number].Clicks(
        "intake-next", new JsonObject { ["draft"] = new string('a', IdGenerator.Length), ["step"] = "about", ["v"] = "1" })));

    /// <summary>Changes nothing: a page of somebody's own reports.</summary>
    public TurnKind Page => new(PageTurn, Card, number => Again(_reporters[number].Clicks(
        "chat-list", new JsonObject { ["list"] = "Mine", ["month"] = "", ["at"] = "", ["newer"] = "" })));

    /// <summary>Durable, and answered by a post.</summary>
    public TurnKind Message => new(MessageTurn, "", number => _talkers[number].Says("hallo"));

    /// <summary>Durable intake: on to the next step of a report and back, each kept before it is answered.</summary>
    /// <param name="drafts">Whose report has which id.</param>
    public TurnKind Step(IReadOnlyList<string> drafts) => new(StepTurn, Card, number =>
    {
        JsonObject On(string step) => new() { ["draft"] = drafts[number], ["step"] = step, ["v"] = "1" };
        var (next, back) = (_reporters[number].Clicks("intake-next", On("about"), ("about", "Myself")),
            _reporters[number].Clicks("intake-back", On("kinds")));
        var turn = 0;
        return () => turn++ % 2 == 0 ? next : back;
    });

    /// <summary>Everybody begins a report, by typing.</summary>
    /// <returns>The ids of their drafts, as their cards tell them.</returns>
    public async Task<IReadOnlyList<string>> BegunAsync(int port)
    {
        teams.Kept = [];
        using var line = await HttpLine.OpenAsync(port, teams.Token);
        foreach (var reporter in _reporters)
        {
            await line.PostAsync(reporter.Says("ik word online bedreigd")());
        }

        var posted = teams.Kept;
        teams.Kept = null;
        return [.. _reporters.Select(each => DraftPattern().Match(posted[each.Conversation]).Groups[1].Value)];
    }

    private static Func<ReadOnlyMemory<byte>> Again(byte[] body) => () => body;

    [GeneratedRegex("\"draft\":\"([a-z0-9]{26})\"")]
    private static partial Regex DraftPattern();
}
