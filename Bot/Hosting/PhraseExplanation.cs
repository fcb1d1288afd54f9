using System.CommandLine;
using System.Text;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Hosting;

/// <summary>The command "explain": what the playbook makes of phrases on standard input. Needs no other setting.</summary>
internal static class PhraseExplanation
{
    public static Command Create()
    {
        var command = new Command("explain", "Says what the playbook (Playbook:Folder) makes of phrases on standard input, one a line.");
        command.SetAction((_, _) => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        await using var all = new ServiceCollection().AddPlaybook(settings).BuildServiceProvider();
        await ExplainCommand.RunAsync(input, output, all.GetRequiredService<OrganisationPlaybook>());
    }
}
