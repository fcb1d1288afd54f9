using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>What somebody does in their own chat: <c>var teller = await door.Tells().Says("…").Clicks("…");</c></summary>
internal static class Acts
{
    /// <summary>Somebody new at the door, whose Teams speaks this language.</summary>
    public static IntakeDriver Tells(this FrontDoor door, Language language = Language.Dutch) => new(door, language);

    public static Telling Says(this IIntakeDriver telling, string text, params DoorFile[] files) =>
        telling.Then(teller => teller.SayAsync(null, text, files));

    /// <summary>The same, in a message that can be changed by its id.</summary>
    public static Telling SaysAs(this IIntakeDriver telling, string id, string text, params DoorFile[] files) =>
        telling.Then(teller => teller.SayAsync(id, text, files));

    public static Telling Sends(this IIntakeDriver telling, params DoorFile[] files) => telling.Says("", files);

    /// <summary>Changes a message.</summary>
    public static Telling Edits(this IIntakeDriver telling, string id, string text) => telling.Then(teller => teller.EditAsync(id, text));

    public static Telling Stops(this IIntakeDriver telling) => telling.Says("stop");

    public static Telling Resumes(this IIntakeDriver telling) =>
        telling.Then(teller => teller.SayAsync(null, teller.Language is Language.Dutch ? "verder" : "continue", []));

    /// <summary>Clicks a button of the newest card that has it.</summary>
    /// <param name="inputs">What is typed or chosen, over what the card says already.</param>
    /// <param name="id">One of the ids that the button carries.</param>
    public static Telling Clicks(this IIntakeDriver telling, string verb, object? inputs = null, string? id = null) =>
        telling.Then(teller => teller.ClickAsync(teller.With(verb, id), verb, inputs, id));

    /// <summary>Clicks a button of a card, as old as it may be.</summary>
    public static Telling Clicks(this IIntakeDriver telling, JsonObject card, string verb, object? inputs = null, string? id = null) =>
        telling.Then(teller => teller.ClickAsync(card, verb, inputs, id));

    /// <summary>Clicks a button of the card that their last click was answered with.</summary>
    public static Telling ClicksThere(this IIntakeDriver telling, string verb, object? inputs = null, string? id = null) =>
        telling.Then(teller => teller.ClickAsync(teller.Clicked, verb, inputs, id));

    /// <summary>The same, with fields and values that the card does not let anybody send, as an attacker does.</summary>
    public static Telling Forges(this IIntakeDriver telling, string verb, object inputs, string? id = null) =>
        telling.Then(teller => teller.ClickAsync(teller.With(verb, id), verb, inputs, id, isForged: true));

    /// <summary>Waits until every file that they sent has a copy, or is known to have none.</summary>
    public static Telling Copied(this IIntakeDriver telling) => telling.Then(teller => teller.WaitForCopiesAsync());

    /// <summary>Writes their rows as they could only become in a way that no test can go.</summary>
    public static Telling Plants(this IIntakeDriver telling, Func<PersonFile, PersonFile> change) =>
        telling.Then(teller => teller.PlantAsync(change));
}
