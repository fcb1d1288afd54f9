using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>
/// Nobody can fill their own rows so far that they cannot be written any more: whatever they type, send, change and click, in any order
/// and however long, draft, waiting texts and owed answers fit where Azure keeps them; who reads that nothing more fits can still call for
/// help.
/// </summary>
[EndToEnd]
public sealed class FullPersonTests(ITestOutputHelper output)
{
    private const int People = 2;
    private const int StepsPerPerson = 40;

    /// <summary>Room that the turn after the longest one needs: the message is remembered, and that danger was asked about.</summary>
    private const int Spare = 4_000;

    /// <summary>As long as an id may be that comes from outside.</summary>
    private const int LongestId = 300;

    /// <summary>
    /// So many files with endless names are more than one answer takes: nothing of them is kept, and their sender reads so.
    /// </summary>
    private const int ManyFiles = 45;

    private const string TooMuch = "Dit is te veel voor één keer";

    /// <summary>However busy the machine is: whether so much is read in time is measured elsewhere.</summary>
    private static readonly Dictionary<string, string> Patient =
        new() { ["Delivery:AnswerWithin"] = "00:01:00", ["Delivery:MessageWithin"] = "00:01:00" };

    private static readonly string[] Signs = ["a", "\"", "\u0639", "\U0001F600", "\u0001", "\\\n", "é "];
    private static readonly int[] Sizes = [1, 80, 4_001, 20_000, 40_000];
    private static readonly string[] Openings =
        ["", "", "hij schreef weer ", "ik word online bedreigd ", "er staat nu een man met een mes voor mijn deur ",
            "ze weten waar ik woon ", "ik wil niet meer leven "];

    private static readonly string[] Words = ["melden", "ja", "nee", "ik word online bedreigd"];

    [Fact]
    public async Task Whatever_somebody_says_sends_changes_and_clicks_their_rows_can_be_written()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var longest = 0;
        await using var door = await FrontDoor.StartAsync(Patient, services: NoPace.Use);
        for (var number = 0; number < People; number++)
        {
            // Who has two reports is asked where a text belongs: theirs wait.
            var (teller, messages) = (number % 2 == 0 ? door.Tells() : await door.Tells().Sent().Says("melden").Sent(), new List<string>());
            for (var step = 0; step < StepsPerPerson; step++)
            {
                var isMuch = await ActAsync(teller, random, messages);
                longest = Math.Max(longest, await WrittenAsync(teller, seed, isMuch));
            }

            await CallsForHelpAsync(teller, random, seed);
        }

        output.WriteLine($"The longest row had {longest} characters");
        Assert.True(longest > 150_000, $"Hardly anything was filled: the test proves nothing; seed {seed}.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_fills_a_report_or_what_waits_reads_so_and_can_still_call_for_help(bool isReport)
    {
        var (random, number) = (new Random(1), 0);
        await using var door = await FrontDoor.StartAsync(Patient, services: NoPace.Use);
        var teller = isReport ? await door.Tells().ToQuestions() : await door.Tells().Sent().Says("melden").Sent();
        do
        {
            await teller.SaysAs(Id(random), $"verhaal {number++} {new string('\u0639', 20_000)}");
            await WrittenAsync(teller, 1);
        }
        while (!teller.New.Any(SaysNotKept) && number < 40);

        Assert.InRange(number, 3, 39);
        await CallsForHelpAsync(teller, random, 1);
    }

    private static async Task CallsForHelpAsync(IntakeDriver teller, Random random, int seed)
    {
        await teller.SaysAs(Id(random), "er staat nu een man met een mes voor mijn deur");
        await WrittenAsync(teller, seed);
        Assert.True(
            teller.New.Any(message => message.Card is not null && message.Says("tel:112")), $"Danger was not answered; seed {seed}");
    }

    /// <returns>Whether it may be too much for one answer.</returns>
    private static async Task<bool> ActAsync(IntakeDriver teller, Random random, List<string> messages)
    {
        DoorFile[] files = [];
        switch (random.Next(10))
        {
            case 0:
                await teller.SaysAs(Remember(messages, random), Pick(random, Words));
                break;
            case 1 or 2 or 3 or 4:
                files = random.Next(4) == 0 ? Files(random) : [];
                await teller.SaysAs(Remember(messages, random), Text(random), files);
                break;
            case 5:
                files = Files(random);
                await teller.SaysAs(Remember(messages, random), "", files);
                break;
            case 6 or 7 when messages.Count > 0:
                await teller.Edits(messages[random.Next(messages.Count)], Text(random));
                break;
            case 8:
                teller.Door.Move(TimeSpan.FromHours(random.Next(1, 48)));
                break;
            default:
                await ClickAsync(teller, random);
                break;
        }

        return files.Length == ManyFiles;
    }

    /// <summary>A button of any card that they ever saw, with all its fields filled in; what it cannot do any more it says.</summary>
    private static async Task ClickAsync(IntakeDriver teller, Random random)
    {
        var card = teller.Seen.Count == 0 ? null : teller.Seen[^random.Next(1, Math.Min(teller.Seen.Count, 40) + 1)];
        JsonObject[] buttons = card is null ? [] : [.. CardLook.Buttons(card)];
        if (buttons.Length > 0)
        {
            var inputs = CardLook.Inputs(card!).ToDictionary(id => id, _ => Text(random));
            await teller.ClickAsync(card!, (string)Pick(random, buttons)["verb"]!, inputs, id: null, isForged: true);
        }
    }

    /// <summary>What is kept of them now, measured as the engine for Azure measures it.</summary>
    private static async Task<int> WrittenAsync(IntakeDriver teller, int seed, bool isMuch = false)
    {
        Assert.True(
            isMuch || !teller.New.Any(message => message.Says(TooMuch)), $"It did not fit, and nothing had said so before; seed {seed}");
        var rows = await teller.Door.Get<IRowStore>().ReadRangeAsync(PeopleStore.Partition(teller.Me), "", "~", default)
            .Select(row => (row.Key.Row, row.Body.Length)).ToListAsync();
        Assert.All(
            rows, row => Assert.True(
                2 * (row.Length + Spare) < StorageLimits.MaxRowBytes, $"{row.Row} has {row.Length} characters; seed {seed}"));
        return rows.Select(row => row.Length).DefaultIfEmpty().Max();
    }

    private static bool SaysNotKept(DoorMessage message) => message.Says("niet bewaard") || message.Says("past niet meer");

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

    private static DoorFile[] Files(Random random) => [.. Enumerable.Range(0, random.Next(6) == 0 ? ManyFiles : 3)
        .Select(_ => DoorFile.Sent($"{string.Concat(Enumerable.Repeat(Pick(random, Signs[..4]), 120))}.png"))];

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
