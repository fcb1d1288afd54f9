using Weerbaar.Cases;
using Weerbaar.Chat;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Aftercare;

/// <summary>
/// The employee chose from whom they would like to hear, or nobody (D29). "Nobody" is told to nobody: the case does not
/// learn of it.
/// </summary>
public sealed class TellAction(CaseStoreReader cases, CheckInStore checkIns, ContactLine line) : IPersonAction
{
    private static readonly Texts Texts = new("Aftercare");

    public string Verb => AftercareVerbs.Tell;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        if (await cases.FindAsync(data, turn.Turn.By.Id, ct) is not { } of || !of.IsAbout(turn.Turn.By.Id))
        {
            return Say(turn, RefusalText.Of(new NotAllowed(), turn.Turn.Language));
        }

        var words = Texts.In(turn.Turn.Language);
        var who = data.Input(WhomToTell.Who);
        var answered = await checkIns.OfAsync(turn.Turn.By.Id, of.Id, ct);
        var own = answered.FirstOrDefault(each => each.Number == AnswerCheckInAction.NumberIn(data));
        if (who == WhomToTell.Nobody)
        {
            return Chosen(turn, of, own, answered, who);
        }

        if (who is null || await line.FindAsync(of, who, ct) is not { } wish)
        {
            return Say(turn, words["Whom.Error"]);
        }

        var chosen = Chosen(turn, of, own, answered, who);
        return chosen with
        {
            Then = new CaseStep(of.Id, null, wish, (_, refusal) => refusal is null
                ? chosen
                : Say(turn, RefusalText.Of(refusal, turn.Turn.Language))),
            CheckIn = null,
        };
    }

    private static PersonOutcome Chosen(
        PersonTurn turn, Case of, CheckIn? own, IReadOnlyList<CheckIn> all, string who)
    {
        var language = turn.Turn.Language;
        if (own is null)
        {
            var words = Texts.In(language);
            return new PersonOutcome(turn.File)
            {
                Answer = new CardAnswer(Layout.Card(
                    language,
                    words["Aftercare.Title"],
                    Layout.Heading(words["Aftercare.Title"]),
                    Layout.Paragraph(words[$"Chosen.{who}"]))),
            };
        }

        var changed = own with { Contact = who, Revision = own.Revision + 1 };
        var card = new AnsweredCard(of, changed, CheckInCards.Until(own, all), turn.Turn.Playbook, language).Draw();
        return new PersonOutcome(turn.File) { CheckIn = changed, Answer = new CardAnswer(card) };
    }

    private static PersonOutcome Say(PersonTurn turn, string text) => new(turn.File) { Answer = new MessageAnswer(text) };
}
