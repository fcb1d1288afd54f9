using System.Xml.Linq;

namespace Azure.Storage.Queues.Models;

/// <summary>A message that was sent.</summary>
public class SendReceipt
{
    /// <summary>Names the message.</summary>
    public required string MessageId { get; init; }

    /// <summary>Lets the sender delete or update it, until somebody receives it.</summary>
    public required string PopReceipt { get; init; }

    internal static SendReceipt From(XElement xml) =>
        new() { MessageId = xml.Text("MessageId"), PopReceipt = xml.Text("PopReceipt") };
}
