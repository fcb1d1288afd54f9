using System.Text.Json.Nodes;
using Weerbaar.AdaptiveCards;
using Weerbaar.Records;
using Weerbaar.Storage;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Intake;

/// <summary>
/// Nobody can fill their own rows so far that they cannot be written any more: whatever they type, send, change and click, in any order
/// and however long, draft, waiting texts and owed answers fit where Azure keeps them; who reads that nothing more fits can still call for help.
/// </summary>
public sealed class FullPersonTests(ITestOutputHelper output)
{
    private const int People = 4;
    private const int StepsPerPerson = 70;

    /// <summary>Room that the turn after the longest one needs: the message is remembered, and that danger was asked about.</summary>
    private const int Spare = 4_000;

    /// <summary>As long as an id may be that comes from outside.</summary>
    private const int LongestId = 300;

    private static readonly string[] Signs = ["a", "\"", "\u0639", "\U0001F600", "\u0001", "\\\n", "é "];
    private static readonly int[] Sizes = [1, 80, 4_001, 20_000, 60_000];
    private static readonly string[] Openings =
        ["", "", "hij schreef weer ", "ik word online bedreigd ", "er staat nu een man met een mes voor mijn deur ", "ze weten waar ik woon ", "ik wil niet meer leven "];

    private static readonly string[] Words = ["melden", "ja", "nee", "ik word online bedreigd"];

    [Fact]
    public void Whatever_somebody_says_sends_changes_and_clicks_their_rows_can_be_written()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var longest = 0;
        for (var number = 0; number < People; number++)
        {
            // Who has two reports is asked where a text belongs: theirs wait.
            var (teller, messages) = (number % 2 == 0 ? new BypassingTeller() : new BypassingTeller().Sent().Says("melden").Sent(), new List<string>());
            for (var step = 0; step < StepsPerPerson; step++)
            {
                Acts(teller, random, messages);
                longest = Math.Max(longest, Written(teller, seed));
            }

            CanCallForHelp(teller, random, seed);
        }

        output.WriteLine($"The longest row had {longest} characters");
        Assert.True(longest > 150_000, $"Hardly anything was filled: the test proves nothing; seed {seed}.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_fills_a_report_or_what_waits_reads_so_and_can_still_call_for_help(bool isReport)
    {
        var (random, number) = (new Random(1), 0);
        var teller = isReport ? new BypassingTeller().ToQuestions() : new BypassingTeller().Sent().Says("melden").Sent();
        do
        {
            teller.SaysAs(Id(random), $"verhaal {number++} {new string('\u0639', 20_000)}");
            Written(teller, 1);
        }
        while (!teller.Posts.Any(SaysNotKept) && number < 40);

        Assert.InRange(number, 3, 39);
        CanCallForHelp(teller, random, 1);
    }

    private static void CanCallForHelp(BypassingTeller teller, Random random, int seed)
    {
        teller.SaysAs(Id(random), "er staat nu een man met een mes voor mijn deur");
        Written(teller, seed);
        Assert.True(
            teller.Posts.OfType<CardMessage>().Any(post => CardLook.TextOf(post.Card).Contains("tel:112", StringComparison.Ordinal)),
            $"Danger was not answered; seed {seed}");
    }

    private static void Acts(BypassingTeller teller, Random random, List<string> messages)
    {
        switch (random.Next(10))
        {
            case 0:
                teller.SaysAs(Remember(messages, random), Pick(random, Words));
                break;
            case 1 or 2 or 3 or 4:
                teller.SaysAs(Remember(messages, random), Text(random), random.Next(4) == 0 ? Files(random) : []);
                break;
            case 5:
                teller.SaysAs(Remember(messages, random), "", Files(random));
                break;
            case 6 or 7 when messages.Count > 0:
                teller.Edits(messages[random.Next(messages.Count)], Text(random));
                break;
            case 8:
                teller.Now = teller.Now.AddHours(random.Next(1, 200));
                break;
            default:
                Clicks(teller, random);
                break;
        }
    }

    /// <summary>A button of any card that they ever saw, with all its fields filled in; what it cannot do any more it says.</summary>
    private static void Clicks(BypassingTeller teller, Random random)
    {
        var card = teller.Seen.Count == 0 ? null : teller.Seen[^random.Next(1, Math.Min(teller.Seen.Count, 40) + 1)];
        JsonObject[] buttons = card is null ? [] : [.. CardLook.Buttons(card).Where(button => teller.Knows((string?)button["verb"]))];
        if (buttons.Length == 0)
        {
            return;
        }

        var inputs = CardLook.Inputs(card!).ToDictionary(id => id, _ => (object)Text(random));
        teller.Clicks(card!, (string)Pick(random, buttons)["verb"]!, inputs);
    }

    /// <summary>What the pipeline would write now, measured as the engine for Azure measures it.</summary>
    private static int Written(BypassingTeller teller, int seed)
    {
        var chat = new ChatAddress("https://teams.example/", "a:mila", "28:bot");
        var answer = new HeldAnswer(chat, ConversationTypes.Personal, teller.Now, teller.Now, [.. teller.Posts.Select(post => new HeldPost(MessageJson.Write(post)))]);
        List<(string Row, string Body)> rows = [("me", RecordsJson.Write(teller.File.Profile))];

        // Dozens of files with endless names are more than one answer takes: nothing of them is kept, and their sender reads so.
        rows.AddRange(RecordsJson.Write(answer) is var held && 2 * (held.Length + Spare) < StorageLimits.MaxRowBytes ? [("held-answer-x", held)] : []);
        rows.AddRange(teller.File.Draft is { } draft ? [("draft", RecordsJson.Write(draft))] : []);
        Assert.All(rows, row => Assert.True(2 * (row.Body.Length + Spare) < StorageLimits.MaxRowBytes, $"{row.Row} has {row.Body.Length} characters; seed {seed}"));
        BatchChecks.Check([.. rows.Select(row => new RowChange.Put(new RowKey("person-x", row.Row), row.Body))]);
        return rows.Max(row => row.Body.Length);
    }

    private static bool SaysNotKept(MessageActivity post) => MessageJson.Write(post) is var said
        && (said.Contains("niet bewaard", StringComparison.Ordinal) || said.Contains("past niet meer", StringComparison.Ordinal));

    private static string Remember(List<string> messages, Random random)
    {
        messages.Add(Id(random));
        return messages[^1];
    }

    private static string Id(Random random) => new string('é', LongestId - 10) + random.Next(1_000_000_000, int.MaxValue);

    private static string Text(Random random)
    {
        var (sign, size) = (Pick(random, Signs), Pick(random, Sizes));
        return $"{Pick(random, Openings)}{random.Next()} {string.Concat(Enumerable.Repeat(sign, Math.Max(1, size / sign.Length)))}";
    }

    private static IncomingFile[] Files(Random random) =>
        [.. Enumerable.Range(0, random.Next(6) == 0 ? 45 : 3).Select(each => new IncomingFile($"{string.Concat(Enumerable.Repeat(Pick(random, Signs[..4]), 120))}.png", $"https://files.example/{each}", "png", IsInline: false))];

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
