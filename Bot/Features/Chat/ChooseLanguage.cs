namespace Weerbaar.Features.Chat;

/// <summary>One of the two was clicked.</summary>
internal sealed class ChooseLanguage : IPersonAction
{
    public const string Name = "chat-language";

    public string Verb => Name;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var language = data.Ids.GetValueOrDefault("language") == "en" ? Language.English : Language.Dutch;
        var done = Texts.In(language)["Language.Done"];
        return new(LanguageChoice.Chosen(turn, language) with
        {
            Answer = new CardAnswer(Layout.Card(language, done, Layout.Paragraph(done))),
        });
    }
}
