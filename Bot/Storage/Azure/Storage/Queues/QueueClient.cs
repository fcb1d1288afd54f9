using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues.Models;

namespace Azure.Storage.Queues;

/// <summary>
/// One queue, in the shape of the package of this namespace, which cannot be restored here: the day it can, this folder
/// goes and the package comes. Failures are <see cref="RequestFailedException"/> with the service's code.
/// </summary>
public class QueueClient
{
    private readonly Uri _queue;
    private readonly HttpPipeline _pipeline;

    internal QueueClient(Uri endpoint, string queueName, HttpPipeline pipeline)
    {
        Name = queueName;
        _queue = endpoint.Append(queueName);
        _pipeline = pipeline;
    }

    /// <summary>The queue.</summary>
    public virtual string Name { get; }

    /// <summary>Makes the queue when it is not there.</summary>
    public virtual async Task<Response> CreateIfNotExistsAsync(
        IDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Put, _queue);
        foreach (var (name, value) in metadata ?? new Dictionary<string, string>())
            message.Request.Headers.Add($"x-ms-meta-{name}", value);
        return await _pipeline.SendAsync(message, cancellationToken, 201, 204, 409).ConfigureAwait(false);
    }

    /// <summary>Sends; hidden for a while, and gone after its time to live (minus one second: never).</summary>
    public virtual async Task<Response<SendReceipt>> SendMessageAsync(
        string messageText, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null,
        CancellationToken cancellationToken = default)
    {
        var query = $"?visibilitytimeout={Seconds(visibilityTimeout)}"
            + (timeToLive is null ? "" : $"&messagettl={Seconds(timeToLive)}");
        using var message = Message(RequestMethod.Post, _queue.Append("messages", query), messageText);
        var response = await _pipeline.SendAsync(message, cancellationToken, 201).ConfigureAwait(false);
        return Response.FromValue(SendReceipt.From(StorageXml.Read(response).Elements().First()), response);
    }

    /// <summary>Receives what is due and hides it for a while.</summary>
    public virtual async Task<Response<QueueMessage[]>> ReceiveMessagesAsync(
        int? maxMessages = null, TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default)
    {
        var count = (maxMessages ?? 1).ToString(CultureInfo.InvariantCulture);
        var hidden = Seconds(visibilityTimeout ?? TimeSpan.FromSeconds(30));
        var query = $"?numofmessages={count}&visibilitytimeout={hidden}";
        using var message = Message(RequestMethod.Get, _queue.Append("messages", query));
        var response = await _pipeline.SendAsync(message, cancellationToken, 200).ConfigureAwait(false);
        return Response.FromValue(StorageXml.Read(response).Elements().Select(QueueMessage.From).ToArray(), response);
    }

    /// <summary>Hides it for a while from now, with a new text when one is given.</summary>
    public virtual async Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId, string popReceipt, string? messageText = null, TimeSpan visibilityTimeout = default,
        CancellationToken cancellationToken = default)
    {
        using var message = Message(
            RequestMethod.Put,
            One(messageId, popReceipt, $"&visibilitytimeout={Seconds(visibilityTimeout)}"), messageText);
        var response = await _pipeline.SendAsync(message, cancellationToken, 204).ConfigureAwait(false);
        return Response.FromValue(UpdateReceipt.From(response), response);
    }

    /// <summary>Deletes; 404 MessageNotFound and 400 PopReceiptMismatch when somebody else was faster.</summary>
    public virtual async Task<Response> DeleteMessageAsync(
        string messageId, string popReceipt, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Delete, One(messageId, popReceipt));
        return await _pipeline.SendAsync(message, cancellationToken, 204).ConfigureAwait(false);
    }

    private Uri One(string messageId, string popReceipt, string query = "") => _queue.Append(
        $"messages/{Uri.EscapeDataString(messageId)}", $"?popreceipt={Uri.EscapeDataString(popReceipt)}{query}");

    private static string Seconds(TimeSpan? time) =>
        ((long)(time?.TotalSeconds ?? 0)).ToString(CultureInfo.InvariantCulture);

    private HttpMessage Message(RequestMethod method, Uri uri, string? text = null)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(uri);
        if (text is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/xml");
            message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(
                new XElement("QueueMessage", new XElement("MessageText", text))
                    .ToString(SaveOptions.DisableFormatting)));
        }
        return message;
    }
}
