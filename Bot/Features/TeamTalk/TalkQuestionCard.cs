namespace Weerbaar.Features.TeamTalk;

/// <summary>Nobody answers any more: the officers are asked whether to change or stop the talk. Nothing is changed by itself.</summary>
internal static class TalkQuestionCard
{
    public static AdaptiveCard Draw(int silent, TalkRhythm every, Language language)
    {
        var words = Texts.In(language);
        return Layout.Card(
            language,
            words["Silent.Title"],
            Layout.Heading(words["Silent.Title"]),
            Layout.Paragraph(words["Silent.Text", silent]),
            Layout.Buttons(
                Button.Execute(words["Silent.Keep"], TalkVerbs.Keep),
                every is TalkRhythm.Monthly
                    ? null : Button.Execute(words["Silent.Less"], TalkVerbs.Less, new() { [TalkVerbs.Every] = every.ToString() }),
                Button.Execute(words["Silent.Stop"], TalkVerbs.Stop)));
    }
}
