using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

/// <summary>One line of a list: what somebody types, and how it should be understood.</summary>
/// <param name="Text">As people type it.</param>
/// <param name="Kinds">Right first kinds; "-" is none, "*" is any.</param>
/// <param name="Danger">"yes", "ask", "no", "!no" and "!yes" for anything but, "*" is any.</param>
/// <param name="Intents">Right intents.</param>
/// <param name="Colleague">It happens to a colleague.</param>
internal sealed record Phrasing(string Text, string[] Kinds, string Danger, string[] Intents, bool Colleague)
{
    private static readonly Lazy<MessageReader> Reader = new(() => new MessageReader(Playbooks.Municipality));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Reading> Readings = new();

    /// <summary>Each line is asked many things and read once.</summary>
    public Reading Read() => Readings.GetOrAdd(Text, Reader.Value.Read);

    public bool KindFits(Reading reading) => Kinds is ["*"] || Kinds.Contains(reading.Kinds.FirstOrDefault("-"));

    /// <summary>
    /// What a list calls "no" may be asked about, as every report and every sentence without known words is; it is never "yes".
    /// </summary>
    public bool DangerFits(Reading reading)
    {
        var danger = reading.Danger.ToString().ToLowerInvariant();
        return Danger switch { "*" => true, "no" => danger != "yes", ['!', .. var not] => danger != not, _ => danger == Danger };
    }

    public bool IntentFits(Reading reading) => Intents.Contains(IntentNames.Name(reading.Intent));

    public static MessageReader Municipality => Reader.Value;

    public static IReadOnlyList<Phrasing> List(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Playbook", name)).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(line => new Phrasing(
                line[0], line[1].Split('|'), line[2], line[3].Split('|'), line.ElementAtOrDefault(4) == "colleague")),
    ];
}
