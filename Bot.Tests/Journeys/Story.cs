using System.Text.RegularExpressions;

namespace Weerbaar.Tests.Journeys;

/// <summary>Pieces of the story that several journeys tell, in Dutch unless said otherwise.</summary>
public static partial class Story
{
    /// <summary>Answers the safety card, which stands alone: no danger now. Gives the first step.</summary>
    public static async Task<Seen> IsSafeAsync(this TeamsUser person, bool english = false)
    {
        await person.ClicksAsync(english ? "No danger right now" : "Nu geen gevaar");
        return await person.FindsAsync(english ? "Step 1" : "Stap 1");
    }

    /// <summary>From the first words to the review: what is not given is skipped.</summary>
    public static async Task<Shown> FillsInAsync(this TeamsUser person, string route = "manager", bool english = false)
    {
        var (next, skip, review) = english ? ("Next", "Skip", "Is this right?") : ("Volgende", "Overslaan", "Klopt het zo?");
        var shown = new Shown(false, 0, "", "", null, null);
        for (var step = 0; step < 20; step++)
        {
            var newest = (await person.SeesAsync()).Last(message => message.FromBot && message.Card is not null);
            if (newest.Words.StartsWith(review, StringComparison.Ordinal) || newest.Says(review))
            {
                return shown;
            }

            var card = (await person.SeesAsync()).LastOrDefault(message => message.FromBot && StepPattern().IsMatch(message.Words))
                ?? await person.IsSafeAsync(english);
            var buttons = CardWords.Buttons(card.Card!);
            var asksRoute = card.Words.Contains(english ? "Who may read" : "Wie mag het lezen", StringComparison.Ordinal);
            shown = asksRoute ? await person.ClicksOnAsync(card.Id, next, new() { ["route"] = route })
                : buttons.Contains(skip) ? await person.ClicksOnAsync(card.Id, skip)
                : await person.ClicksOnAsync(card.Id, next);
            Assert.True(shown.Accepted, $"Step {step}: {shown.Status} {shown.Kind} {shown.Words}");
            if (shown.Words.Contains(review, StringComparison.Ordinal))
            {
                return shown;
            }
        }

        throw new InvalidOperationException("The review was never reached: " + shown.Words);
    }

    /// <summary>Reports a threat in Dutch and sends it; gives the case's number.</summary>
    public static async Task<string> ReportsAsync(this TeamsUser person, string text = "ik word online bedreigd", string route = "manager")
    {
        if ((await person.SeesAsync()).Any(seen => seen.FromBot && seen.Says("Je melding is verstuurd")))
        {
            // What somebody tells whose report is open goes to that one; this is about something else.
            await person.SaysAsync("melden");
        }

        await person.SaysAsync(text);
        await person.FillsInAsync(route);
        var sent = await person.ClicksAsync("Versturen");
        Assert.Contains("Je melding is verstuurd", sent.Words, StringComparison.Ordinal);
        return NumberIn(sent.Words);
    }

    /// <summary>Reports a threat with files, each of which is stored before the next is sent; gives the case's number.</summary>
    public static async Task<string> ReportsWithFilesAsync(this TeamsUser person, params (string Name, byte[] Content)[] files)
    {
        await person.SaysAsync("ik word online bedreigd");
        foreach (var (name, content) in files)
        {
            await person.SendsAsync(name, content);
            await EndToEndHost.EventuallyAsync(
                async () => (await person.SeesAsync()).Any(seen => seen.Says(name) && seen.Says("Controlegetal")), name + " is stored");
        }

        await person.FillsInAsync();
        var sent = await person.ClicksAsync("Versturen");
        Assert.Contains("Je melding is verstuurd", sent.Words, StringComparison.Ordinal);
        return NumberIn(sent.Words);
    }

    public static string NumberIn(string words)
    {
        var number = CaseNumberPattern().Match(words);
        Assert.True(number.Success, "No case number in: " + words);
        return number.Value;
    }

    /// <summary>An officer claims, logs the consultation and proposes.</summary>
    public static async Task ProposesAsync(this TeamsUser officer, string number, string options = "safety-plan")
    {
        await officer.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        var consult = await officer.ClicksAsync("Overleg vastleggen", conversation: "monitoring", on: number);
        var logged = await officer.SubmitsAsync(consult, "Vastleggen", new Dictionary<string, string>
        {
            ["with"] = "employee,manager",
            ["outcome"] = "Samen besproken.",
        });
        Assert.Equal("closed", logged.Kind);
        var propose = await officer.ClicksAsync("Voorstel doen", conversation: "monitoring", on: number);
        var proposed = await officer.SubmitsAsync(propose, "Voorstel versturen", new Dictionary<string, string>
        {
            ["options"] = options,
            ["reason"] = "Dit helpt de medewerker het meest.",
        });
        Assert.True(proposed.Kind == "closed", proposed.Words);
    }

    /// <summary>Opens a dialog, fills it in and sends it; it must close.</summary>
    public static async Task FillsAsync(
        this TeamsUser person, string button, string send, Dictionary<string, string> inputs, string on, string? conversation = null)
    {
        var dialog = await person.ClicksAsync(button, conversation: conversation, on: on);
        Assert.True(dialog.Dialog is not null, dialog.Words);
        var sent = await person.SubmitsAsync(dialog, send, inputs);
        Assert.True(sent.Kind == "closed", sent.Words);
    }

    public static async Task ApprovesAsync(this TeamsUser decider, string number)
    {
        await decider.FindsAsync("Er ligt een voorstel");
        var asked = await decider.ClicksAsync("Goedkeuren", on: number);
        var approved = await decider.SubmitsAsync(asked, "Ja, ik keur dit goed");
        Assert.True(approved.Kind == "closed", approved.Words);
    }

    public static async Task FinishesAsync(this TeamsUser officer, string number)
    {
        var action = await officer.ClicksAsync("Actie afronden", conversation: "monitoring", on: number);
        var done = await officer.SubmitsAsync(action, "Vastleggen", new Dictionary<string, string>
        {
            ["end"] = "done",
            ["outcome"] = "Vandaag geregeld. De medewerker voelt zich veiliger.",
        });
        Assert.True(done.Kind == "closed", done.Words);
    }

    [GeneratedRegex("(Stap|Step) [0-9]")]
    private static partial Regex StepPattern();

    [GeneratedRegex("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}")]
    private static partial Regex CaseNumberPattern();
}
