using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Aftercare;

/// <summary>Aftercare can be reopened however many cases came after it (D29).</summary>
[EndToEnd]
public sealed class OlderCasesTests
{
    [Fact]
    public async Task D29_Every_case_about_the_reader_can_be_reached_and_reopened_and_none_about_a_colleague()
    {
        await using var door = await Stillness.StartAsync();
        var sanne = door.Person("Sanne");
        var oldest = await ReportedAsync(door, sanne, about: sanne);
        await door.DoAsync(oldest, sanne, new StopAftercare());
        List<Case> own = [oldest];
        for (var next = 0; next < 6; next++)
        {
            door.Move(TimeSpan.FromDays(1));
            own.Add(await ReportedAsync(door, sanne, about: sanne));
            await ReportedAsync(door, sanne, about: sanne.Manager);
        }

        await sanne.SaysAsync("nazorg");
        var found = new List<string?>();
        for (var pages = 1; ; pages++)
        {
            var page = sanne.Sees()[^1];
            found.AddRange(page.Buttons.Where(button => button.Verb == "aftercare-contact").Select(CaseOf));
            if (!page.Buttons.Any(button => button.Is("Toon oudere")))
            {
                Assert.Equal(2, pages);
                Assert.Contains(page.Buttons, button => button.Is("Toon nieuwere"));
                break;
            }

            await sanne.ClicksAsync("Toon oudere");
        }

        Assert.Equal(Enumerable.Reverse(own).Select(@case => @case.Id.Value), found);
        var last = sanne.Sees()[^1];
        var reopened =
            await sanne.PressAsync(
                last, last.Buttons.Single(button => button.Verb == "aftercare-reopen" && CaseOf(button) == oldest.Id.Value));
        Assert.Contains("we vragen weer hoe het gaat", reopened.Words, StringComparison.Ordinal);
        Assert.False((await door.NowAsync(oldest)).Care.Stopped);
    }

    private static Task<Case> ReportedAsync(FrontDoor door, DoorPerson by, DoorPerson about) =>
        door.ReportedAsync(by, about, "hij schreef dat hij me weet te vinden", RouteChoice.Manager);

    private static string? CaseOf(DoorButton button) => (string?)button.Action["data"]!["ids"]!["case"];
}
