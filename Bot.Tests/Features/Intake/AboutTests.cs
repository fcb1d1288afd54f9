using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

[Collection(AtTheSideDoor.Name)]
public sealed class AboutTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task D1_About_a_colleague_nobody_asks_for_the_route()
    {
        var teller = await _door.Tells().Says("Mijn collega wordt bedreigd").Safe();
        Assert.Equal("Colleague", (string?)CardLook.InputOf(teller.Last, "about")!["value"]);

        await teller.Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague = teller.Colleague.Id })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = "…" })
            .SkipTo("files").Clicks(IntakeVerbs.Next);
        Assert.Equal("review", teller.Draft.Step);

        await teller.Clicks(IntakeVerbs.Send);
        Assert.Equal(new PersonId(teller.Colleague.Id), teller.Case.Affected!.Id);
        Assert.Equal(RouteChoice.Open, teller.Case.Route.Choice);
    }

    [Fact]
    public async Task D1_About_a_colleague_the_questions_ask_of_the_colleague()
    {
        var own = await ReadQuestionsAsync(await _door.Tells().ToQuestions());
        var about = await _door.Tells().Says("Mijn collega wordt bedreigd").Safe();
        var other =
            await ReadQuestionsAsync(await about.Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague = about.Colleague.Id })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = "…" }));

        Assert.Contains("Mijn adres of huis", own, StringComparison.Ordinal);
        Assert.DoesNotContain("collega zich onveilig", own, StringComparison.Ordinal);
        Assert.Contains("Het adres of huis van je collega", other, StringComparison.Ordinal);
        Assert.Contains("Voelt je collega zich onveilig", other, StringComparison.Ordinal);
        Assert.DoesNotContain("Mijn adres", other, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe gaat het met je?", other, StringComparison.Ordinal);
    }

    /// <summary>All that the steps between what happened and the files ask.</summary>
    private static async Task<string> ReadQuestionsAsync(IntakeDriver teller)
    {
        var asked = "";
        while (teller.Draft.Step != "files")
        {
            asked += (await teller.Clicks(IntakeVerbs.Skip)).ClickedText;
        }

        return asked;
    }

    [Theory]
    [InlineData(null, "Kies welke collega")]
    [InlineData("niemand", "Deze collega herken ik niet")]
    public async Task D1_A_colleague_is_somebody_of_the_directory(string? colleague, string fault)
    {
        var teller = await _door.Tells().Says(Walk.Threat).Safe().Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague });

        Assert.Contains(fault, teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D1_A_colleague_is_somebody_else_of_the_directory()
    {
        var teller = await _door.Tells().Says(Walk.Threat).Safe();
        await teller.Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague = teller.Person.Id });

        Assert.Contains("Dat ben jij", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D1_Aimed_at_the_organisation_there_is_no_affected_employee()
    {
        var teller = await _door.Tells().Says(Walk.Threat).Safe().Clicks(IntakeVerbs.Next, new { about = "Organisation" })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = "…" })
            .SkipTo("review").Clicks(IntakeVerbs.Send);

        Assert.Null(teller.Case.Affected);
        Assert.Equal(RouteChoice.Manager, teller.Case.Route.Choice);
    }
}
