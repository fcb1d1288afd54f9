using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task Each_line_gives_text_kinds_danger_intent_why_and_self_harm_with_tabs_between()
    {
        var lines = await Explain("ik word online bedreigd\nhoi\n\nmijn medlingen\nik wil niet meer leven\n");
        Assert.Equal(
            [
                ["ik word online bedreigd", "threat", "ask", "report"],
                ["hoi", "", "no", "none"],
                ["", "", "no", "none"],
                ["mijn medlingen", "", "no", "my-reports"],
                ["ik wil niet meer leven", "", "ask", "self-harm"],
            ],
            lines.Select(line => line[..4]));
        Assert.All(lines, line => Assert.Equal(6, line.Length));
        Assert.Contains("threat", lines[0][4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_kinds_stand_best_first_with_commas()
    {
        var line = Assert.Single(await Explain("hij zet mijn adres op facebook en scheldt me uit voor hoer"));
        Assert.Equal(["doxing", "insult"], line[1].Split(',').Order());
    }

    [Fact]
    public async Task A_tab_in_the_text_does_not_move_the_columns() =>
        Assert.Equal(6, Assert.Single(await Explain("help\tme")).Length);

    private static async Task<string[][]> Explain(string input)
    {
        using var output = new StringWriter();
        await ExplainCommand.RunAsync(new StringReader(input), output, Playbooks.Municipality);
        return [.. output.ToString().Split(Environment.NewLine)[..^1].Select(line => line.Split('\t'))];
    }
}
