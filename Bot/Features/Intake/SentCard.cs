using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Intake;

/// <summary>At once after sending: the number, what happens next and when, who has it, who reads it (D6).</summary>
internal static class SentCard
{
    /// <param name="changedSince">It was sent as it was then, which is not quite as the overview showed it.</param>
    public static AdaptiveCard Of(Turn turn, Case @case, bool changedSince = false)
    {
        var view = DraftView.Of(turn, @case);
        var words = view.Words;
        return Layout.Card(
            turn.Language,
            words["Fallback"],
            Layout.Heading(words["Sent.Title"]),
            Layout.Paragraph(words["Sent.Thanks"]),
            changedSince ? Layout.Paragraph(words["Sent.Changed"]) : null,
            Layout.Facts(new Fact(words["Number.Case"], @case.Number.Value)),
            Layout.Small(words["Sent.Number"]),
            Missing(@case, words),
            Next(turn, @case, view) is { } next ? Layout.Paragraph(next) : null,
            Owner(@case, view),
            Layout.Paragraph(ReadersOf(@case, turn.Language)),
            Layout.Paragraph(words["Sent.Looks"]),
            Closed(view),
            Layout.Paragraph(words["Sent.Support", PhoneLinks.Of(turn.Playbook.Organisation.Contacts.VictimSupport)]),
            Layout.Paragraph(words["Sent.Crisis", PhoneLinks.Of(turn.Playbook.Organisation.Contacts.Crisis)]),
            Layout.Paragraph(words["Sent.Add"]),
            Layout.Buttons(Button.Execute(words["Sent.Danger"], IntakeVerbs.AskDanger, Ids(view, @case))));
    }

    /// <summary>Who reads what was written.</summary>
    internal static string ReadersOf(Case @case, Language language) => Texts.In(language)[$"Sent.Readers.{Readers(@case)}"];

    /// <summary>The one moment on the card: when the team is reminded if nobody took it up, as the agenda does it.</summary>
    private static string? Next(Turn turn, Case @case, DraftView view) =>
        Agenda.When(@case, Agenda.Unclaimed, turn.Playbook, turn.Calendar) is { } reminded
            ? view.Words["Sent.Next", Moments.Time(reminded, turn.Playbook, turn.Language)]
            : null;

    /// <summary>Whom to call while nobody is at work; when somebody looks is said above, once.</summary>
    private static TextBlock? Closed(DraftView view)
    {
        var contacts = view.Playbook.Organisation.Contacts;
        return view.Calendar.IsOpen(view.Now)
            ? null : Layout.Small(view.Words["Sent.Closed", PhoneLinks.Of(contacts.OwnEmergency ?? contacts.Emergency)]);
    }

    private static CardElement Owner(Case @case, DraftView view) => @case.Claim is { } claim
        ? PlainText.Of(view.Words["Sent.Owner", claim.Officer.Name])
        : Layout.Paragraph(view.Words["Sent.NoOwner"]);

    /// <summary>Nobody believes a file to be in the report that is not.</summary>
    private static CardElement? Missing(Case @case, Wording words) =>
        @case.Evidence.Where(file => file.Status is EvidenceStatus.Missing).Select(file => FileNames.Short(file.Name))
            .ToList() is { Count: > 0 } names
            ? PlainText.Of(words["Sent.Missing", string.Join(", ", names)])
            : null;

    private static string Readers(Case @case) => @case switch
    {
        { Affected: { } affected } when affected.Id != @case.Reporter.Id => "Colleague",
        { Route.Choice: RouteChoice.Adviser } => "Adviser",
        { Route.Named: not null } => "Named",
        { Route.Choice: RouteChoice.Manager } => "Manager",
        _ => "Open",
    };

    private static Dictionary<string, string> Ids(DraftView view, Case @case) => new(view.Ids())
    {
        [DraftIds.Revision] = @case.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
