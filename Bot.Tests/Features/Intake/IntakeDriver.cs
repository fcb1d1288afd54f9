using System.Text.Json;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>
/// Somebody at the front door who tells what happened, in their own chat: types, sends files and clicks what the cards show, each as a
/// signed activity. What they see is what came in at the connector. After each act their answers are waited for; then it is read what is
/// kept of them, so that a test can look at everything without waiting.
/// </summary>
internal sealed class IntakeDriver(FrontDoor door, Language language) : IIntakeDriver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<JsonObject, string> _messages = [];
    private readonly List<JsonObject> _seen = [];
    private readonly HashSet<CaseId> _ofOthers = [];
    private Dictionary<CaseId, Case> _cases = [];
    private DoorPerson? _colleague;

    public DoorPerson Person { get; } = language is Language.Dutch ? door.Person("Mila") : door.Person("Liam", language: "en-GB");

    /// <summary>Somebody else of the directory, with a manager of their own.</summary>
    public DoorPerson Colleague => _colleague ??= door.Person("Noor");

    public FrontDoor Door => door;

    public Language Language => language;

    public PersonId Me => new(Person.Id);

    /// <summary>Their rows, as they were kept after the last act.</summary>
    public PersonFile File { get; private set; } = null!;

    public Draft Draft => File.Draft!;

    /// <summary>The cases that they told or that concern them.</summary>
    public IReadOnlyDictionary<CaseId, Case> Cases => _cases;

    public Case Case => _cases.Values.Single();

    /// <summary>What is kept of the files of the open report and of the cases.</summary>
    public IReadOnlyList<EvidenceSource> Sources { get; private set; } = [];

    /// <summary>The cards that stand in the chat, oldest first: a click's answer takes its card's place.</summary>
    public IReadOnlyList<JsonObject> Chat { get; private set; } = [];

    /// <summary>Every card that was ever shown.</summary>
    public IReadOnlyList<JsonObject> Seen => _seen;

    /// <summary>What the bot posted or changed in the last act.</summary>
    public IReadOnlyList<DoorMessage> New { get; private set; } = [];

    /// <summary>The last line without a card of the last act.</summary>
    public string Line { get; private set; } = "";

    public JsonObject Last => Chat[^1];

    public string LastText => CardLook.TextOf(Last);

    /// <summary>The card in the place of the one that was clicked last.</summary>
    public JsonObject Clicked { get; private set; } = [];

    public string ClickedText => CardLook.TextOf(Clicked);

    public Telling Then(Func<IntakeDriver, Task> act) => new Telling(Task.FromResult(this)).Then(act);

    /// <summary>The newest card that has a button.</summary>
    public JsonObject With(string verb, string? id = null) => Chat.LastOrDefault(card => CardLook.ButtonOf(card, verb, id) is not null)
        ?? throw new InvalidOperationException($"No button '{verb}' {id} on:\n{string.Join("\n---\n", Chat.Select(DoorCard.Words))}");

    public string LastTextOf(string verb) => CardLook.TextOf(With(verb));

    public Task SayAsync(string? id, string text, DoorFile[] files) =>
        ActAsync(() => id is null ? Person.SaysAsync(text, files) : Person.SaysAsAsync(id, text, files));

    public Task EditAsync(string id, string text) => ActAsync(() => Person.EditsAsync(id, text, isAnswered: false));

    public Task ClickAsync(JsonObject card, string verb, object? inputs, string? id, bool isForged = false)
    {
        var button = CardLook.ButtonOf(card, verb, id)
            ?? throw new InvalidOperationException($"No button '{verb}' {id} on:\n{DoorCard.Words(card)}");
        var typed = JsonSerializer.SerializeToNode(inputs ?? new { })!.AsObject()
            .Where(input => input.Value is not null).ToDictionary(input => input.Key, input => input.Value!.ToString());
        var data = button.Data(isForged ? null : typed);
        foreach (var (name, value) in typed)
        {
            data[name] = value;
        }

        return ActAsync(async () =>
        {
            var answer = await Person.InvokeAsync(
                Person.Chat, _messages.GetValueOrDefault(card), InvokeNames.CardAction, DoorActivities.Execute(button, data));
            Clicked = answer.Card ?? Clicked;
            return answer;
        });
    }

    public Task WaitForCopiesAsync() => ActAsync(async () =>
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        do
        {
            Assert.True(Environment.TickCount64 < until, "A file has no copy.");
            await ReadAsync();
        }
        while (Sources.Any(source => source.Status is EvidenceStatus.Received || IsAwaited(source.Id)));

        return new DoorSeen([]);

        bool IsAwaited(string id) => _cases.Values.SelectMany(@case => @case.Evidence).Concat(File.Draft?.Evidence ?? [])
            .Any(file => file.Id == id && file.Status is EvidenceStatus.Received);
    });

    public Task PlantAsync(Func<PersonFile, PersonFile> change) => ActAsync(async () =>
    {
        var people = door.Get<PeopleStore>();
        while (!await people.WriteAsync(change(await people.ReadAsync(Me, default)), default))
        {
        }

        return new DoorSeen([]);
    });

    private async Task ActAsync(Func<Task<DoorSeen>> act)
    {
        await (File is null ? MeetAsync() : Task.CompletedTask);
        var before = door.Teams.Now;
        var answer = await act();
        await ReadAsync();
        New = [.. Person.Sees().Where(message => message.Seen > before)];
        Line = New.LastOrDefault(message => message.Card is null)?.Text ?? answer.Text;
        Look(answer);
    }

    /// <summary>Cases that are there already are those of others.</summary>
    private async Task MeetAsync() => _ofOthers.UnionWith(await PartitionsAsync());

    /// <summary>All that is kept of them, once nothing is owed to them any more.</summary>
    private async Task ReadAsync()
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while ((File = await door.Get<PeopleStore>().ReadAsync(Me, default)).Owed.Count > 0)
        {
            Assert.True(Environment.TickCount64 < until, $"{Person.Name} is owed an answer still.");
            await Task.Delay(10);
        }

        _cases = [];
        foreach (var id in (await PartitionsAsync()).Except(_ofOthers))
        {
            if (await door.Get<CaseStore>().ReadWholeAsync(id, default) is { } @case)
            {
                _ = @case.Reporter.Id == Me || @case.Affected?.Id == Me ? _cases.TryAdd(id, @case) : _ofOthers.Add(id);
            }
        }

        Sources = await SourcesAsync();
    }

    private void Look(DoorSeen answer)
    {
        var shown = Person.Sees().Where(message => message.Card is not null).ToList();
        Chat = [.. shown.Select(message => message.Card!)];
        foreach (var message in shown)
        {
            _seen.AddRange([.. message.Before.Append(message.Card!).Where(card => _messages.TryAdd(card, message.Id))]);
        }

        if (answer.Card is { } clicked && !_messages.ContainsKey(clicked))
        {
            _seen.Add(clicked);
        }
    }

    private async Task<List<CaseId>> PartitionsAsync() =>
        [.. (await door.Get<IRowStore>().ReadPartitionsAsync(CaseStore.FirstPartition, CaseStore.PastPartitions, default).ToListAsync())
            .Select(CaseStore.IdOf)];

    private async Task<List<EvidenceSource>> SourcesAsync()
    {
        List<CaseId> reports = [.. _cases.Keys.Concat(File?.Draft is { Id: var open } ? [open] : []).Distinct()];
        var sources = new List<EvidenceSource>();
        foreach (var report in reports)
        {
            sources.AddRange(await door.Get<EvidenceStore>().ReadAsync(report, default).ToListAsync());
        }

        return sources;
    }
}
