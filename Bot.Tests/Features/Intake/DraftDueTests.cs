using Weerbaar.Features.Intake;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>A report that is not sent: its erasure is announced, then done (D4). The moments purely, what people see at the door.</summary>
public sealed class DraftDueTests
{
    private static readonly DateTimeOffset Monday = new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    [EndToEnd]
    public async Task D4_A_draft_is_announced_after_eleven_days_and_erased_with_its_files_after_fourteen_unless_its_sender_went_on()
    {
        await using var door = await FrontDoor.StartAsync();
        // From Tuesday to Friday: neither the eleventh nor the fourteenth day is a day off.
        door.Move(TimeSpan.FromDays(3));
        var (sanne, liam) = (door.Person("Sanne"), door.Person("Liam", language: "en-GB"));
        await sanne.BeginsAsync();
        await liam.BeginsAsync("I am being threatened online");
        var picture = DoorFile.Picture();
        await sanne.SendsAsync(picture);
        await sanne.EventuallySeesAsync(Journeys.Files.Hash(picture.Content)[..8]);
        var draft = (await door.FileOfAsync(sanne)).Draft!;
        var file = Assert.Single(draft.Evidence).Id;
        Assert.True(await IsKeptAsync(door, draft.Id, file));

        door.Move(TimeSpan.FromDays(11));
        Assert.Contains("vrijdag 18 september", (await sanne.EventuallySeesAsync("dan wis ik hem")).Words, StringComparison.Ordinal);
        await liam.EventuallySeesAsync("Friday 18 September");
        Assert.NotNull((await door.FileOfAsync(sanne)).Draft);
        await liam.ClicksAsync(IntakeVerbs.Resume, on: "Friday 18 September");

        door.Move(TimeSpan.FromDays(3));
        await sanne.EventuallySeesAsync("is nu gewist, ook de bestanden");
        Assert.Null((await door.FileOfAsync(sanne)).Draft);
        Assert.False(await IsKeptAsync(door, draft.Id, file));
        Assert.Empty(await door.FindAsync("ik word online bedreigd"));
        Assert.NotNull((await door.FileOfAsync(liam)).Draft);
    }

    [Fact]
    public void D4_Before_its_time_nothing_happens()
    {
        var due = Due(Begun(Monday), Monday.AddDays(3));

        Assert.Equal(Monday.AddDays(11), due.Next);
        Assert.Empty(due.Outcome.Posts);
        Assert.NotNull(due.Outcome.File.Draft);
    }

    [Fact]
    public void D4_Who_goes_on_after_the_announcement_begins_the_days_anew()
    {
        var announced = Due(Begun(Monday), Monday.AddDays(11)).Outcome.File;
        var resumed = announced.With(announced.Draft!.Touched(Monday.AddDays(12)));

        var due = Due(resumed, Monday.AddDays(14));
        Assert.Equal(Monday.AddDays(23), due.Next);
        Assert.NotNull(due.Outcome.File.Draft);
    }

    [Fact]
    public void D4_An_announcement_that_came_late_gives_the_same_notice()
    {
        var late = Due(Begun(Monday), Monday.AddDays(29));
        Assert.Equal(Monday.AddDays(32), late.Next);
        Assert.NotNull(late.Outcome.File.Draft);

        Assert.Null(Due(late.Outcome.File, Monday.AddDays(32)).Outcome.File.Draft);
    }

    [Fact]
    public void D4_Nobody_reads_of_it_at_night_or_on_a_day_off()
    {
        var begun = Begun(Monday.AddHours(14));
        var late = Monday.AddDays(11).AddHours(15);
        var morning = TestCases.Calendar.AfterQuiet(late);

        Assert.Equal(morning, Due(begun, Monday.AddDays(3)).Next);
        var atNight = Due(begun, late);
        Assert.Equal(morning, atNight.Next);
        Assert.Empty(atNight.Outcome.Posts);
        Assert.Empty(atNight.Outcome.Effects);
        Assert.Equal(Monday.AddDays(17).Date, Due(begun, morning).Next!.Value.Date);
    }

    [Fact]
    public void D4_Nothing_is_due_without_a_draft() => Assert.Null(Due(Begun(Monday).WithoutDraft(), Monday.AddDays(20)).Next);

    private static PersonFile Begun(DateTimeOffset at) => new(
        TestCases.Employee.Person.Id,
        new PersonProfile(),
        new Draft { Id = new CaseId("testcase"), Number = CaseNumber.Next(), StartedAt = at, ChangedAt = at });

    private static DraftDueOutcome Due(PersonFile file, DateTimeOffset now) =>
        DraftDue.Handle(file, Language.Dutch, now, TestCases.Rules, TestCases.Calendar);

    private static async Task<bool> IsKeptAsync(FrontDoor door, CaseId caseId, string file)
    {
        await using var copy = await door.Get<EvidenceStore>().OpenAsync(caseId, file, default);
        return copy is not null && await door.Get<EvidenceStore>().FindAsync(caseId, file, default) is not null;
    }
}
