using Weerbaar.Features.Aftercare;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Features.WaitingWords;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>What leads somewhere: the greeting, help, and the answer to what was not understood.</summary>
internal static class Welcome
{
    /// <summary>More words may tell something; whoever says no more than hello has nothing to keep.</summary>
    private const int Sentence = 3;

    public static PersonOutcome Greet(PersonTurn turn) => Card(turn, "Greeting") with
    {
        File = turn.File with { Profile = turn.File.Profile with { Greeted = true } },
    };

    public static PersonOutcome Help(PersonTurn turn) => Card(turn, "Help");

    public static PersonOutcome Lead(PersonTurn turn) => NotUnderstood(turn, "Lead");

    /// <summary>Who wants to report nothing is not led into a report.</summary>
    public static PersonOutcome NotReporting(PersonTurn turn) => Card(turn, "NotReporting");

    /// <summary>What is kept, and whom to ask about it.</summary>
    public static PersonOutcome MyData(PersonTurn turn) => Card(turn, "MyData");

    /// <summary>A command in many words, which may have told something beside it.</summary>
    public static PersonOutcome NotKept(PersonTurn turn) =>
        new(turn.File) { Posts = [new TextMessage(Texts.In(turn.Turn.Language)["Lead.NotKept"])] };

    /// <summary>Somebody else's work.</summary>
    public static PersonOutcome Elsewhere(PersonTurn turn) => Card(turn, "Elsewhere");

    /// <summary>Whom they can talk to: people here, people outside, 113 in one line.</summary>
    /// <param name="own">The newest case about them, from which a click lets somebody know; null: there is none.</param>
    public static PersonOutcome Talk(PersonTurn turn, Case? own)
    {
        var (words, contacts) = (Texts.In(turn.Turn.Language), turn.Turn.Playbook.Organisation.Contacts);
        var card = Layout.Card(
            turn.Turn.Language,
            words["Talk.Title"],
            Layout.Heading(words["Talk.Title"]),
            Layout.Paragraph(words["Talk.People"]),
            own is null
                ? null : Layout.Buttons(Button.Execute(words["Talk.Button"], AftercareVerbs.Contact, own.Ids(), ActionStyle.Positive)),
            Layout.Paragraph(words["Talk.Outside", PhoneLinks.Of(contacts.VictimSupport)]),
            Layout.Small(words["Talk.Crisis", PhoneLinks.Of(contacts.Crisis)]),
            Call(contacts, words));
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["Talk.Title"])] };
    }

    /// <summary>What was not understood and may be a report all the same: the words wait for the button "report".</summary>
    public static PersonOutcome Unclear(PersonTurn turn) => NotUnderstood(turn, "Unclear", WaitingIds.Of(turn.File.Together()));

    /// <summary>Who is not understood twice reads which people there are to talk to.</summary>
    private static PersonOutcome NotUnderstood(PersonTurn turn, string text, Dictionary<string, string>? waiting = null)
    {
        var times = (turn.File.Profile.NotUnderstood ?? 0) + 1;
        var card = Card(turn, text, waiting, times > 1);
        return card with { File = turn.File with { Profile = turn.File.Profile with { NotUnderstood = times } } };
    }

    private static TextBlock Call(Contacts contacts, Wording words)
    {
        var emergency = PhoneLinks.Of(contacts.Emergency);
        return Layout.Paragraph(contacts.OwnEmergency is { } own
            ? words["Danger.Call", emergency, PhoneLinks.Of(own)] : words["Danger.Call.NoOwn", emergency]);
    }

    private static PersonOutcome Card(PersonTurn turn, string text, Dictionary<string, string>? waiting = null, bool showsPeople = false)
    {
        var words = Texts.In(turn.Turn.Language);
        var contacts = turn.Turn.Playbook.Organisation.Contacts;
        var card = Layout.Card(
            turn.Turn.Language,
            words[$"{text}.Title"],
            text == "Help" ? DangerFirst.Of(turn.Turn) : null,
            Layout.Heading(words[$"{text}.Title"]),
            Layout.Paragraph(
                words[$"{text}.Text", turn.Turn.Playbook.Organisation.Privacy.Contact?.In(turn.Turn.Language) ?? words["MyData.Contact"]]),
            text == "Lead" && turn.Turn.Context.Incoming.AllWords.HasMoreWordsThan(Sentence) ? Layout.Small(words["Lead.NotKept"]) : null,
            showsPeople ? Layout.Paragraph(words["Lead.People"]) : null,
            text == "Help" ? null : Call(contacts, words),
            text == "Help" ? Layout.Small(words["Help.Commands"]) : null,
            Layout.Buttons(
                waiting is null
                    ? Button.Execute(words["Button.Report"], ReportButton.Name, style: ActionStyle.Positive)
                    : Button.Execute(words["Button.Report"], ReportWaiting.Name, waiting, ActionStyle.Positive),
                Button.Execute(words["Button.MyReports"], MyReportsButton.Name),
                text == "Help" ? null : Button.Execute(words["Button.Help"], HelpButton.Name)));
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words[$"{text}.Title"])] };
    }
}

/// <summary>The app was installed: a greeting, once.</summary>
internal sealed class InstalledAction : IPersonAction
{
    public string Verb => PersonVerbs.Installed;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        new((turn.File.Profile.Greeted ? new PersonOutcome(turn.File) : Welcome.Greet(turn)).With([new ShowCasesAgain()]));
}
