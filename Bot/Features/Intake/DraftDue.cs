using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Intake;

/// <summary>What falls due for a draft.</summary>
/// <param name="Outcome">
/// The file as it becomes, what is posted in the person's own chat, and the files to erase.
/// </param>
/// <param name="Next">When to look again; null: never, there is no draft.</param>
internal sealed record DraftDueOutcome(PersonOutcome Outcome, DateTimeOffset? Next);

/// <summary>
/// An unsent draft is announced, then erased with its files (D4); of both its owner reads, so neither happens in quiet hours.
/// Pure; a draft that was touched waits anew.
/// </summary>
internal static class DraftDue
{
    /// <param name="language">In which its sender reads.</param>
    public static DraftDueOutcome Handle(
        PersonFile file, Language language, DateTimeOffset now, OrganisationPlaybook playbook, WorkCalendar calendar)
    {
        if (file.Draft is not { } draft)
        {
            return new DraftDueOutcome(new PersonOutcome(file), null);
        }

        var next = Next(draft, playbook, calendar);
        if (now < next)
        {
            return new DraftDueOutcome(new PersonOutcome(file), next);
        }

        if (calendar.IsQuiet(now))
        {
            return new DraftDueOutcome(new PersonOutcome(file), calendar.AfterQuiet(now));
        }

        return draft.ErasureAnnouncedAt is null
            ? Announced(file, draft with { ErasureAnnouncedAt = now }, language, now, playbook, calendar)
            : Erased(file, draft, language);
    }

    /// <summary>When something falls due for a draft: the announcement, then the erasure.</summary>
    public static DateTimeOffset Next(Draft draft, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        calendar.AfterQuiet(draft.ErasureAnnouncedAt is { } announced
            ? ErasedAt(draft, announced, playbook, calendar)
            : calendar.Add(draft.ChangedAt, playbook.Terms.DraftAnnounced));

    /// <summary>When it is erased if its sender does nothing more, the announcement before it included: what a card may promise.</summary>
    public static DateTimeOffset Erased(Draft draft, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        Next(draft with { ErasureAnnouncedAt = draft.ErasureAnnouncedAt ?? Next(draft, playbook, calendar) }, playbook, calendar);

    /// <summary>Nobody gets less notice than the playbook gives, also when the announcement came late.</summary>
    private static DateTimeOffset ErasedAt(
        Draft draft, DateTimeOffset announced, OrganisationPlaybook playbook, WorkCalendar calendar)
    {
        var planned = calendar.Add(draft.ChangedAt, playbook.Terms.DraftErased);
        var notice = planned - calendar.Add(draft.ChangedAt, playbook.Terms.DraftAnnounced);
        return announced + notice > planned ? announced + notice : planned;
    }

    private static DraftDueOutcome Announced(
        PersonFile file, Draft draft, Language language, DateTimeOffset now, OrganisationPlaybook playbook, WorkCalendar calendar)
    {
        var view = new DraftView(draft, new Cases.Person(file.Id, ""), playbook, calendar, language, now);
        var at = Next(draft, playbook, calendar);
        return new DraftDueOutcome(new PersonOutcome(file.With(draft)) { Posts = [view.Post(Card(view, at))] }, at);
    }

    private static AdaptiveCard Card(DraftView view, DateTimeOffset erased) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words["Due.Title"]),
        Layout.Paragraph(view.Words["Due.Announced", Moments.Day(erased, view.Playbook, view.Language)]),
        view.ResumeButton);

    private static DraftDueOutcome Erased(PersonFile file, Draft draft, Language language)
    {
        var words = Texts.In(language);
        return new DraftDueOutcome(
            new PersonOutcome(file.WithoutDraft())
            {
                Posts = [new Teams.Connector.TextMessage(words[draft.CaseExists ? "Due.Erased.Danger" : "Due.Erased"])],
                Effects = EraseFiles.Of(draft.Files()),
            },
            null);
    }
}
