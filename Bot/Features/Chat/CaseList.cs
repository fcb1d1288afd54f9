using Weerbaar.Features.Intake;
using Weerbaar.Features.OwnCase;
using Weerbaar.Features.Triage;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>Lists of cases: number and stage, a button that shows the card, and the way to older and newer ones.</summary>
internal sealed class CaseList(Turn turn)
{
    private readonly Wording _words = Texts.In(turn.Language);

    /// <summary>A person's own cases, those that wait for them, and for officers the way to all.</summary>
    /// <param name="tellsMore">They asked how it stands: of each open case who has it, and what comes next and when.</param>
    public PersonOutcome Overview(PersonTurn from, CasePage mine, CasePage waiting, bool isOfficer, bool tellsMore)
    {
        var nothing = mine.Cases.Count + waiting.Cases.Count == 0 && from.File.Draft is null;
        var card = Layout.Card(
            turn.Language,
            _words["List.Title"],
            [
                Layout.Heading(_words["List.Title"]),
                from.File.Draft is null ? null : Layout.Paragraph(_words["List.Draft"]),
                from.File.Draft is { } draft ? DraftView.Of(turn, draft).ResumeButton : null,
                nothing ? Layout.Paragraph(_words["List.None"]) : null,
                tellsMore && from.File.Waiting.Count > 0 ? Layout.Paragraph(_words["Stop.Waiting"]) : null,
                .. mine.Cases.SelectMany(@case => Own(@case, tellsMore)),
                Pager(ListSpot.Newest(ListKind.Mine), mine),
                waiting.Cases.Count == 0 ? null : Layout.Heading(_words["List.Waiting"]),
                .. Entries(ListKind.Waiting, waiting),
                Pager(ListSpot.Newest(ListKind.Waiting), waiting),
                nothing ? Layout.Buttons(Button.Execute(_words["Button.Report"], ReportButton.Name, style: ActionStyle.Positive)) : null,
                .. isOfficer ? ForOfficers() : [],
            ]);
        return new PersonOutcome(from.File) { Posts = [new CardMessage(card, _words["List.Title"])] };
    }

    /// <summary>One page of one list.</summary>
    public AdaptiveCard Page(ListSpot at, CasePage page) => Layout.Card(
        turn.Language,
        Title(at),
        [
            Layout.Heading(Title(at)),
            page.Cases.Count == 0 ? Layout.Paragraph(_words["List.Empty"]) : null,
            .. Entries(at.Kind, page),
            Pager(at, page),
            Months(at),
        ]);

    private string Title(ListSpot at) => at.Month is { } month
        ? _words["List.Month", month.ToString("MMMM yyyy", _words.Culture)]
        : _words[at.Kind switch { ListKind.Mine => "List.Title", ListKind.Waiting => "List.Waiting", _ => "List.Open" }];

    private IEnumerable<CardElement?> Entries(ListKind kind, CasePage page) => page.Cases.SelectMany(@case => kind switch
    {
        ListKind.Mine => Own(@case, tellsMore: false),
        ListKind.Waiting => Own(@case, _words["List.WaitsForYou"], []),
        _ => ListedCase.Elements(@case, turn),
    });

    private IEnumerable<CardElement?> Own(Case @case, bool tellsMore) => Own(
        @case, _words[$"List.Stage.{OwnCaseView.Of(@case, turn.Cards).Stage}"],
        tellsMore && @case.IsOpen ? CaseStanding.Of(@case, turn) : []);

    private IEnumerable<CardElement?> Own(Case @case, string stage, IEnumerable<CardElement?> more) =>
    [
        Layout.Paragraph(_words["List.Line", @case.Number, turn.Day(@case.OpenedAt), stage]),
        .. more,
        Layout.Buttons(Button.Execute(_words["Button.Show", @case.Number], ShowCase.Name, @case.Ids())),
    ];

    private ActionSet? Pager(ListSpot at, CasePage page) => ListPager.Of(at, page, ShowList.Name, turn.Language);

    /// <summary>The months beside this one; nothing comes after the present one.</summary>
    private ActionSet? Months(ListSpot at)
    {
        var now = turn.Calendar.LocalDate(turn.Now);
        return at.Month is not { } month ? null : Layout.Buttons(
            month.Year <= 2000 ? null : ToMonth(month.AddMonths(-1)),
            month.AddMonths(1) > now ? null : ToMonth(month.AddMonths(1)));
    }

    private ActionExecute ToMonth(DateOnly month) =>
        Button.Execute(month.ToString("MMMM yyyy", _words.Culture), ShowList.Name, ListSpot.Newest(ListKind.Month, month).Ids());

    private CardElement?[] ForOfficers() =>
    [
        Layout.Heading(_words["List.ForOfficers"]),
        Layout.Buttons(
            Button.Execute(_words["Button.OpenCases"], ShowList.Name, ListSpot.Newest(ListKind.Open).Ids()),
            Button.Execute(
                _words["Button.ThisMonth"], ShowList.Name, ListSpot.Newest(ListKind.Month, turn.Calendar.LocalDate(turn.Now)).Ids())),
    ];
}
