using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>Somebody reports, perhaps with a file, and adds to it when it is sent.</summary>
internal sealed partial class Reporting(ChaosHost town, AcceptedLog ledger, Story story, Random random)
    : Actor(town, ledger, story, random)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly string[] Way = ["Overslaan", "Volgende", "Verder met mijn melding", "Nu geen gevaar"];

    /// <summary>For how long one looks at a chat in which nothing moves, in milliseconds.</summary>
    private const int Patience = 15_000;

    private int _files = random.Next(3);
    private long _moved = Environment.TickCount64;

    private Person Me => Story.Reporter;

    /// <returns>False: it never came to a number.</returns>
    public async Task<bool> RunAsync() =>
        await PatientlyAsync(SaysAsync) && await PatientlyAsync(StepAsync, Town.Patience + Town.Options.Seconds);

    public Task<bool> AddsAsync() => FillsAsync(Me, CardAsync, "Iets toevoegen", word => new() { ["text"] = word }, Addition);

    private async Task<bool> SaysAsync()
    {
        var word = Story.Word();
        // Without that word what one tells goes to the report that was sent before.
        if ((await Me.SaysAsync("melden")).Accepted && (await Me.SaysAsync($"ik word online bedreigd {word}")).Accepted)
        {
            Accepted("text", word);
            return true;
        }

        return false;
    }

    private async Task<bool> StepAsync()
    {
        var card = (await Me.SeesAsync(newest: 60))
            .LastOrDefault(
                message => message.FromBot
                    && message.Buttons.Any(button => button is "Volgende" or "Versturen" or "Verder met mijn melding" or "Nu geen gevaar"));
        if (card is null || Environment.TickCount64 - _moved > Patience)
        {
            return await AsksAgainAsync();
        }

        var review = card.Buttons.Contains("Versturen");
        if (review && _files > 0)
        {
            await SendsFileAsync();
            return false;
        }

        await PerhapsTwiceAsync();
        var route = !review && card.Says("Wie mag het lezen") ? new Dictionary<string, string> { ["route"] = "manager" } : null;
        var title = review ? "Versturen" : route is not null ? "Volgende" : Way.First(card.Buttons.Contains);
        var answer = await PerhapsBothAsync(() => Me.ClicksAsync(card, title, route));
        _moved = answer is { Accepted: true, Kind: "card" } ? Environment.TickCount64 : _moved;
        return review && answer.Accepted && answer.Words.Contains("verstuurd", StringComparison.Ordinal) && Numbered(answer.Words);
    }

    private bool Numbered(string words)
    {
        if (NumberPattern().Match(words) is not { Success: true } number)
        {
            return false;
        }

        Story.Number = number.Value;
        Accepted("report");
        return true;
    }

    /// <summary>A reply that died with its bot is not posted again: then people type something. This asks where they were.</summary>
    private async Task<bool> AsksAgainAsync()
    {
        if (Environment.TickCount64 - _moved > Patience)
        {
            _moved = Environment.TickCount64;
            await Me.SaysAsync("stop");
        }

        return false;
    }

    private async Task SendsFileAsync()
    {
        // Now and then one of several blocks.
        var content = RandomNumberGenerator.GetBytes(Chance(0.2) ? 5_000_000 : 20_000);
        Png.CopyTo(content, 0);
        if ((await Me.SendsAsync($"scherm{_files}.png", content)).Accepted)
        {
            Story.Files.Add(Convert.ToHexStringLower(SHA256.HashData(content)));
            Accepted("file");
            _files--;
        }
    }

    private async Task<Message?> CardAsync() => (await Me.SeesAsync(newest: 30))
        .LastOrDefault(message => message.FromBot && message.Says($"Jouw melding {Story.Number}") && message.Buttons.Count > 0);

    [GeneratedRegex("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}")]
    private static partial Regex NumberPattern();
}
