using Weerbaar.Cases;
using Weerbaar.Intake;

namespace Weerbaar.Tests.Intake;

public sealed class AboutTests
{
    [Fact]
    public void D1_About_a_colleague_nobody_asks_for_the_route()
    {
        var teller = new Teller().Says("Mijn collega wordt bedreigd").Safe();
        Assert.Equal("Colleague", (string?)CardLook.InputOf(teller.Last, "about")!["value"]);

        teller.Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague = Teller.Colleague })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = "…" })
            .SkipTo("files").Clicks(IntakeVerbs.Next);
        Assert.Equal("review", teller.Draft.Step);

        teller.Clicks(IntakeVerbs.Send);
        Assert.Equal(new PersonId(Teller.Colleague), teller.Case.Affected!.Id);
        Assert.Equal(RouteChoice.Open, teller.Case.Route.Choice);
    }

    [Fact]
    public void D1_About_a_colleague_the_questions_ask_of_the_colleague()
    {
        var own = Asked(new Teller().ToQuestions());
        var other = Asked(new Teller().Says("Mijn collega wordt bedreigd").Safe()
            .Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague = Teller.Colleague })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = "…" }));

        Assert.Contains("Mijn adres of huis", own, StringComparison.Ordinal);
        Assert.DoesNotContain("collega zich onveilig", own, StringComparison.Ordinal);
        Assert.Contains("Het adres of huis van je collega", other, StringComparison.Ordinal);
        Assert.Contains("Voelt je collega zich onveilig", other, StringComparison.Ordinal);
        Assert.DoesNotContain("Mijn adres", other, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe gaat het met je?", other, StringComparison.Ordinal);
    }

    /// <summary>All that the steps between what happened and the files ask.</summary>
    private static string Asked(Teller teller)
    {
        var asked = "";
        while (teller.Draft.Step != "files")
        {
            asked += CardLook.TextOf(teller.Clicks(IntakeVerbs.Skip).Clicked);
        }

        return asked;
    }

    [Theory]
    [InlineData(null, "Kies welke collega")]
    [InlineData("niemand", "Deze collega herken ik niet")]
    [InlineData("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11", "Dat ben jij")]
    public void D1_A_colleague_is_somebody_else_of_the_directory(string? colleague, string fault)
    {
        var teller = new Teller().Says(Walk.Threat).Safe().Clicks(IntakeVerbs.Next, new { about = "Colleague", colleague });

        Assert.Contains(fault, teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public void D1_Aimed_at_the_organisation_there_is_no_affected_employee()
    {
        var teller = new Teller().Says(Walk.Threat).Safe().Clicks(IntakeVerbs.Next, new { about = "Organisation" })
            .Clicks(IntakeVerbs.Next, new { kinds = "threat" }).Clicks(IntakeVerbs.Next, new { what = "…" })
            .SkipTo("review").Clicks(IntakeVerbs.Send);

        Assert.Null(teller.Case.Affected);
        Assert.Equal(RouteChoice.Manager, teller.Case.Route.Choice);
    }
}
