namespace Weerbaar.Tests.Door;

/// <summary>The states in which somebody may be when they send something, and a message in each.</summary>
internal static class DoorStates
{
    /// <summary>Said in their own chat, or with a mention in a channel.</summary>
    public static readonly string[] All = ["nothing", "report", "paused", "case", "cases", "check-in", "channel", "channel-report",
        "channel-case"];

    /// <summary>Somebody new in that state.</summary>
    public static async Task<DoorPerson> InAsync(this FrontDoor door, string state, bool dutch)
    {
        var person = door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        if (state is "channel" or "channel-case")
        {
            // Who never wrote to the bot has no chat in which it can answer.
            await person.SaysAsync(dutch ? "hallo" : "hello");
        }

        if (state is "report" or "paused" or "channel-report")
        {
            await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
            _ = state is "paused" ? await person.SaysAsync("stop") : null;
        }

        if (state is "case" or "cases" or "check-in" or "channel-case")
        {
            var @case = await door.ReportedAsync(person, null, "een bedreiging");
            _ = state is "check-in"
                ? await door.DoAsync(@case, person, new AskCheckIn())
                    : state is "cases" ? await door.ReportedAsync(person, null, "nog een bedreiging") : @case;
        }

        return person;
    }

    /// <summary>
    /// Sends a message there; gives all that the bot says to it in their own chat. The card of a case tells of the files that it has, and
    /// is left out.
    /// </summary>
    public static async Task<DoorSeen> TellsAsync(this FrontDoor door, DoorPerson person, string state, string text, string attachments)
    {
        var isInChannel = state.StartsWith("channel", StringComparison.Ordinal);
        var (before, pieces) = (door.Teams.Now, isInChannel ? DoorActivities.Mention(text) : new JsonObject { ["text"] = text });
        pieces["attachments"] = JsonNode.Parse(attachments);
        await person.SendsRawAsync(pieces, isInChannel ? DoorTeams.Team : null);
        return new DoorSeen(
            [.. person.Sees().Where(message => message.Seen > before && message.Buttons.All(button => button.Verb != "own-add"))]);
    }

    /// <summary>Whether words of theirs are in what they have open, in what waits for its place, or in a case of theirs.</summary>
    public static async Task<bool> HasKeptAsync(this FrontDoor door, DoorPerson person, string words)
    {
        var file = await door.FileOfAsync(person);
        object?[] kept = [file.Draft, .. file.Waiting, .. await door.CasesOfAsync(person)];
        return kept.Any(each => each is not null && RecordsJson.Write(each).Contains(words, StringComparison.Ordinal));
    }
}
