namespace Weerbaar.Features.OwnCase;

/// <summary>The affected employee's living card: where their case stands, in plain words.</summary>
internal sealed class OwnCaseCard(OwnCaseView view, CardContext context, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public static string Summary(Case @case, Language language) => Texts.In(language)["Card.Summary", @case.Number];

    public AdaptiveCard Draw() => Layout.Card(
        language,
        _words["Card.Summary", view.Number],
        [
            Layout.Heading(_words["Card.Title", view.Number]),
            view.Drill ? Layout.Small(_words["Card.Drill"]) : null,
            view.ToldByColleague ? Layout.Paragraph(_words["Card.ToldByColleague"]) : null,
            view.FoundByMonitoring ? Layout.Paragraph(_words["Card.FoundByMonitoring"]) : null,
            .. DangerLines(),
            PlainText.Of(StageLine()),
            .. RouteLines(),
            OutOfReachLine(),
            .. TalkLines(),
            .. ActionLines(),
            .. FileLines(),
            view.Stage < OwnStage.Closed ? Layout.Small(_words["Card.Reminder"]) : null,
            view is { Stage: OwnStage.Closed, IsPersonal: true } ? Layout.Small(_words["Card.Aftercare"]) : null,
            Buttons(),
        ]);

    /// <summary>Where it stands, for somebody who asks.</summary>
    /// <param name="next">What is promised by when; null: nothing is.</param>
    internal IEnumerable<CardElement?> Standing(string? next) =>
        [.. DangerLines(), PlainText.Of(StageLine()), next is null ? null : Layout.Paragraph(next), .. RouteLines(), .. ActionLines()];

    private IEnumerable<CardElement> DangerLines() => view.Danger is { } alarm
        ? [AlarmBlock.Of(alarm, context, language)]
        : [];

    /// <summary>Also of a report that was withdrawn: its alarm goes on.</summary>
    private bool IsAlarmOn => view.Danger is { Danger.OverAt: null };

    private string StageLine() => view.Stage switch
    {
        OwnStage.Waiting or OwnStage.TakenUp or OwnStage.NewProposal when view.Officer is { } officer =>
            _words[$"Stage.{(view.Stage is OwnStage.NewProposal ? "NewProposal" : "TakenUp")}", officer],
        OwnStage.Refused => view.Officer is { } officer
            ? _words["Stage.Refused", view.RefusedBy!, officer]
            : _words["Stage.Refused.NoOfficer", view.RefusedBy!],
        OwnStage.Proposed => _words["Stage.Proposed", string.Join(", ", view.Told)],
        OwnStage.NewProposal => _words["Stage.NewProposal.NoOfficer"],
        OwnStage.TakenUp => _words["Stage.Waiting"],
        OwnStage.Withdrawn when IsAlarmOn => _words["Stage.Withdrawn.Alarm"],
        var stage => _words[$"Stage.{stage}"],
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
            yield return PlainText.Of(_words[$"Route.Warned{time}{(view.IsShared ? ".Shared" : "")}", string.Join(", ", view.Warned)]);
        }

        yield return view switch
        {
            { ManagerToldAt: { } at } => Layout.Paragraph(_words["Route.Choose", Moments.Time(at, context.Playbook, language)]),
            { NobodyFound: true } => Layout.Paragraph(_words[view.Stage is OwnStage.DangerOnly ? "Route.Nobody.Danger" : "Route.Nobody"]),
            { KnowOfDangerOnly: true, Told.Count: > 0 } => null,
            { Told.Count: > 0 } => PlainText.Of(_words["Route.Told", string.Join(", ", view.Told)]),
            { Warned.Count: > 0 } or { IsWiderThanTeam: true } => null,
            _ => Layout.Paragraph(_words["Route.TeamOnly"]),
        };
    }

    /// <summary>Who gets no message, what to do about it, and who is asked instead: the line goes on by itself.</summary>
    private CardElement? OutOfReachLine()
    {
        if (view.Stage >= OwnStage.Closed || view.OutOfReach.Count == 0)
        {
            return null;
        }

        var away = _words["Route.OutOfReach", string.Join(", ", view.OutOfReach)];
        return PlainText.Of(view.Told.Count > 0 ? $"{away} {_words["Route.OutOfReach.Next", view.Told[^1]]}" : away);
    }

    private IEnumerable<CardElement?> TalkLines()
    {
        switch (view.Talk)
        {
            case { DeniedAt: not null }:
                yield return PlainText.Of(_words["Talk.Denied"]);
                break;
            case { ConfirmedBy: { } by, ConfirmedAt: { } at }:
                yield return PlainText.Of(_words["Talk.Confirmed", by.Name, Moments.Day(at, context.Playbook, language)]);
                yield return view.Talk.Acted is { } acted ? Layout.Small(_words[$"Talk.Acted.{acted}"]) : null;
                break;
            default:
                break;
        }
    }

    private IEnumerable<CardElement> ActionLines() => view.Actions.Count == 0
        ? []
        : [new TextBlock(_words["Actions.Title"]) { Weight = TextWeight.Bolder }, .. view.Actions.Select(ActionLine)];

    private TextBlock ActionLine(OwnAction action) => new(_words[
        $"Actions.{action.Status}", action.Title.In(language), Moments.Day(action.DueAt, context.Playbook, language)])
    {
        Spacing = Spacing.Small,
    };

    private IEnumerable<CardElement> FileLines() => view.Files.Count == 0
        ? []
        :
        [
            new TextBlock(_words["Files.Title"]) { Weight = TextWeight.Bolder },
            .. view.Files.Select(file => PlainText.Of(_words[$"Files.{file.Status}", file.Name]) with { Spacing = Spacing.Small }),
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
            canChoose ? Button.Dialog(_words["Button.Route"], RouteForm.Name, ids, ActionStyle.Positive) : null,
            open ? Button.Dialog(_words["Button.Add"], AddForm.Name, ids) : null,
            open || IsAlarmOn ? Button.Dialog(_words["Button.Danger"], DangerForm.Name, ids) : null,
            AlarmBlock.End(view.Danger, ids, language),
            view.Talk is { ConfirmedAt: not null, DeniedAt: null }
                ? Button.Execute(_words["Button.DenyTalk"], DenyTalkClick.Name, ids) : null,
            view.IsPersonal ? Button.Dialog(_words["Button.Looks"], LooksDialog.Name, ids) with { Mode = ActionMode.Secondary } : null,
            view.CanWithdraw && !canChoose
                ? Button.Dialog(_words["Button.Route"], RouteForm.Name, ids) with { Mode = ActionMode.Secondary } : null,
            view.CanWithdraw
                ? Button.Dialog(_words["Button.Withdraw"], WithdrawForm.Name, ids) with { Mode = ActionMode.Secondary } : null);
    }
}
