namespace Weerbaar.Features.Aftercare;

/// <summary>After an answer: the own line over time and, when it got worse, whom to tell (D29).</summary>
internal sealed class AnsweredCard(
    Case @case, CheckIn now, IReadOnlyList<CheckIn> all, OrganisationPlaybook playbook, Language language)
{
    private readonly Wording _words = Texts.In(language);

    /// <param name="note">What to read above it: that it was answered before, or why nobody could be told.</param>
    public AdaptiveCard Draw(string? note = null) => Layout.Card(
        language,
        _words["Ask.Summary"],
        [
            Layout.Heading(_words["Answered.Title"]),
            Layout.Fault(note),
            Layout.Small(_words["Ask.Own"]),
            .. new ScoreLine(all, playbook, language).Elements(),
            CheckInAnswer.IsLow(now) || now.WantsHelp
                ? AftercareVerbs.WhomToCall(playbook, _words) : AftercareVerbs.Crisis(playbook, _words),
            .. Contact(),
            Layout.Small(_words["Answered.More"]),
        ]);

    private IEnumerable<CardElement?> Contact() => now.Contact switch
    {
        { } chosen => [Layout.Paragraph(_words[$"Chosen.{chosen}"])],
        null when CheckInAnswer.AsksWhom(now, all) => new WhomToTell(@case, language).Elements(now.Number),
        _ => [],
    };
}
