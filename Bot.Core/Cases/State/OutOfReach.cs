namespace Weerbaar.Cases;

/// <summary>Somebody whom the bot's messages do not reach, with the reason's code.</summary>
/// <param name="Code">Of the last try: "NotInstalled", "Blocked", …; never more than a word.</param>
public sealed record OutOfReach(PersonId Person, string Code);
