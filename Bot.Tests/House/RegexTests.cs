using System.Reflection;
using System.Text.RegularExpressions;

namespace Weerbaar.Tests.House;

/// <summary>Whatever somebody sends, no regular expression of the bot looks at it for ever.</summary>
public sealed partial class RegexTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void Every_generated_expression_ends_by_itself_or_at_a_time()
    {
        var made = Product.Types.SelectMany(type => type.GetMethods(All))
            .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is not null)
            .ToDictionary(method => $"{method.DeclaringType!.Name}.{method.Name}", method => (Regex)method.Invoke(null, null)!);
        Assert.True(made.Count > 40);
        Assert.Empty(made.Where(one => !Ends(one.Value)).Select(one => one.Key));
    }

    [Fact]
    public void No_other_expression_is_made_without_a_time()
    {
        var without = Product.Folders
            .SelectMany(project => Directory.EnumerateFiles(Repository.At(project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(
                line => Making().IsMatch(line) && !line.Contains("Patience", StringComparison.Ordinal))
                .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));
        Assert.Empty(without);
    }

    private static bool Ends(Regex made) =>
        made.MatchTimeout != Regex.InfiniteMatchTimeout || made.Options.HasFlag(RegexOptions.NonBacktracking);

    [GeneratedRegex(@"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Count|Replace|Split|EnumerateMatches)\(")]
    private static partial Regex Making();
}
