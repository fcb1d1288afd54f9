using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Weerbaar.Tests.House;

/// <summary>The words that people read: whole in both languages, short, and kind (README, "Words"; D38).</summary>
public sealed partial class TextsTests
{
    private const int MostWords = 20;

    /// <summary>Words that an employee's text avoids: jargon, blame, verdicts, the formal "u".</summary>
    private static readonly string[] Avoided =
    [
        "triage", "webcare", "escaleren", "escalatie", "invoeren", "conform", "middels", "teneinde", "dient te", "uw", "u",
        "dader", "slachtoffer bent", "had je maar", "waarom heb je", "garanderen", "beloven", "gegarandeerd",
        "guilty", "perpetrator", "your fault", "we guarantee", "we promise",

        // The team has one name in each language, and English that was only translated.
        "reporting team", "start anew", "at whom", "the answers stand", "stands on", "you always may",
    ];

    public static TheoryData<string> Rooms => [.. Folders()];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void D39_Every_text_stands_in_both_languages_with_the_same_places(string room)
    {
        var (dutch, english) = (Read(room, "Texts.resx"), Read(room, "Texts.en.resx"));
        Assert.Equal(dutch.Keys.Order(), english.Keys.Order());
        Assert.All(dutch, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
        Assert.All(dutch.Values.Concat(english.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Sentences_are_short(string room)
    {
        var long_ = Both(room)
            .SelectMany(text => Sentences(text.Value).Select(sentence => (text.Key, Sentence: sentence)))
            .Where(item => item.Sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            .Select(item => $"{item.Key}: {item.Sentence}");
        Assert.Empty(long_);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void D38_No_jargon_no_blame_no_verdict_and_je_instead_of_u(string room)
    {
        var found = Both(room).SelectMany(text => Avoided
            .Where(word => Regex.IsMatch(text.Value, $@"\b{Regex.Escape(word)}\b", RegexOptions.IgnoreCase))
            .Select(word => $"{text.Key}: '{word}' in '{text.Value}'"));
        Assert.Empty(found);
    }

    [Fact]
    public void Every_text_that_the_code_asks_for_exists_and_none_is_left_over()
    {
        foreach (var room in Folders())
        {
            var code = string.Join('\n', System.IO.Directory
                .GetFiles(Path.Combine(Root, "Bot"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText));
            var unused = Read(room, "Texts.resx").Keys.Where(key => !IsUsed(key, code)).ToList();
            Assert.True(unused.Count == 0, $"{room}: {string.Join(", ", unused)}");
        }
    }

    /// <summary>Named whole, or by a beginning to which a value is added: $"Stage.{stage}".</summary>
    private static bool IsUsed(string key, string code)
    {
        if (code.Contains($"\"{key}\"", StringComparison.Ordinal))
        {
            return true;
        }

        var dots = key.Select((character, place) => (character, place)).Where(item => item.character == '.').Select(item => item.place);
        return dots.Any(dot => code.Contains($"\"{key[..(dot + 1)]}{{", StringComparison.Ordinal)
            || code.Contains($"}}{key[dot..]}\"", StringComparison.Ordinal));
    }

    private static string Root { get; } = Repository.At();

    private static IEnumerable<string> Folders() => System.IO.Directory
        .GetFiles(Path.Combine(Root, "Bot"), "Texts.resx", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(Root, "Bot"), Path.GetDirectoryName(file)!))
        .Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string room, string file) => XDocument
        .Load(System.IO.Directory.GetFiles(Path.Combine(Root, "Bot", room), file).Single())
        .Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<KeyValuePair<string, string>> Both(string room) =>
        Read(room, "Texts.resx").Concat(Read(room, "Texts.en.resx"));

    private static IEnumerable<string> Places(string text) =>
        PlaceMark().Matches(text).Select(match => match.Value).Distinct().Order();

    private static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text);

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex PlaceMark();

    [GeneratedRegex(@"(?<=[.!?:])\s+|\n")]
    private static partial Regex SentenceEnd();
}
