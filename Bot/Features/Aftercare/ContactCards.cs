namespace Weerbaar.Features.Aftercare;

/// <summary>All that somebody reads from whom an employee would like to hear: that, and nothing of the case (D29).</summary>
internal sealed record ContactView(CaseId Case, int Number, string Employee, string? TakenBy, bool Ended);

/// <summary>A card for each person of the line who was told.</summary>
internal sealed class ContactCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case @case, CardContext context)
    {
        if (@case is not { Care.Wish: { } wish, Affected: { } employee })
        {
            return [];
        }

        var view = new ContactView(@case.Id, wish.Number, employee.Name, wish.TakenBy?.Name, wish.Ended);
        return wish.Told.Select((person, place) => new LiveCard(
            AudienceOf(wish, person.Id),
            new Recipient.OnePerson(person.Id),
            view,
            language => Draw(view, AudienceOf(wish, person.Id), language),
            language => Texts.In(language)["Contact.Summary"])
        {
            FellDue = place >= wish.First,
        });
    }

    private static string AudienceOf(ContactWish wish, PersonId person) => $"contact-{wish.Number}-{person}";

    private static AdaptiveCard Draw(ContactView view, string audience, Language language)
    {
        var words = Texts.In(language);
        var waits = view is { TakenBy: null, Ended: false };
        var ids = new Dictionary<string, string>
        {
            [CaseIds.Case] = view.Case.Value,
            [CaseIds.Card] = audience,
            [AftercareVerbs.Number] = $"{view.Number}",
        };
        return Layout.Card(
            language,
            words["Contact.Summary"],
            Layout.Heading(words["Contact.Summary"]),
            PlainText.Of(words["Contact.Who", view.Employee]),
            waits ? Layout.Paragraph(words["Contact.How"]) : null,
            view.TakenBy is { } by ? PlainText.Of(words["Contact.Taken", by]) : null,
            view.Ended ? Layout.Paragraph(words["Contact.Ended"]) : null,
            waits
                ? Layout.Buttons(Button.Execute(
                    words["Contact.Take"], AftercareVerbs.TakeContact, ids, ActionStyle.Positive))
                : null);
    }
}
