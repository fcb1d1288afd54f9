namespace Weerbaar.Features.OwnCase;

/// <summary>
/// An alarm as whoever is in danger or raised it reads it, in the same sentences wherever that is: who has it, what comes next, who
/// confirmed, and since when it is over (D2). Nothing is said of what is not so.
/// </summary>
/// <param name="Next">When it goes on if nobody confirms.</param>
/// <param name="IsAtItsEnd">Then nobody new is reached.</param>
/// <param name="ClosedUntil">Until when nobody of the team is at work, as it was when danger was last told; null: somebody is.</param>
internal sealed record OwnAlarm(DangerNow Danger, PersonId Reader, DateTimeOffset? Next, bool IsAtItsEnd, DateTimeOffset? ClosedUntil)
{
    /// <summary>A confirmed alarm that is older is history, also when nobody said that it is over.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(24);

    public static OwnAlarm? Of(Case @case, PersonId reader, OrganisationPlaybook playbook, WorkCalendar calendar)
    {
        if (@case is not { IsOpen: true, Danger: { } danger })
        {
            return null;
        }

        var last = danger.EscalatedAt ?? danger.RaisedAt;
        return new(
            danger,
            reader,
            Agenda.When(@case, Agenda.Danger, playbook, calendar),
            DangerAgenda.IsAtItsEnd(@case, playbook, calendar),
            danger.IsUnanswered && !calendar.IsOpen(last) ? calendar.NextOpening(last) : null)
        {
            IsOfColleague = IsForColleague(@case, reader),
        };
    }

    /// <summary>It is a colleague of whom they say that they are safe.</summary>
    public bool IsOfColleague { get; init; }

    /// <summary>The reader raised it for a colleague.</summary>
    public static bool IsForColleague(Case @case, PersonId reader) => @case.IsAlarmForColleague && @case.Danger?.RaisedBy?.Id == reader;

    /// <summary>It is this person's, and not over as far as anybody knows.</summary>
    public static bool IsRunning(Case @case, PersonId whose, DateTimeOffset now) =>
        @case is { IsOpen: true, Danger: { OverAt: null } danger } && (@case.Informed.Id == whose || danger.RaisedBy?.Id == whose)
        && (danger.SeenAt is null || now - danger.RaisedAt < Recent);

    /// <summary>What the keys of texts end in: nobody reads "your alarm" of an alarm that a colleague raised for them.</summary>
    public static string Whose(DangerNow? danger, PersonId reader) =>
        danger?.RaisedBy is { } raiser && raiser.Id != reader ? "Other" : "Own";

    public IEnumerable<CardElement> Lines(OrganisationPlaybook playbook, Language language)
    {
        var words = Texts.In(language);
        return Danger switch
        {
            { OverAt: { } over } => Over(over, words, playbook, language),
            { SeenBy: { } seen, SeenAt: { } at } =>
                [PlainText.Of(words[$"Danger.Seen.{Whose(Danger, Reader)}", seen.Name, Moments.Time(at, playbook, language)])],
            _ => Unanswered(words, playbook, language),
        };
    }

    private IEnumerable<CardElement> Over(DateTimeOffset over, Wording words, OrganisationPlaybook playbook, Language language)
    {
        yield return new TextBlock(words["Danger.Raised", Moments.Time(Danger.RaisedAt, playbook, language)]);
        yield return Danger is { SeenBy: { } seen, SeenAt: { } at }
            ? PlainText.Of(words["Danger.WasSeen", seen.Name, Moments.Time(at, playbook, language)])
            : new TextBlock(words["Danger.WasNotSeen"]);
        var since = Moments.Time(over, playbook, language);
        yield return Danger.OverBy?.Id == Reader ? new TextBlock(words["Danger.Over.You", since])
            : Danger.OverBy is { } by && by.Id == Danger.RaisedBy?.Id ? new TextBlock(words["Danger.Over.Raiser", since])
            : PlainText.Of(words["Danger.Over.By", Danger.OverBy?.Name ?? "", since]);
    }

    private IEnumerable<CardElement> Unanswered(Wording words, OrganisationPlaybook playbook, Language language)
    {
        yield return PlainText.Of(Warned(words));
        if (Danger.Earlier is { } earlier)
        {
            yield return PlainText.Of(words["Danger.Earlier", earlier.By.Name, Moments.Time(earlier.At, playbook, language)]);
        }

        if (Danger.FurtherAt is { } again)
        {
            yield return new TextBlock(words["Danger.Again", Moments.Time(again, playbook, language)]);
        }

        if (Next is { } next)
        {
            yield return new TextBlock(words[IsAtItsEnd ? "Danger.Next.Everybody" : "Danger.Next", Moments.Time(next, playbook, language)]);
        }

        if (ClosedUntil is { } open)
        {
            yield return new TextBlock(words["Danger.Closed", Moments.Time(open, playbook, language)]);
        }
    }

    /// <summary>Who has the alarm by now; until somebody has, it is being sent.</summary>
    private string Warned(Wording words)
    {
        string[] who = [.. Danger.TeamWarnedAt is null ? [] : new[] { words["Danger.Team"] },
            .. Danger.Warned.Select(person => person.Name)];
        return who.Length == 0 ? words["Danger.Sending"] : words["Danger.Warned", string.Join(", ", who)];
    }
}
