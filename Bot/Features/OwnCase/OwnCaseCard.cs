namespace Weerbaar.Features.OwnCase;

/// <summary>The affected employee's living card: where their case stands, in plain words.</summary>
internal sealed class OwnCaseCard(OwnCaseView view, CardContext with, Language language)
{
    private readonly Wording words = Texts.In(language);

    public static string Summary(Case of, Language language) => Texts.In(language)["Card.Summary", of.Number];

    public AdaptiveCard Draw() => Layout.Card(
        language,
        words["Card.Summary", view.Number],
        [
            Layout.Heading(words["Card.Title", view.Number]),
            view.Drill ? Layout.Small(words["Card.Drill"]) : null,
            view.ToldByColleague ? Layout.Paragraph(words["Card.ToldByColleague"]) : null,
            view.FoundByMonitoring ? Layout.Paragraph(words["Card.FoundByMonitoring"]) : null,
            .. DangerLines(),
            PlainText.Of(StageLine()),
            .. RouteLines(),
            OutOfReachLine(),
            .. TalkLines(),
            .. ActionLines(),
            .. FileLines(),
            view.Stage < OwnStage.Closed ? Layout.Small(words["Card.Reminder"]) : null,
            view is { Stage: OwnStage.Closed, IsPersonal: true } ? Layout.Small(words["Card.Aftercare"]) : null,
            Buttons(),
        ]);

    /// <summary>Where it stands, for somebody who asks.</summary>
    /// <param name="next">What is promised by when; null: nothing is.</param>
    internal IEnumerable<CardElement?> Standing(string? next) =>
        [.. DangerLines(), PlainText.Of(StageLine()), next is null ? null : Layout.Paragraph(next), .. RouteLines(), .. ActionLines()];

    private IEnumerable<CardElement> DangerLines() => view.Danger is { } alarm
        ? [AlarmBlock.Of(alarm, with, language)]
        : [];

    /// <summary>Also of a report that was withdrawn: its alarm goes on.</summary>
    private bool IsAlarmOn => view.Danger is { Danger.OverAt: null };

    private string StageLine() => view.Stage switch
    {
        OwnStage.Waiting or OwnStage.TakenUp or OwnStage.NewProposal when view.Officer is { } officer =>
            words[$"Stage.{(view.Stage is OwnStage.NewProposal ? "NewProposal" : "TakenUp")}", officer],
        OwnStage.Refused => view.Officer is { } officer
            ? words["Stage.Refused", view.RefusedBy!, officer]
            : words["Stage.Refused.NoOfficer", view.RefusedBy!],
        OwnStage.Proposed => words["Stage.Proposed", string.Join(", ", view.Told)],
        OwnStage.NewProposal => words["Stage.NewProposal.NoOfficer"],
        OwnStage.TakenUp => words["Stage.Waiting"],
        OwnStage.Withdrawn when IsAlarmOn => words["Stage.Withdrawn.Alarm"],
        var stage => words[$"Stage.{stage}"],
    };

    private IEnumerable<CardElement?> RouteLines()
    {
        if (view.Stage >= OwnStage.Closed)
        {
            yield break;
        }

        if (view.Warned.Count > 0)
        {
            var time = view.Danger is { Danger.OverAt: not null } ? ".Over" : "";
            yield return PlainText.Of(words[$"Route.Warned{time}{(view.IsShared ? ".Shared" : "")}", string.Join(", ", view.Warned)]);
        }

        yield return view switch
        {
            { ManagerToldAt: { } at } => Layout.Paragraph(words["Route.Choose", Moments.Time(at, with.Playbook, language)]),
            { NobodyFound: true } => Layout.Paragraph(words[view.Stage is OwnStage.DangerOnly ? "Route.Nobody.Danger" : "Route.Nobody"]),
            { KnowOfDangerOnly: true, Told.Count: > 0 } => null,
            { Told.Count: > 0 } => PlainText.Of(words["Route.Told", string.Join(", ", view.Told)]),
            { Warned.Count: > 0 } or { IsWiderThanTeam: true } => null,
            _ => Layout.Paragraph(words["Route.TeamOnly"]),
        };
    }

    /// <summary>Who gets no message, what to do about it, and who is asked instead: the line goes on by itself.</summary>
    private CardElement? OutOfReachLine()
    {
        if (view.Stage >= OwnStage.Closed || view.OutOfReach.Count == 0)
        {
            return null;
        }

        var away = words["Route.OutOfReach", string.Join(", ", view.OutOfReach)];
        return PlainText.Of(view.Told.Count > 0 ? $"{away} {words["Route.OutOfReach.Next", view.Told[^1]]}" : away);
    }

    private IEnumerable<CardElement?> TalkLines()
    {
        switch (view.Talk)
        {
            case { DeniedAt: not null }:
                yield return PlainText.Of(words["Talk.Denied"]);
                break;
            case { ConfirmedBy: { } by, ConfirmedAt: { } at }:
                yield return PlainText.Of(words["Talk.Confirmed", by.Name, Moments.Day(at, with.Playbook, language)]);
                yield return view.Talk.Acted is { } acted ? Layout.Small(words[$"Talk.Acted.{acted}"]) : null;
                break;
            default:
                break;
        }
    }

    private IEnumerable<CardElement> ActionLines() => view.Actions.Count == 0
        ? []
        : [new TextBlock(words["Actions.Title"]) { Weight = TextWeight.Bolder }, .. view.Actions.Select(ActionLine)];

    private TextBlock ActionLine(OwnAction action) => new(words[
        $"Actions.{action.Status}", action.Title.In(language), Moments.Day(action.DueAt, with.Playbook, language)])
    {
        Spacing = Spacing.Small,
    };

    private IEnumerable<CardElement> FileLines() => view.Files.Count == 0
        ? []
        :
        [
            new TextBlock(words["Files.Title"]) { Weight = TextWeight.Bolder },
            .. view.Files.Select(file => PlainText.Of(words[$"Files.{file.Status}", file.Name]) with { Spacing = Spacing.Small }),
        ];

    private ActionSet? Buttons()
    {
        var ids = new Dictionary<string, string>
        {
            [CaseIds.Case] = view.Id.Value,
            [CaseIds.Version] = $"{view.Version}",
        };
        var open = view.Stage < OwnStage.Closed;
        var canChoose = open && view.CanWithdraw && (view.ManagerToldAt is not null || view.NobodyFound);
        return Layout.Buttons(
            canChoose ? Button.Dialog(words["Button.Route"], RouteForm.Name, ids, ActionStyle.Positive) : null,
            open ? Button.Dialog(words["Button.Add"], AddForm.Name, ids) : null,
            open || IsAlarmOn ? Button.Dialog(words["Button.Danger"], DangerForm.Name, ids) : null,
            AlarmBlock.End(view.Danger, ids, language),
            view.Talk is { ConfirmedAt: not null, DeniedAt: null } ? Button.Execute(words["Button.DenyTalk"], DenyTalkClick.Name, ids) : null,
            view.IsPersonal ? Button.Dialog(words["Button.Looks"], LooksDialog.Name, ids) with { Mode = ActionMode.Secondary } : null,
            view.CanWithdraw && !canChoose ? Button.Dialog(words["Button.Route"], RouteForm.Name, ids) with { Mode = ActionMode.Secondary } : null,
            view.CanWithdraw ? Button.Dialog(words["Button.Withdraw"], WithdrawForm.Name, ids) with { Mode = ActionMode.Secondary } : null);
    }
}
