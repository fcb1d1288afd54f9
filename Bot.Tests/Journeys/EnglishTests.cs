namespace Weerbaar.Tests.Journeys;

/// <summary>The same story in English, beside colleagues who work in Dutch (D39).</summary>
public sealed class EnglishTests
{
    [Fact]
    public async Task D39_Each_reads_their_own_language_and_the_channel_the_organisations()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (liam, emma, marijke) = (town.Person("liam"), town.Person("emma"), town.Person("marijke"));
        await liam.SaysAsync("I'm being threatened online");
        var safety = await liam.FindsAsync("0900-8844");
        Assert.True(safety.Says("Thanks for telling me") && safety.Says("Don't reply online"), safety.Words);
        await liam.FillsInAsync(english: true);
        var sent = await liam.ClicksAsync("Send");
        var number = Story.NumberIn(sent.Words);
        await liam.FindsAsync($"Your report {number}");
        Assert.True((await emma.FindsAsync(number, "monitoring")).Says("Nog niemand heeft deze zaak"));

        await emma.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        await liam.FindsAsync("Emma Clarke from the response team");
        var consult = await emma.ClicksAsync("Overleg vastleggen", conversation: "monitoring", on: number);
        Assert.Contains("Who was consulted?", consult.Words, StringComparison.Ordinal);
        await emma.SubmitsAsync(consult, "Save", new() { ["with"] = "employee,manager", ["outcome"] = "Talked together." });
        await emma.FillsAsync(
            "Voorstel doen", "Send the proposal", new() { ["options"] = "safety-plan", ["reason"] = "It helps most." }, number,
            "monitoring");
        await marijke.ApprovesAsync(number);
        await liam.FindsAsync("A decision has been made");

        foreach (var seen in (await liam.SeesAsync()).Where(message => message.FromBot))
        {
            Assert.DoesNotContain(" melding", seen.Words, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" je ", seen.Words, StringComparison.OrdinalIgnoreCase);
        }

        await liam.SaysAsync("language dutch");
        await liam.FindsAsync("Vanaf nu praten we Nederlands");
        await liam.FindsAsync($"Jouw melding {number}");
        await liam.SaysAsync("status");
        await liam.FindsAsync("Jouw meldingen");
        var shown = await liam.ClicksAsync($"Bekijk {number}");
        Assert.Contains($"Jouw melding {number}", shown.Words, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }
}
