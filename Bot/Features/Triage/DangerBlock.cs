namespace Weerbaar.Features.Triage;

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
