using System.CommandLine;
using Weerbaar.Hosting;

namespace Weerbaar.Tests.Hosting;

/// <summary>The program's commands: each has help, what it does not know it says, and none of it is there when the bot starts.</summary>
public sealed class BotCommandsTests
{
    public static TheoryData<string> Names => [.. BotCommands.Create().Subcommands.Select(command => command.Name)];

    [Fact]
    public async Task Help_lists_every_command_of_the_documents()
    {
        var (code, said, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.Equal(
            ["explain", "manifest", "consent", "verify", "rebuild-index", "backup", "restore"],
            BotCommands.Create().Subcommands.Select(command => command.Name));
        Assert.All(
            BotCommands.Create().Subcommands,
            command => Assert.Matches($@"\n  {command.Name}( <name>)? +{command.Description![..20]}", said));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_has_help_and_refuses_an_option_that_it_does_not_know(string name)
    {
        var command = BotCommands.Create().Subcommands.Single(one => one.Name == name);

        var (code, said, _) = await RunAsync(name, "--help");
        Assert.Equal(0, code);
        Assert.Contains(command.Description!, said, StringComparison.Ordinal);
        Assert.All(command.Options, option => Assert.Contains(option.Name, said, StringComparison.Ordinal));

        (code, _, var complaint) = await RunAsync(name, "--verfy");
        Assert.Equal(1, code);
        Assert.Contains("'--verfy'", complaint, StringComparison.Ordinal);
    }

    [Fact]
    [EndToEnd]
    public async Task A_command_that_is_none_is_named_and_nothing_starts()
    {
        using var bot = Journeys.Process.Start(Journeys.Process.Dll("Bot"), ["verfy"], new Dictionary<string, string>());

        Assert.Equal(1, await bot.EndAsync());
        Assert.Contains(bot.Output, line => line.Contains("'verfy'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:0")]
    [InlineData(false, "--Storage:Engine=Embedded")]
    [InlineData(false, "Storage:Engine=Embedded", "--urls", "x")]
    [InlineData(false, "/Storage:Engine", "Embedded")]
    [InlineData(true, "verify")]
    [InlineData(true, "verfy")]
    [InlineData(true, "--help")]
    [InlineData(true, "-?")]
    [InlineData(true, "--version")]
    public void Settings_of_the_bot_are_no_commands(bool isCommand, params string[] args) =>
        Assert.Equal(isCommand, BotCommands.AreMeantBy(args));

    [Fact]
    [EndToEnd]
    public async Task A_start_of_the_bot_waits_neither_for_what_reads_commands_nor_for_what_sends_telemetry()
    {
        using var folder = new Storage.Embedded.TemporaryFolder();
        using var bot = Journeys.Process.Start(
            Journeys.Process.Dll("Bot"), ["--urls", "http://127.0.0.1:0"],
            new Dictionary<string, string>(StartTests.Fit) { ["Storage__Folder"] = folder.Path });
        await bot.LineAsync("Now listening on");
        var loaded = await File.ReadAllTextAsync($"/proc/{bot.Id}/maps");

        Assert.Contains("Azure.Core.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("System.CommandLine.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry.Extensions.Hosting.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Azure.Monitor", loaded, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said, string Complaint)> RunAsync(params string[] args)
    {
        using var said = new StringWriter();
        using var complaint = new StringWriter();
        var code = await BotCommands.Create().Parse(args).InvokeAsync(new InvocationConfiguration { Output = said, Error = complaint });
        return (code, said.ToString(), complaint.ToString());
    }
}
