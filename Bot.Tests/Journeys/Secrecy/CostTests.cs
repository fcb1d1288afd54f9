using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Journeys.Secrecy;

/// <summary>What a case costs in calls to storage, counted by the bot's own traces (docs/operate.md multiplies it by prices).</summary>
public sealed class CostTests
{
    /// <summary>What operate.md tells of, by the calls that each is made of.</summary>
    private static readonly (string Kind, string[] Calls)[] Kinds =
    [
        ("point reads", ["read"]),
        ("ranges", ["range"]),
        ("commits", ["commit"]),
        ("queue calls", ["queue-put", "queue-receive", "queue-delete", "queue-postpone"]),
        ("blob calls", ["blob-create", "blob-read", "blob-delete"]),
    ];

    private static readonly string[] Calls =
        ["read", "range", "commit", "blob-create", "blob-read", "blob-delete", "queue-put", "queue-receive", "queue-delete",
            "queue-postpone"];

    [Fact]
    public async Task A_whole_case_takes_as_many_calls_to_storage_as_the_book_of_costs_says()
    {
        await using var collector = await Collector.StartAsync();
        // Loops that look for work cost the same with and without cases: they rest here.
        await using var town = await EndToEndHost.StartAsync(bots: 1, settings: new()
        {
            ["Telemetry__Endpoint"] = collector.Address,
            ["Delivery__QueueEvery"] = "01:00:00",
            ["Delivery__DueEvery"] = "01:00:00",
            ["Delivery__SweepEvery"] = "01:00:00",
        });
        await Task.Delay(TimeSpan.FromSeconds(7));
        var before = Count(collector);
        await PlayAsync(town);
        await Task.Delay(TimeSpan.FromSeconds(7));
        var after = Count(collector);

        var used = Calls.ToDictionary(call => call, call => after[call] - before[call]);
        var text = string.Join(", ", used.Where(call => call.Value > 0).Select(call => $"{call.Value} {call.Key}"));
        TestContext.Current.TestOutputHelper!.WriteLine(text);
        var operate = File.ReadAllText(Repository.At("docs", "operate.md")).ReplaceLineEndings(" ");
        Assert.All(Kinds, kind =>
        {
            var (counted, stated) = (kind.Calls.Sum(call => used[call]), Stated(operate, kind.Kind));

            // How often a card is shown in between is a matter of moments: a sixth more or less, and one more at least.
            Assert.True(
                Math.Abs(counted - stated) <= Math.Max(1, stated * 0.15), $"{kind.Kind}: {counted}, operate.md says {stated}. {text}");
        });
        Assert.Equal(1, used["blob-create"]);
    }

    /// <summary>One report with one screenshot, to the end of its one action.</summary>
    private static async Task PlayAsync(EndToEndHost town)
    {
        var (sanne, noor, marijke) = (town.Person("sanne"), town.Person("noor"), town.Person("marijke"));
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.SendsAsync("scherm.txt", "een schermafdruk"u8.ToArray());
        await sanne.FillsInAsync();
        var number = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        await noor.FindsAsync(number, "monitoring");
        await noor.ProposesAsync(number);
        await marijke.ApprovesAsync(number);
        await noor.FindsAsync("De acties worden uitgevoerd", "monitoring");
        await noor.FinishesAsync(number);
        await sanne.FindsAsync($"Jouw melding {number}");
    }

    private static int Stated(string operate, string kind) =>
        int.Parse(Regex.Match(operate, $@"(\d+) {kind}[,* ]").Groups[1].Value, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Count(Collector collector) => Calls.ToDictionary(
        call => call,
        call => collector.Received.Where(sent => sent.Signal == "traces").Sum(sent => Occurrences(sent.Body, $"storage {call}")));

    private static int Occurrences(ReadOnlySpan<byte> body, string name)
    {
        // The name's length stands before it: "storage read" is then not found within a longer name.
        byte[] wanted = [(byte)name.Length, .. Encoding.UTF8.GetBytes(name)];
        var count = 0;
        for (int at; (at = body.IndexOf(wanted)) >= 0; body = body[(at + wanted.Length)..])
        {
            count++;
        }

        return count;
    }
}
