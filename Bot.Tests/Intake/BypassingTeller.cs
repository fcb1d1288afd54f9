using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Chat;
using Weerbaar.Inbound;
using Weerbaar.Intake;
using Weerbaar.Intake.Form;
using Weerbaar.Intake.Safety;
using Weerbaar.Playbook;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Records;
using Weerbaar.TeamTalk;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Tests.Playbook;
using Weerbaar.Turns;

namespace Weerbaar.Tests.Intake;

/// <summary>
/// Somebody in their own chat: types, sends files and clicks what the last cards show. What they say goes through the one handler of
/// messages. What the intake returns is carried out as the pipeline does, on the real decider and fold; clicks go through the JSON of
/// the card.
/// </summary>
internal sealed class BypassingTeller
{
    public static readonly DateTimeOffset Monday = new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly Ids Ids = new();
    private static readonly ActionData Nothing = new("", new Dictionary<string, string>(), new Dictionary<string, string>());
    private static readonly MessageReader Reader = new(Playbooks.Municipality);

    private readonly Dictionary<string, IPersonAction> actions;
    private readonly MessageAction message;
    private readonly EditAction edit;
    private int messages;

    public BypassingTeller(Language language = Language.Dutch)
    {
        Language = language;
        File = new PersonFile(new PersonId(Me), new PersonProfile { Chosen = language }, null);
        var start = new ReportStart(Ids);
        IPersonAction[] all =
        [
            new NextAction(), new SkipAction(), new BackAction(), new ChangeAction(), new LeaveOutAction(), new SendAction(),
            new StopAction(), new ResumeAction(), new StartAnewAction(start, Reader, AlarmAsync), new BeginAction(start, Reader, AlarmAsync),
            new PlaceAction(), new FilesBelongAction(AlarmAsync), new RaiseDangerAction(Ids), new NoDangerAction(Ids, AlarmAsync),
            new AskDangerAction(Ids, AlarmAsync), new EndDangerAction(Ids), new GoOnAction(), new ShareDangerAction(Ids, null!), new NobodyAction(Ids, AlarmAsync), new StepDangerAction(AlarmAsync), new UndoAction(), new ReportWaiting(start, Reader, AlarmAsync),
        ];
        // Of the commands only those of the intake itself are given here.
        var commands = new Commands(null!, new ReportStop(), null!, null!, null!, null!, null!, null!);
        var conversation = new Conversation(
            Reader, commands, OpenAsync, start, new ReportText(), new ReportFiles(Ids, new FollowUp(Ids)), new DangerTalk(Ids), new FollowUp(Ids), new Waiting(Ids),
            new WordsInAlarm(new DangerTalk(Ids), new ReportText(), new Waiting(Ids)),
            new SetAside(start, new Waiting(Ids), new DangerTalk(Ids), new DangerBeside(Reader, Playbooks.Municipality), Ids), AlarmAsync);
        message = new MessageAction(new TalkCommands(null!, null!, null!, null!), conversation);
        edit = new EditAction(conversation, new DangerTalk(Ids), new DangerBeside(Reader, Playbooks.Municipality), AlarmAsync);
        actions = all.ToDictionary(action => action.Verb);
    }

    public static string Me => "0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11";

    public static string Colleague => "1d2b7a10-8e55-4d0b-8f4d-6b1b2f7d9c22";

    public Language Language { get; }

    public OrganisationPlaybook Playbook { get; init; } = Playbooks.Municipality;

    public DateTimeOffset Now { get; set; } = Monday;

    public PersonFile File { get; set; }

    public Draft Draft => File.Draft!;

    public Dictionary<CaseId, Case> Cases { get; } = [];

    public List<EvidenceSource> Sources { get; } = [];

    public List<string> Erased { get; } = [];

    /// <summary>What stands in the chat: a click replaces its card.</summary>
    public List<AdaptiveCard> Chat { get; } = [];

    /// <summary>Every card that was ever shown.</summary>
    public List<AdaptiveCard> Seen { get; } = [];

    public string? Line { get; private set; }

    /// <summary>All that was posted in the last turn.</summary>
    public IReadOnlyList<MessageActivity> Posts { get; private set; } = [];

    public Case Case => Cases.Values.Single();

    public AdaptiveCard Last => Chat[^1];

    public string LastText => CardLook.TextOf(Last);

    public BypassingTeller Says(string text) => Says(text, []);

    public BypassingTeller Says(string text, params IncomingFile[] files)
    {
        CarryOut(turn => Completed(message.HandleAsync(turn, Nothing, default)), Context(text, files));
        return this;
    }

    public BypassingTeller Sends(params IncomingFile[] files) => Says("", files);

    /// <summary>The same, in a message that can be changed by its id.</summary>
    public BypassingTeller SaysAs(string id, string text, params IncomingFile[] files)
    {
        CarryOut(turn => Completed(message.HandleAsync(turn, Nothing, default)), Context(text, files, id));
        return this;
    }

    /// <summary>Changes a message.</summary>
    public BypassingTeller Edits(string id, string text)
    {
        CarryOut(turn => Completed(edit.HandleAsync(turn, Nothing, default)), Context(text, [], id));
        return this;
    }

    public BypassingTeller Stops() => Says("stop");

    public BypassingTeller Resumes() => Says(Language is Language.Dutch ? "verder" : "continue");

    /// <summary>Clicks a button of the newest card that has it.</summary>
    public BypassingTeller Clicks(string verb, object? inputs = null, string? id = null) =>
        Clicks(Chat.Last(card => CardLook.ButtonOf(card, verb, id) is not null), verb, inputs, id);

    /// <summary>Whether clicks with this verb lead anywhere here.</summary>
    public bool Knows(string? verb) => verb is not null && actions.ContainsKey(verb);

    /// <summary>Clicks a button of a card, as old as it may be.</summary>
    public BypassingTeller Clicks(AdaptiveCard card, string verb, object? inputs = null, string? id = null)
    {
        var data = (JsonObject)CardLook.ButtonOf(card, verb, id)!["data"]!.DeepClone();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(inputs ?? new { })!.AsObject())
        {
            data[name] = value?.DeepClone();
        }

        var read = ActionData.Read(JsonElement.Parse(data.ToJsonString()), verb)!;
        var answer = CarryOut(turn => Completed(actions[verb].HandleAsync(turn, read, default)));
        if (answer is CardAnswer shown)
        {
            if (Chat.IndexOf(card) is >= 0 and var place)
            {
                Chat[place] = shown.Card;
            }

            Seen.Add(shown.Card);
            Clicked = shown.Card;
        }

        return this;
    }

    /// <summary>The card in the place of the one that was clicked last.</summary>
    public AdaptiveCard Clicked { get; private set; } = new();

    public string ClickedText => CardLook.TextOf(Clicked);

    public InvokeResponse CarryOut(Func<PersonTurn, PersonOutcome> does, TurnContext? context = null)
    {
        var turn = new PersonTurn(File, Turn with { Context = context ?? Turn.Context });
        var outcome = does(turn);
        while (outcome.Then is { } step)
        {
            var (of, refusal) = Cases.Decide(step, Turn.Deciding);
            outcome = step.Finish(of, refusal);
        }

        (File, Posts) = (outcome.File, outcome.Posts);
        Sources.AddRange(outcome.Files);
        Erased.AddRange(outcome.Erased.Select(file => file.Id));
        foreach (var card in outcome.Posts.OfType<CardMessage>().Select(post => post.Card))
        {
            Chat.Add(card);
            Seen.Add(card);
        }

        Line = outcome.Posts.OfType<TextMessage>().LastOrDefault()?.Text ?? (outcome.Answer as MessageAnswer)?.Text;
        return outcome.Answer;
    }

    public Turn Turn => new(
        new Actor(new Person(File.Id, "Mila")), Language, Playbook, new WorkCalendar(Playbook.Organisation), Context("", []));

    private TurnContext Context(string text, IncomingFile[] files, string? id = null) => new(
        new Activity
        {
            Type = ActivityTypes.Message,
            ServiceUrl = "https://teams.example/",
            From = new ChannelAccount { Id = "29:mila", AadObjectId = Me, Name = "Mila" },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = "a:mila", ConversationType = ConversationTypes.Personal },
        },
        Now,
        new IncomingMessage { Id = id ?? $"m{messages++}", Text = text, Files = files });

    private Task<Case?> AlarmAsync(PersonTurn turn, CancellationToken ct) => Task.FromResult(RunningAlarms.Newest(Cases.Values, turn));

    private Task<IReadOnlyList<Case>> OpenAsync(PersonId person, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Case>>([.. Cases.Values.Where(of => of.IsOpen && Access.May(new Actor(new Person(person, "")), of, Right.Follow))]);

    /// <summary>Nothing of the intake waits for anything.</summary>
    private static PersonOutcome Completed(ValueTask<PersonOutcome> handled)
    {
        Assert.True(handled.IsCompletedSuccessfully);
        return handled.AsTask().Result;
    }
}
