using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>A draft as its sender looks at it now: all that a card is drawn from and an answer is checked by.</summary>
internal sealed record DraftView(
    Draft Draft, Person By, OrganisationPlaybook Playbook, WorkCalendar Calendar, Language Language, DateTimeOffset Now)
{
    public Wording Words => Texts.In(Language);

    public static DraftView Of(Turn turn, Draft draft) =>
        new(draft, turn.By, turn.Playbook, turn.Calendar, turn.Language, turn.Now);

    /// <summary>A case, as far as the cards of the intake need it.</summary>
    public static DraftView Of(Turn turn, Case @case) => Of(turn, new Draft
    {
        Id = @case.Id,
        Number = @case.Number,
        StartedAt = @case.OpenedAt,
        ChangedAt = @case.ChangedAt,
        Suggested = @case.Report?.Kinds ?? [],
    });

    /// <summary>A card of this draft as a message; what a notification shows of it says nothing.</summary>
    public CardMessage Post(AdaptiveCard card) => new(card, Words["Fallback"]);

    /// <summary>The way back to the open step.</summary>
    public ActionSet? ResumeButton => Layout.Buttons(
        Button.Execute(Words["Resume.Button"], IntakeVerbs.Resume, Ids(), ActionStyle.Positive));

    /// <summary>What every button on a draft's card carries.</summary>
    public Dictionary<string, string> Ids(params ReadOnlySpan<(string Name, string Value)> more)
    {
        var ids = new Dictionary<string, string>
        {
            [DraftIds.Draft] = Draft.Id.Value,
            [DraftIds.Revision] = Draft.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in more)
        {
            ids[name] = value;
        }

        return ids;
    }
}
