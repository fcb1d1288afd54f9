using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Weerbaar.Directories;

/// <summary>A talk as it stands in calendars.</summary>
/// <param name="Subject">Read by others in passing, so it must be neutral.</param>
/// <param name="From">Local time in <paramref name="TimeZone"/>, as <paramref name="Until"/>.</param>
internal sealed record CalendarTalk(
    string Subject, DateTime From, DateTime Until, string TimeZone, IReadOnlyList<DirectoryPerson> With);

/// <summary>
/// Puts talks into calendars, with a meeting in Teams; needs Calendars.ReadWrite. The organiser moves and cancels them there.
/// </summary>
internal sealed class Calendars
{
    private readonly Lazy<GraphServiceClient> _graph;
    private readonly GraphProvisioner _making;

    internal Calendars(Lazy<GraphServiceClient> graph, GraphProvisioner making, bool isOffered) =>
        (_graph, _making, IsOffered) = (graph, making, isOffered);

    /// <summary>The organisation lets the bot make appointments.</summary>
    public bool IsOffered { get; }

    /// <param name="organizer">Entra object id of whose calendar it is.</param>
    /// <param name="transaction">The same again makes no second (Graph, "create event", transactionId).</param>
    public Task<ProvisioningOutcome> CreateAsync(
        string organizer, CalendarTalk talk, string transaction, CancellationToken cancellationToken)
    {
        var made = new Event
        {
            Subject = talk.Subject,
            Start = Moment(talk.From, talk.TimeZone),
            End = Moment(talk.Until, talk.TimeZone),
            Attendees = [.. talk.With.Select(Attendee)],
            IsOnlineMeeting = true,
            OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness,
            // Whoever may look into the organiser's calendar need not see with whom.
            Sensitivity = Sensitivity.Private,
            TransactionId = transaction,
        };
        return _making.RunAsync(
            "event",
            async stop => await _graph.Value.Users[organizer].Events.PostAsync(made, GraphProvisioner.Once, stop) is { Id: { } id } there
                ? new ProvisioningOutcome.Made(id, there.WebLink)
                : null,
            cancellationToken);
    }

    private static DateTimeTimeZone Moment(DateTime at, string zone) => new()
    {
        DateTime = at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        TimeZone = zone,
    };

    private static Attendee Attendee(DirectoryPerson person) => new()
    {
        Type = AttendeeType.Required,
        EmailAddress = new EmailAddress { Address = person.Mail ?? person.Upn, Name = person.Name },
    };
}
