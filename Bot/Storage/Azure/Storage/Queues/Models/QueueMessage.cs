using System.Globalization;
using System.Xml.Linq;

namespace Azure.Storage.Queues.Models;

/// <summary>A message that was received.</summary>
public class QueueMessage
{
    /// <summary>Names the message.</summary>
    public required string MessageId { get; init; }

    /// <summary>Needed to delete or update it, until somebody else receives it.</summary>
    public required string PopReceipt { get; init; }

    /// <summary>What was sent.</summary>
    public required string MessageText { get; init; }

    /// <summary>How often it was received.</summary>
    public required long DequeueCount { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? InsertedOn { get; init; }

    internal static QueueMessage From(XElement xml) => new()
    {
        MessageId = xml.Text("MessageId"),
        PopReceipt = xml.Text("PopReceipt"),
        MessageText = xml.Text("MessageText"),
        DequeueCount = long.Parse(xml.Text("DequeueCount"), CultureInfo.InvariantCulture),
        InsertedOn = xml.Time("InsertionTime"),
    };
}
