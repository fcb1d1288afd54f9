using System.Text;
using Weerbaar.Playbook;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Hosting;

/// <summary>The command "explain": what the playbook makes of phrases on standard input. Needs no other setting.</summary>
public static class Explain
{
    public static async Task RunAsync()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        await using var all = new ServiceCollection().AddPlaybook(settings).BuildServiceProvider();
        await ExplainCommand.RunAsync(input, output, all.GetRequiredService<OrganisationPlaybook>());
    }
}
