using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using AdaptiveCards;

namespace Weerbaar.Tests.AdaptiveCards;

/// <summary>
/// What the real renderer (npm adaptivecards) finds wrong with a card, and what we ask beyond it: labels, alternative
/// texts, fallbacks, a language, 80 KB. One node process serves the whole run and ends with it.
/// </summary>
public static class CardValidator
{
    private static readonly Lock One = new();
    private static readonly Lazy<Process> Node = new(Start);

    public static IReadOnlyList<string> Faults(AdaptiveCard card) => Faults(CardJson.Write(card));

    public static IReadOnlyList<string> Faults(string cardJson)
    {
        // One line a card: line breaks can only stand between the parts of the JSON.
        var line = JsonNode.Parse(cardJson)!.ToJsonString();
        lock (One)
        {
            Node.Value.StandardInput.WriteLine(line);
            Node.Value.StandardInput.Flush();
            var answer = Node.Value.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException("node ended: is it installed, and did npm ci run?");
            return JsonSerializer.Deserialize<string[]>(answer)!;
        }
    }

    private static Process Start()
    {
        var folder = typeof(CardValidator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(about => about.Key == "NpmFolder").Value!;
        return Process.Start(new ProcessStartInfo("node", "validate-card.cjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }
}
