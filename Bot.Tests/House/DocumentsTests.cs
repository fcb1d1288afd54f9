using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Weerbaar.Tests.House;

/// <summary>What the documents say of the code is so.</summary>
public sealed partial class DocumentsTests
{
    /// <summary>The rooms whose words an employee reads, in the order of their journey.</summary>
    private static readonly string[] Journey = ["Features/Chat", "Features/WaitingWords", "Features/Intake", "Features/Evidence",
        "Features/OwnCase", "Web", "Features/TeamTalk", "Turns"];

    [Fact]
    public void Every_test_that_the_rules_name_exists()
    {
        var tests = typeof(DocumentsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();
        var named = TestName().Matches(File.ReadAllText(Repository.At("docs", "rules.md"))).Select(match => match.Groups[1].Value);
        Assert.Empty(named.Except(tests));
    }

    /// <summary>Set WEERBAAR_WRITE_TEXTS=1 to write the document anew, then read it as a person would.</summary>
    [Fact]
    public void The_document_of_texts_holds_every_text_of_an_employees_journey()
    {
        var file = Repository.At("docs", "texts.md");
        var composed = Composed();
        if (Environment.GetEnvironmentVariable("WEERBAAR_WRITE_TEXTS") == "1")
        {
            File.WriteAllText(file, composed);
        }

        Assert.Equal(composed, File.ReadAllText(file));
    }

    private static string Composed()
    {
        var text = new StringBuilder(
            "# The texts of an employee's journey\n\nIn order, Dutch beside English, to be read by a person. Made from the resource files.\n");
        foreach (var room in Journey)
        {
            text.Append('\n').Append("## ").Append(Path.GetFileName(room)).Append(
                "\n\n| key | Nederlands | English |\n| --- | --- | --- |\n");
            var english = Texts(room, "Texts.en.resx");
            foreach (var (key, dutch) in Texts(room, "Texts.resx"))
            {
                text.Append("| ").Append(key).Append(" | ").Append(Cell(dutch)).Append(" | ").Append(Cell(english[key])).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static Dictionary<string, string> Texts(string room, string file) => XDocument
        .Load(Repository.At("Bot", room, file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Cell(string text) => text.ReplaceLineEndings("<br>").Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"`(\w+\.D\d+_\w+)`")]
    private static partial Regex TestName();
}

/// <summary>Files of the repository, from wherever the tests run.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TeamsIncidentBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution was not found.");
        }

        return folder.FullName;
    }
}
