using System.Text.RegularExpressions;

namespace Weerbaar.Tests.Door;

/// <summary>What people do in many stories at the door.</summary>
internal static partial class DoorStory
{
    private static readonly string[] WaysOn = ["intake-send", "intake-skip", "intake-next"];

    /// <summary>Tells of a threat and says that there is no danger: the first step of the form is open.</summary>
    public static async Task BeginsAsync(this DoorPerson person, string text = "ik word online bedreigd")
    {
        await person.SaysAsync(text);
        await person.ClicksAsync("intake-no-danger");
    }

    /// <summary>Reports a threat and sends it, as short as can be; gives the case's number.</summary>
    public static async Task<string> ReportsAsync(this DoorPerson person, string text = "ik word online bedreigd")
    {
        await person.SaysAsync(text);
        return await person.ReportsOpenAsync();
    }

    /// <summary>Sends what they have begun to tell, as short as can be; gives the case's number.</summary>
    public static async Task<string> ReportsOpenAsync(this DoorPerson person)
    {
        await person.ClicksAsync("intake-no-danger");
        return Number().Match((await person.WalksOnAsync()).Words).Value;
    }

    /// <summary>Presses "danger now" on the card of a report that was sent, and sends the dialog.</summary>
    /// <param name="number">The case's.</param>
    /// <param name="route">Whom to warn; null: as the dialog has it.</param>
    public static async Task RaisesAlarmAsync(this DoorPerson person, string number, string? route = null)
    {
        await person.ClicksAsync("own-danger", on: number);
        var sent = await person.SubmitsAsync("own-danger", route is null ? null : new() { ["route"] = route });
        Assert.True(sent.IsClosed, sent.Words);
    }

    /// <summary>Tells of a threat and presses for manager and team at once, who have it then.</summary>
    public static async Task AlarmsAtOnceAsync(this DoorPerson person, bool isDutch)
    {
        await person.SaysAsync(isDutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.ClicksAsync("intake-danger");
        await person.EventuallySeesAsync(
            isDutch ? $"Gewaarschuwd: het meldteam, {person.Manager.Name}" : $"Alerted: the response team, {person.Manager.Name}");
    }

    /// <summary>From the step that is open to the end, as short as can be; gives what they see when it is sent.</summary>
    public static async Task<DoorSeen> WalksOnAsync(this DoorPerson person)
    {
        for (var step = 0; step < 25; step++)
        {
            var open = person.Sees().Last(message => message.Buttons.Any(button => button.Verb is "intake-next" or "intake-send"));
            var verb = WaysOn.First(verb => open.Buttons.Any(button => button.Verb == verb));
            var seen = await person.PressAsync(open, open.Buttons.First(button => button.Verb == verb));
            if (verb == "intake-send")
            {
                return seen;
            }
        }

        throw new InvalidOperationException("The report was never sent.");
    }

    /// <summary>From the step that is open to the last one, as short as can be; gives the card from which it can be sent.</summary>
    public static async Task<DoorMessage> AtReviewAsync(this DoorPerson person)
    {
        for (var step = 0; step < 25; step++)
        {
            var open = person.Sees().Last(message => message.Buttons.Any(button => button.Verb is "intake-next" or "intake-send"));
            var verb = WaysOn.First(verb => open.Buttons.Any(button => button.Verb == verb));
            if (verb == "intake-send")
            {
                return open;
            }

            await person.PressAsync(open, open.Buttons.First(button => button.Verb == verb));
        }

        throw new InvalidOperationException("The report never comes to its end.");
    }

    /// <summary>Somebody new, who has begun a report and gone on to the step that asks this.</summary>
    public static async Task<DoorPerson> AtQuestionAsync(this FrontDoor door, string input, bool isDutch)
    {
        var person = door.Person(isDutch ? "Sanne" : "Liam", language: isDutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(isDutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.GoesToAsync(input);
        return person;
    }

    /// <summary>From the step that is open to the one that asks this.</summary>
    public static async Task GoesToAsync(this DoorPerson person, string input)
    {
        for (var step = 0; step < 25; step++)
        {
            var open = person.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-next"));
            var next = open.Buttons.First(button => button.Verb == "intake-next");
            if (next.Inputs.Any(asked => (string?)asked["id"] == input))
            {
                return;
            }

            await person.PressAsync(open, next);
        }

        throw new InvalidOperationException($"Nothing asks '{input}'.");
    }

    /// <summary>Somebody new with a case, whom the bot has asked how they are.</summary>
    public static async Task<(DoorPerson Person, Case Of)> AskHowTheyAreAsync(this FrontDoor door, bool isDutch, string? says = null)
    {
        var person = door.Person(isDutch ? "Sanne" : "Liam", language: isDutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(says ?? (isDutch ? "hallo" : "hello"));
        var @case = await door.DoAsync(await door.ReportedAsync(person, null, "een bedreiging"), person, new AskCheckIn());
        await person.EventuallySeesAsync(isDutch ? "Alleen jij ziet wat je hier invult" : "Only you see what you fill in here");
        return (person, @case);
    }

    /// <summary>The title of the safety card that says: call now.</summary>
    public static string DangerTitle(bool isDutch) => isDutch ? "Dit klinkt als gevaar" : "This sounds dangerous";

    [GeneratedRegex("[A-Z0-9]{3}-[A-Z0-9]{3,}(-[A-Z0-9]+)*")]
    private static partial Regex Number();
}
