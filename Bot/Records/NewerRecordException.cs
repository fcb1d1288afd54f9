namespace Weerbaar.Records;

/// <summary>
/// Something was kept by a newer version of the bot, as happens while one replaces the other: this one would lose what it
/// does not know, so it writes nothing and leaves the work to the newer.
/// </summary>
internal sealed class NewerRecordException(Exception? fault = null) : Exception("Kept by a newer version of the bot.", fault);
