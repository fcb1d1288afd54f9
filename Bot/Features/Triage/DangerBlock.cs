namespace Weerbaar.Features.Triage;

/// <summary>Danger as a card shows it: now, confirmed, or over (D2).</summary>
/// <param name="SeenBy">Null where the reader may not know the name.</param>
internal sealed record DangerView(
    DateTimeOffset RaisedAt, DateTimeOffset? SeenAt, string? SeenBy, DateTimeOffset? EscalatedAt)
{
    /// <summary>How often its sender raised danger once more, and when last.</summary>
    public int Further { get; init; }

    public DateTimeOffset? FurtherAt { get; init; }

    public DateTimeOffset? OverAt { get; init; }

    /// <summary>Null where the reader may not know the name, or when it is who was in danger.</summary>
    public string? OverBy { get; init; }

    /// <summary>What they are in the line, where the reader may not know the name: somebody said it.</summary>
    public EscalationRole? OverByRole { get; init; }

    /// <summary>Who was in danger or raised it says so.</summary>
    public bool IsOverByThemselves { get; init; }

    /// <summary>Who raised it for a colleague says that this colleague is safe.</summary>
    public bool IsOverByRaiser { get; init; }

    /// <summary>Where they are and what they wrote is behind the button.</summary>
    public bool IsShared { get; init; }

    /// <summary>The report was withdrawn while the alarm goes on.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>When somebody had confirmed it before it was raised anew; that they went to help stays true.</summary>
    public DateTimeOffset? EarlierAt { get; init; }

    /// <summary>Null where the reader may not know the name.</summary>
    public string? EarlierBy { get; init; }

    /// <summary>There was an alarm before this one: who confirmed that reads that it is this one that nobody confirmed.</summary>
    public bool IsAgain { get; init; }

    /// <summary>The form does not say yet whom it is about: only whoever raised it can.</summary>
    public bool IsAimUnknown { get; init; }

    /// <summary>Who raised it, while nothing else says whom to call; null where the reader may not know the name.</summary>
    public string? Raiser { get; init; }

    public static DangerView? Of(Case @case, bool withDecidersNames) =>
        @case is { Danger: { } danger, IsOpen: true } ? Of(@case, danger, withDecidersNames) : null;

    /// <summary>Also of a case that has ended since: who is told of the alarm's end may read of it later.</summary>
    public static DangerView Of(Case @case, DangerNow danger, bool withDecidersNames)
    {
        var named = withDecidersNames || !IsInLine(danger.SeenBy, @case);
        return new(danger.RaisedAt, danger.SeenAt, named ? danger.SeenBy?.Name : null, danger.EscalatedAt)
        {
            Further = danger.Further,
            FurtherAt = danger.FurtherAt,
            IsShared = danger.Shared is not null,
            IsWithdrawn = @case.IsWithdrawn && danger.OverAt is null,
            OverAt = danger.OverAt,
            OverBy = IsTheirs(danger.OverBy, @case) || (!withDecidersNames && IsInLine(danger.OverBy, @case)) ? null : danger.OverBy?.Name,
            OverByRole = IsTheirs(danger.OverBy, @case) || withDecidersNames ? null : RoleOf(danger.OverBy, @case),
            IsOverByThemselves = IsTheirs(danger.OverBy, @case),
            IsAgain = danger.Past.Count > 0,
            IsOverByRaiser = IsOfColleague(danger.OverBy, @case),
            EarlierAt = danger.Earlier?.At,
            EarlierBy = withDecidersNames || !IsInLine(danger.Earlier?.By, @case) ? danger.Earlier?.By.Name : null,
            IsAimUnknown = @case.IsAimUnknown && danger.OverAt is null,
            Raiser = withDecidersNames && @case.IsAimUnknown ? danger.RaisedBy?.Name : null,
        };
    }

    /// <summary>An alarm before the present one, of which the reader was not told: nothing is to be done about it.</summary>
    public bool IsPast { get; init; }

    /// <summary>
    /// To one of the line: of danger now that the employee wants only the team to know of they go on seeing the alarm before it.
    /// </summary>
    public static DangerView? OfLine(Case @case) => @case switch
    {
        not { IsOpen: true, Danger.IsForLine: false } => Of(@case, withDecidersNames: true),
        { Danger: { } danger } when danger.Past.LastOrDefault(past => past.Route is DangerRoute.ManagerAndTeam) is { } past =>
            new(past.RaisedAt, past.SeenAt, past.SeenBy?.Name, null)
            {
                OverAt = past.OverAt,
                OverBy = IsTheirs(past.OverBy, @case) || past.OverBy?.Id == past.RaisedBy?.Id ? null : past.OverBy?.Name,
                IsOverByThemselves = IsTheirs(past.OverBy, @case) || past.OverBy?.Id == past.RaisedBy?.Id,
                IsOverByRaiser = @case.Affected is { } affected && affected.Id != past.RaisedBy?.Id && past.OverBy?.Id == past.RaisedBy?.Id,
                IsPast = true,
            },
        _ => null,
    };

    public bool IsUnseen => SeenAt is null && OverAt is null && !IsPast;

    private static bool IsOfColleague(Person? person, Case @case) =>
        person is not null && @case.IsAlarmForColleague && person.Id == @case.Danger!.RaisedBy!.Id;

    private static bool IsTheirs(Person? person, Case @case) =>
        person is not null && (person.Id == @case.Informed.Id || person.Id == @case.Danger?.RaisedBy?.Id);

    private static bool IsInLine(Person? person, Case @case) => RoleOf(person, @case) is not null;

    private static EscalationRole? RoleOf(Person? person, Case @case) =>
        (@case.Route.Line ?? []).FirstOrDefault(member => member.Person.Id == person?.Id)?.Role;
}

/// <summary>Shows danger first and in words, with who has seen it.</summary>
internal static class DangerBlock
{
    public static CardElement? Of(DangerView? danger, CardContext context, Playbook.Language language) => danger is null
        ? null
        : new Container(
        [
            Title(danger, context, language),
            .. Further(danger, context, language),
            .. State(danger, context, language),
            .. Earlier(danger, context, language),
            .. AimUnknown(danger, Texts.In(language)),
            .. danger.IsWithdrawn ? [Layout.Paragraph(Texts.In(language)["Danger.Withdrawn"])] : Array.Empty<CardElement>(),
            .. danger.IsShared ? [Layout.Paragraph(Texts.In(language)["Danger.Shared"])] : Array.Empty<CardElement>(),
        ])
        { Style = danger.IsUnseen ? ContainerStyle.Attention : ContainerStyle.Emphasis };

    public static ActionExecute? See(Case @case, DangerView? danger, Playbook.Language language) => danger is { IsUnseen: true }
        ? Button.Execute(Texts.In(language)["Danger.See"], OfficersVerbs.SeeDanger, @case.Ids(), ActionStyle.Positive)
        : null;

    /// <summary>"It is over": once somebody has confirmed.</summary>
    public static ActionExecute? End(Case @case, DangerView? danger, Playbook.Language language) =>
        danger is { IsUnseen: false, OverAt: null, IsPast: false }
        ? Button.Execute(Texts.In(language)["Danger.End"], OfficersVerbs.EndDanger, @case.Ids())
        : null;

    /// <summary>Whom it is about, how to call them, and what they shared: in a dialog, since a channel shows no name.</summary>
    public static ActionSubmit? Act(Case @case, DangerView? danger, Playbook.Language language) => danger is null or { IsPast: true }
        ? null
        : Button.Dialog(Texts.In(language)["Danger.Act"], OfficersVerbs.Act, @case.Ids());

    private static TextBlock Title(DangerView danger, CardContext context, Playbook.Language language) =>
        new((danger.IsUnseen ? "⚠ " : "")
            + Texts.In(
                language)[danger.IsUnseen ? "Danger.Now" : "Danger.Raised", Moments.Time(danger.RaisedAt, context.Playbook, language)])
        {
            Weight = TextWeight.Bolder,
        };

    private static IEnumerable<CardElement> Further(DangerView danger, CardContext context, Playbook.Language language) =>
        danger.FurtherAt is { } at
            ? [new TextBlock(Texts.In(language)["Danger.Further", danger.Further, Moments.Time(at, context.Playbook, language)])]
            : [];

    private static IEnumerable<CardElement> Earlier(DangerView danger, CardContext context, Playbook.Language language)
    {
        if (danger.EarlierAt is not { } at)
        {
            return [];
        }

        var (words, time) = (Texts.In(language), Moments.Time(at, context.Playbook, language));
        return danger.EarlierBy is { } name
            ? [PlainText.Of(words["Danger.EarlierBy", name, time])] : [new TextBlock(words["Danger.Earlier", time])];
    }

    private static IEnumerable<CardElement> AimUnknown(DangerView danger, Wording words) => danger switch
    {
        { IsAimUnknown: false } => [],
        { Raiser: { } raiser } => [PlainText.Of(words["Danger.AimUnknown", raiser])],
        _ => [new TextBlock(words["Danger.AimUnknown.Somebody"])],
    };

    private static IEnumerable<CardElement> State(DangerView danger, CardContext context, Playbook.Language language)
    {
        var words = Texts.In(language);
        if (danger.IsUnseen)
        {
            yield return new TextBlock(words[danger switch
            {
                { EscalatedAt: null, IsAgain: true } => "Danger.Unseen.Again",
                { EscalatedAt: null } => "Danger.Unseen",
                { IsAgain: true } => "Danger.Escalated.Again",
                _ => "Danger.Escalated",
            }]);
            yield break;
        }

        var seen = danger.SeenAt is { } seenAt ? Moments.Time(seenAt, context.Playbook, language) : null;
        yield return seen is null ? new TextBlock(words[danger.IsAgain ? "Danger.NotSeen.Again" : "Danger.NotSeen"])
            : danger.SeenBy is { } name ? PlainText.Of(words["Danger.SeenBy", name, seen])
            : new TextBlock(words["Danger.Seen", seen]);
        if (danger.OverAt is { } overAt)
        {
            var over = Moments.Time(overAt, context.Playbook, language);
            yield return danger.IsOverByRaiser ? new TextBlock(words["Danger.Over.Raiser", over])
                : danger.IsOverByThemselves ? new TextBlock(words["Danger.Over.Theirs", over])
                : PlainText.Of(words["Danger.Over.By", EndedBy(danger, words), over]);
        }
    }

    /// <summary>Who said that it is over: a name, or what they are where the name is not shown.</summary>
    public static string EndedBy(DangerView danger, Wording words) => danger.OverBy ?? words[$"Danger.Role.{danger.OverByRole}"];
}
