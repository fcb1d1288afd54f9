using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// What is typed while an alarm goes on: whether those who were warned read it, and the button that lets them. Who is in danger believes
/// that they do (D2).
/// </summary>
/// <param name="IsRead">It was shared with them in this turn.</param>
/// <param name="InCase">It went to a case that was sent: who works on that reads it.</param>
/// <param name="IsKept">The words are somewhere; else only a card that tells how the alarm stands says it.</param>
internal sealed record ReadByWarned(PersonTurn Turn, Case Alarm, bool IsRead, bool InCase, bool IsKept)
{
    /// <summary>They read all of it; else it was too long, and they read how it begins.</summary>
    public bool IsWhole { get; init; } = true;

    public PersonOutcome On(PersonOutcome answered) => answered.AtLast(Add);

    private PersonOutcome Add(PersonOutcome answered)
    {
        var (view, posts) = (DraftView.Of(Turn.Turn, Alarm), answered.Posts.ToList());
        CardElement[] lines = [.. Lines(view).OfType<CardElement>()];
        var place = posts.FindLastIndex(post => post is CardMessage card && TellsOfAlarm(card.Card));
        if (lines.Length == 0 || (place < 0 && !IsKept))
        {
            return answered;
        }

        var told = place < 0 ? view.Post(RunningCard.Brief(view, Alarm)) : (CardMessage)posts[place];
        var with = told with { Card = told.Card with { Body = [.. told.Card.Body, .. lines] } };
        return answered with { Posts = place < 0 ? [.. posts, with] : [.. posts[..place], with, .. posts[(place + 1)..]] };
    }

    private IEnumerable<CardElement?> Lines(DraftView view)
    {
        if (IsRead)
        {
            return [Layout.Paragraph(view.Words[IsWhole ? "Typed.Read" : "Typed.Read.Part"])];
        }

        return InCase && !Alarm.Alarmed().Any() && !Alarm.AlsoAlarmed().Any() ? [] :
        [
            Layout.Paragraph(view.Words[InCase ? "Typed.NotYet.Others" : "Typed.NotYet"]),
            Layout.Buttons(Button.Execute(view.Words["Share.Button"], IntakeVerbs.ShareDanger, new(view.Ids())
            {
                [DraftIds.Case] = Alarm.Id.Value,
                [DraftIds.Message] = Turn.Turn.Context.Incoming.Id ?? "",
                [DraftIds.Revision] = $"{Alarm.Version}-{DangerTalk.Seen(view)}",
            })),
        ];
    }

    private static bool TellsOfAlarm(AdaptiveCard card) => card.Body.OfType<ActionSet>()
        .SelectMany(set => set.Actions).OfType<ActionExecute>().Any(button => button.Verb == IntakeVerbs.Danger);
}
