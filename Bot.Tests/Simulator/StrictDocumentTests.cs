using System.Reflection;
using System.Text.RegularExpressions;

namespace Weerbaar.Tests.Simulator;

/// <summary>STRICT.md, the code and the tests tell the same rules.</summary>
public sealed partial class StrictDocumentTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(Repository.Root, "Simulator", "STRICT.md"))
        .Where(line => line.StartsWith("| S", StringComparison.Ordinal))];

    [Fact]
    public void Every_rule_in_the_code_has_one_row()
    {
        var code = File.ReadAllText(Path.Combine(Repository.Root, "Simulator", "Strict", "Rule.cs"));
        var rules = RuleNumber().Matches(code).Select(m => m.Value.Trim('"')).Order();
        Assert.Equal(rules, Rows.Select(Id).Order());
    }

    [Fact]
    public void Every_row_names_a_test_that_there_is_and_that_names_the_rule()
    {
        foreach (var row in Rows)
        {
            var name = row.Split('|', StringSplitOptions.TrimEntries)[^2].Split('.');
            var method = typeof(StrictDocumentTests).Assembly.GetType($"Weerbaar.Tests.Simulator.{name[0]}")?.GetMethod(name[1]);
            Assert.True(method?.GetCustomAttribute<FactAttribute>() is not null, $"{Id(row)}: there is no test {name[0]}.{name[1]}");
            Assert.True(Names(method!.Name, Id(row)), $"{method.Name} does not name {Id(row)}");
        }
    }

    private static bool Names(string test, string rule) => test.Contains(rule, StringComparison.Ordinal)
        || (test.StartsWith("S16_to_S19", StringComparison.Ordinal) && rule is "S17" or "S18");

    private static string Id(string row) => row.Split('|', StringSplitOptions.TrimEntries)[1];

    [GeneratedRegex("\"S[0-9]{2}\"")]
    private static partial Regex RuleNumber();
}
