using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Intake;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Chat;

/// <summary>Words typed outside a report by somebody who has open cases: kept, and asked where they belong.</summary>
public static class Pending
{
    private static readonly Texts Texts = new("Chat");

    public static PersonOutcome Ask(PersonTurn turn, string text, IReadOnlyList<Case> own)
    {
        var words = Texts.In(turn.Turn.Language);
        var card = Layout.Card(
            turn.Turn.Language,
            words["Pending.Title"],
            Layout.Heading(words["Pending.Title"]),
            Layout.Words(words["Pending.YouTyped"], text),
            Layout.Buttons(
            [
                .. own.Take(3).Select(of => Button.Execute(words["Pending.AddTo", of.Number], AddPending.Name, of.Ids())),
                Button.Execute(words["Pending.NewReport"], ReportPending.Name),
            ]));
        return new PersonOutcome(turn.File with { Profile = turn.File.Profile with { Pending = text } })
        {
            Posts = [new CardMessage(card, words["Pending.Title"])],
        };
    }

    internal static PersonOutcome Done(PersonTurn turn, string key) => new(turn.File with
    {
        Profile = turn.File.Profile with { Pending = null },
    })
    {
        Answer = new CardAnswer(Layout.Card(
            turn.Turn.Language, Texts.In(turn.Turn.Language)[key], Layout.Paragraph(Texts.In(turn.Turn.Language)[key]))),
    };
}

/// <summary>The words belong to this case.</summary>
public sealed class AddPending(CaseStoreReader cases) : IPersonAction
{
    public const string Name = "chat-add-pending";

    public string Verb => Name;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        if (turn.File.Profile.Pending is not { } text)
        {
            return Pending.Done(turn, "Pending.Already");
        }

        if (await cases.FindAsync(data, turn.Turn.By.Id, ct) is not { } of)
        {
            return Refused(turn, new NotAllowed());
        }

        return new PersonOutcome(turn.File)
        {
            Then = new CaseStep(of.Id, null, new AddToReport(text), (_, refusal) =>
                refusal is null ? Pending.Done(turn, "Pending.Added") : Refused(turn, refusal)),
        };
    }

    private static PersonOutcome Refused(PersonTurn turn, Refusal refusal) =>
        new(turn.File) { Answer = new MessageAnswer(RefusalText.Of(refusal, turn.Turn.Language)) };
}

/// <summary>The words are a new report.</summary>
public sealed class ReportPending(ReportStart start, MessageReader reader) : IPersonAction
{
    public const string Name = "chat-report-pending";

    public string Verb => Name;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        if (turn.File.Profile.Pending is not { } text)
        {
            return new(Pending.Done(turn, "Pending.Already"));
        }

        var cleared = turn with { File = turn.File with { Profile = turn.File.Profile with { Pending = null } } };
        return new(start.Begin(cleared, text, reader.Read(text)));
    }
}
