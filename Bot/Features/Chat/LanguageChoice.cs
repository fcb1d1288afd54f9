using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>"Language": their own choice goes before everything else (D39). The question stands in both languages.</summary>
internal static class LanguageChoice
{
    public static PersonOutcome Ask(PersonTurn turn, string text)
    {
        if (Named(text) is { } language)
        {
            var words = Texts.In(language);
            return Chosen(turn, language) with { Posts = [new TextMessage(words["Language.Done"])] };
        }

        var title = $"{Texts.In(Language.Dutch)["Language.Title"]} / {Texts.In(Language.English)["Language.Title"]}";
        var card = Layout.Card(
            turn.Turn.Language,
            title,
            Layout.Heading(title),
            Layout.Buttons(
                Button.Execute(Texts.In(Language.Dutch)["Language.Name"], ChooseLanguage.Name, new() { ["language"] = "nl" }),
                Button.Execute(Texts.In(Language.English)["Language.Name"], ChooseLanguage.Name, new() { ["language"] = "en" })));
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, title)] };
    }

    internal static PersonOutcome Chosen(PersonTurn turn, Language language) =>
        new(turn.File with { Profile = turn.File.Profile with { Chosen = language } })
        {
            Effects = turn.File.Profile.Chosen == language ? [] : [new ShowCasesAgain()],
        };

    /// <summary>"language english" needs no question.</summary>
    private static Language? Named(string text) => Array.Find(
        Enum.GetValues<Language>().Cast<Language?>().ToArray(),
        language => Texts.In(language!.Value)["Language.Words"].Split(' ')
            .Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
