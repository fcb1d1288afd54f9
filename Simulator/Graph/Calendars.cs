using System.Globalization;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Graph;

/// <summary>People's calendars: events that the bot made in them, since the simulator began (facts 6.6).</summary>
internal sealed class Calendars(TheWorld world, Users users)
{
    private readonly Lock _gate = new();
    private readonly List<Made> _events = [];

    /// <summary>The same organiser with the same transaction id: the event that is there already.</summary>
    public JsonObject Create(string name, JsonNode? body)
    {
        var organizer = users.Find(name);
        if (!organizer.Enabled || organizer.Guest)
        {
            throw new GraphRefusedException(
                404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
        }

        var asked = Read(organizer, body);
        lock (_gate)
        {
            var known = asked.Transaction is null ? null
                : _events.FirstOrDefault(one => one.Organizer == organizer.Key && one.Transaction == asked.Transaction);
            if (known is null)
            {
                _events.Add(asked);
            }

            (known ?? asked).Calls++;
            return Answer(known ?? asked);
        }
    }

    public JsonArray Of(string? person)
    {
        lock (_gate)
        {
            var upn = world.Read(s => s.FindPerson(person))?.Upn;
            return [.. _events.Where(one => person is null || one.Organizer == person || one.Attendees.Contains(upn)).Select(View)];
        }
    }

    private static Made Read(Person organizer, JsonNode? body)
    {
        var (from, until) = (Moment(body?["start"]), Moment(body?["end"]));
        Demand(body.Text("subject") is { Length: > 0 }, "subject is missing.");
        Demand(from.At < until.At, "The end must be after the start.");
        Demand(body?["isOnlineMeeting"]?.GetValueKind() is not System.Text.Json.JsonValueKind.True
            || body.Text("onlineMeetingProvider") == "teamsForBusiness", "An online meeting needs its provider.");
        IReadOnlyList<string?> attendees = [.. (body?["attendees"] as JsonArray ?? []).Select(one => one?["emailAddress"].Text("address"))];
        Demand(attendees.All(address => address?.Contains('@', StringComparison.Ordinal) is true), "An attendee needs an address.");
        return new Made(
            NewId.Short("AAMk"), organizer.Key, body.Text("subject")!, from.At, until.At, from.Zone, attendees, body.Text("transactionId"));
    }

    /// <summary>A local time and the zone in which it is meant, by a name that there is.</summary>
    private static (DateTime At, string Zone) Moment(JsonNode? node)
    {
        var known = DateTime.TryParseExact(
            node.Text("dateTime"), ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.fffffff"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var at);
        var zone = node.Text("timeZone") ?? "";
        Demand(known && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "A time needs dateTime and a timeZone that there is.");
        return (at, zone);
    }

    private static JsonObject Answer(Made one) => new()
    {
        ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#users/events/$entity",
        ["id"] = one.Id,
        ["iCalUId"] = $"0400{one.Id}",
        ["subject"] = one.Subject,
        ["transactionId"] = one.Transaction,
        ["webLink"] = $"https://outlook.office365.com/owa/?itemid={one.Id}&exvsurl=1&path=/calendar/item",
        ["onlineMeeting"] = new JsonObject { ["joinUrl"] = $"https://teams.microsoft.com/l/meetup-join/{one.Id}" },
    };

    private static JsonNode View(Made one) => new JsonObject
    {
        ["id"] = one.Id,
        ["organizer"] = one.Organizer,
        ["subject"] = one.Subject,
        ["start"] = one.From,
        ["end"] = one.Until,
        ["timeZone"] = one.Zone,
        ["attendees"] = new JsonArray([.. one.Attendees.Select(address => (JsonNode?)address)]),
        ["transactionId"] = one.Transaction,
        ["calls"] = one.Calls,
    };

    private static void Demand(bool good, string why)
    {
        if (!good)
        {
            throw new GraphRefusedException(400, "ErrorPropertyValidationFailure", why, Rule.CalendarEvent);
        }
    }

    private sealed record Made(
        string Id, string Organizer, string Subject, DateTime From, DateTime Until, string Zone, IReadOnlyList<string?> Attendees,
        string? Transaction)
    {
        public int Calls { get; set; }
    }
}
