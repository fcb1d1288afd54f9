namespace Weerbaar.Features.Triage;

/// <summary>
/// What those who were warned read at the end of an alarm: who said that it is over, and one of them is asked to call. That is who
/// confirmed it; if nobody did, the first of the line and the team.
/// </summary>
internal static class DangerEnd
{
    public static Func<Language, string> ToPerson(Case now, PersonId reader)
    {
        var danger = now.Danger!;
        var calls = danger.SeenBy is { } seen
            ? seen.Id == reader && danger.OverBy?.Id != reader
            : now.Route.Told is [{ } first, ..] && first.Person.Id == reader;
        var key = DangerView.Of(now, danger, withDecidersNames: true).IsOverByRaiser ? "Notice.DangerOver.Raiser.By" : "Notice.DangerOver";
        return language => Joined(
            Texts.In(language)[key, now.Number, danger.OverBy?.Name ?? ""], calls ? Texts.In(language)["Notice.DangerOver.Call"] : null);
    }

    /// <summary>Nobody of the line or of those who were in danger is named there: what they are says who it was.</summary>
    public static Func<Language, string> InChannel(Case now) => language =>
    {
        var (words, view) = (Texts.In(language), DangerView.Of(now, now.Danger!, withDecidersNames: false));
        var over = view switch
        {
            { IsOverByRaiser: true } => words["Notice.DangerOver.Raiser", now.Number],
            { IsOverByThemselves: true } => words["Notice.DangerOver.Theirs", now.Number],
            _ => words["Notice.DangerOver", now.Number, DangerBlock.EndedBy(view, words)],
        };
        return Joined(over, Asked(now.Danger!, view, words));
    };

    private static string? Asked(DangerNow danger, DangerView view, Wording words) => danger.SeenBy switch
    {
        null => words["Notice.DangerOver.Call"],
        { } seen when seen.Id != danger.OverBy?.Id && !danger.IsAlarmed(seen.Id) && view.SeenBy is { } name =>
            words["Notice.DangerOver.Calls", name],
        _ => null,
    };

    private static string Joined(string text, string? more) => more is null ? text : $"{text} {more}";
}
