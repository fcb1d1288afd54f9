using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>
/// People who come by nearly everything that the intake can show: danger, every fault, files, a colleague, self-harm, weeks later.
/// </summary>
public sealed class LongWay : IAsyncLifetime
{
    private static readonly Language[] Languages = [Language.Dutch, Language.English];

    /// <summary>All that was shown.</summary>
    internal Dictionary<Language, IReadOnlyList<JsonObject>> Cards { get; } = [];

    /// <summary>What a notification said of what was posted.</summary>
    internal Dictionary<Language, IReadOnlyList<string>> Summaries { get; } = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var language in Languages)
        {
            await using var door = await FrontDoor.StartAsync(services: NoPace.Use);
            var teller = await WholeAsync(door, language);
            var colleague = await ColleagueAsync(door, language);
            // From the Monday that it is now to Saturday.
            door.Move(TimeSpan.FromDays(5));
            Cards[language] = [.. teller.Seen, .. colleague.Seen, .. (await CrisisAsync(door, language)).Seen];
            Summaries[language] =
                [.. door.Teams.Calls.Where(call => call.Method == "POST" && call.Target.Contains("/activities", StringComparison.Ordinal))
                .Select(call => (string?)JsonNode.Parse(call.Body)!["summary"]).OfType<string>()];
        }
    }

    public ValueTask DisposeAsync() => default;

    private static async Task<IntakeDriver> WholeAsync(FrontDoor door, Language language)
    {
        var (words, isDutch) = (Words(language), language is Language.Dutch);
        var whole = await door.Tells(language).Says(words).Clicks(IntakeVerbs.NoDanger)
            .Clicks(IntakeVerbs.AskDanger).Alarmed("ManagerAndTeam")
            .Clicks(IntakeVerbs.Next, new { about = "Myself" })
            .Clicks(IntakeVerbs.Next, new { kinds = "" })
            .Clicks(IntakeVerbs.Next, new { kinds = "sexual,recorded-at-work" })
            .Clicks(IntakeVerbs.Next, new { what = words })
            .Clicks(IntakeVerbs.Next, new { platform = "facebook", url = "geen" })
            .Clicks(IntakeVerbs.Next, new { platform = "facebook", url = "example.org/1" })
            .Says(isDutch ? "hij trapt de deur in" : "he is kicking the door in").Says("https://x.com/a/status/1").Says("nog iets").Clicks(
                IntakeVerbs.Undo)
            .Sends(DoorFile.Sent("a*b*.png"))
            .SkipTo("route").Clicks(IntakeVerbs.Next, new { route = "adviser" })
            .Clicks(IntakeVerbs.Stop).Resumes();
        await whole.Clicks(IntakeVerbs.LeaveOut).Clicks(IntakeVerbs.Change, id: "files").Clicks(IntakeVerbs.Next);
        var review = whole.Clicked;
        await whole.Clicks(review, IntakeVerbs.Send).Clicks(review, IntakeVerbs.Send);
        await whole.Says(isDutch ? "ik ben veilig" : "i am safe").Clicks(IntakeVerbs.EndDanger);
        await whole.Says(words + " opnieuw").Sends(DoorFile.Sent("c.png"));
        door.Move(TimeSpan.FromDays(20));
        await whole.Sends(DoorFile.Sent("b.png")).Clicks(IntakeVerbs.FilesBelong);
        await whole.Says(words).Says(words + "!").Safe().Says(isDutch ? "melden" : "report").Clicks(IntakeVerbs.StartAnew).Stops();
        return await whole.Says("zeg, weet je wat daar dan nog gebeurde").Says(isDutch ? "ja" : "yes");
    }

    private static async Task<IntakeDriver> CrisisAsync(FrontDoor door, Language language) => await door.Tells(language)
        .Says(language is Language.Dutch ? "Ik word bedreigd en wil niet meer leven" : "I am being threatened and I want to kill myself")
        .Clicks(IntakeVerbs.Nobody).Clicks(IntakeVerbs.Resume);

    private static async Task<IntakeDriver> ColleagueAsync(FrontDoor door, Language language)
    {
        var teller = await door.Tells(language).Says(Words(language)).Safe().Clicks(IntakeVerbs.Next, new { about = "Colleague" });
        return await teller.Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague = teller.Colleague.Id })
            .Clicks(IntakeVerbs.Next, new { kinds = "other" }).Clicks(IntakeVerbs.Next, new { what = "…" })
            .SkipTo("review").Clicks(IntakeVerbs.Send);
    }

    private static string Words(Language language) =>
        language is Language.Dutch ? "Ik word online bedreigd" : "I'm being threatened online";
}
