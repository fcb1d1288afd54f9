using Weerbaar.Features.Figures;
using Weerbaar.Features.TeamTalk.Lessons;

namespace Weerbaar.Features.TeamTalk;

/// <summary>
/// The card of one talk in the team's channel: what happened, what was learned, questions to answer on the spot. While it runs
/// it is not drawn anew, since that would take away what somebody is typing; when it has ended it shows what came of it.
/// </summary>
/// <param name="figures">Of the talk's month; null: there are none.</param>
internal sealed class DiscussionCard(Discussion talk, PeriodFigures? figures, OrganisationPlaybook playbook, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public static string Summary(Language language) => Texts.In(language)["Talk.Summary"];

    private string Title => _words["Talk.Title", talk.Number, Moments.Day(talk.PostedAt ?? talk.DueAt, playbook, language)];

    /// <param name="note">What to read above it: that the answer was kept, or why not.</param>
    /// <param name="typed">What stands in the fields.</param>
    public AdaptiveCard Draw(string? note = null, IReadOnlyDictionary<string, string>? typed = null) => Layout.Card(
        language,
        Summary(language),
        [
            Layout.Heading(Title),
            note is null ? null : new Container([Layout.Paragraph(note)]) { Style = ContainerStyle.Good },
            Layout.Paragraph(_words["Talk.Intro"]),
            .. Material(),
            .. Questions(typed),
            Layout.Small(_words["Talk.Privacy", talk.EndsAt is { } ends ? Moments.Day(ends, playbook, language) : ""]),
            Buttons(),
        ]);

    /// <summary>Only what the team would read, for an officer who prepares it.</summary>
    public IEnumerable<CardElement?> Preview() =>
        [.. Material(), CardText.Subheading(_words["Talk.Questions"]), CardText.List(talk.Questions.Select(QuestionText))];

    public AdaptiveCard Ended(IReadOnlyList<DiscussionAnswer> answers, IReadOnlyList<Lesson> learned) => Layout.Card(
        language,
        Summary(language),
        [
            Layout.Heading(Title),
            Layout.Paragraph(_words["Talk.Ended"]),
            .. new AnswerLines(talk, playbook, language).Of(answers),
            .. new LessonLines(language).Of(_words["Talk.Learned"], learned),
            Layout.Buttons(Dialog("Lesson", TalkVerbs.Lesson), Dialog("Read", TalkVerbs.Read)),
        ]);

    private IEnumerable<CardElement?> Material() =>
    [
        .. figures is null ? [] : new FigureLines(figures, language).Elements(),
        .. talk.Cases.SelectMany(Case),
        .. new LessonLines(language).Of(_words["Talk.Before"], talk.Before),
    ];

    private IEnumerable<CardElement?> Case(DiscussedCase told, int place)
    {
        yield return CardText.Subheading(talk.Cases.Count == 1 ? _words["Talk.Case"] : _words["Talk.CaseOf", place + 1]);
        yield return told.Drill ? Layout.Small(_words["Talk.Drill"]) : null;
        yield return PlainText.Of(told.Text);
    }

    private IEnumerable<CardElement?> Questions(IReadOnlyDictionary<string, string>? typed) =>
    [
        CardText.Subheading(_words["Talk.Questions"]),
        .. talk.Questions.Select(id => new InputText(AnswerFields.Of(id), QuestionText(id))
        {
            IsMultiline = true,
            MaxLength = AnswerFields.MostTyped,
            Value = typed?.GetValueOrDefault(AnswerFields.Of(id)),
        }),
    ];

    private string QuestionText(string id) =>
        playbook.TeamTalk?.Questions.FirstOrDefault(question => question.Id == id)?.Text.In(language) ?? id;

    private ActionSet? Buttons() => Layout.Buttons(
        Button.Execute(_words["Talk.Button.Answer"], TalkVerbs.Answer, TalkVerbs.Ids(talk.Id), ActionStyle.Positive),
        Dialog("Read", TalkVerbs.Read),
        Dialog("Lesson", TalkVerbs.Lesson));

    private ActionSubmit Dialog(string name, string verb) =>
        Button.Dialog(_words[$"Talk.Button.{name}"], verb, TalkVerbs.Ids(talk.Id));
}
