using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage;

namespace Azure.Data.Tables;

/// <summary>Makes the requests of one table.</summary>
internal sealed class TableRequests(Uri endpoint, string table, HttpPipeline pipeline)
{
    private const string Json = "application/json", Minimal = "application/json;odata=minimalmetadata",
        Version = "3.0;NetFx";

    public HttpMessage CreateTable() => Message(
        RequestMethod.Post, endpoint.Append("Tables"), Encoding.UTF8.GetBytes($"{{\"TableName\":\"{table}\"}}"));

    public HttpMessage Get(string partition, string row, IEnumerable<string>? select) => Message(
        RequestMethod.Get,
        Entity(partition, row, select is null ? "" : $"?$select={Escape(string.Join(',', select))}"));

    public HttpMessage Add(ITableEntity entity) =>
        Message(RequestMethod.Post, endpoint.Append(table), EntityJson.Write(entity));

    /// <summary>Without a condition it inserts what is not there: the only difference is the header.</summary>
    public HttpMessage Write(ITableEntity entity, TableUpdateMode mode, ETag? condition) => Message(
        mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch,
        Entity(entity.PartitionKey, entity.RowKey), EntityJson.Write(entity), condition);

    public HttpMessage Delete(string partition, string row, ETag condition) =>
        Message(RequestMethod.Delete, Entity(partition, row), condition: condition);

    public HttpMessage Query(string? filter, int? top, IEnumerable<string>? select, string? continuation)
    {
        var query = new StringBuilder("?$format=application%2Fjson%3Bodata%3Dminimalmetadata");
        if (filter is not null)
            query.Append("&$filter=").Append(Escape(filter));
        if (select is not null)
            query.Append("&$select=").Append(Escape(string.Join(',', select)));
        if (top is { } count)
            query.Append("&$top=").Append(count.ToString(CultureInfo.InvariantCulture));
        return Message(RequestMethod.Get, endpoint.Append(table + "()", query.Append(continuation).ToString()));
    }

    public HttpMessage Batch(string boundary, ReadOnlyMemory<byte> body)
    {
        var message = Message(RequestMethod.Post, endpoint.Append("$batch"), body);
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary={boundary}");
        message.Request.Headers.SetValue("Accept", Json);
        return message;
    }

    public Uri Address(TableTransactionAction action) => action.ActionType == TableTransactionActionType.Add
        ? endpoint.Append(table) : Entity(action.Entity.PartitionKey, action.Entity.RowKey);

    private Uri Entity(string partition, string row, string query = "") =>
        endpoint.Append($"{table}(PartitionKey='{Quote(partition)}',RowKey='{Quote(row)}')", query);

    /// <summary>A quote is doubled, then everything is percent-encoded.</summary>
    private static string Quote(string key) => Escape(key.Replace("'", "''", StringComparison.Ordinal));

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private HttpMessage Message(
        RequestMethod method, Uri uri, ReadOnlyMemory<byte>? body = null, ETag? condition = null)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(uri);
        request.Headers.Add("Accept", Minimal);
        request.Headers.Add("DataServiceVersion", Version);
        request.Headers.Add("MaxDataServiceVersion", Version);
        if (condition is { } etag)
            request.Headers.Add("If-Match", etag.Condition());
        if (body is { } content)
        {
            request.Headers.Add("Content-Type", Json);
            request.Headers.Add("Prefer", "return-no-content");
            request.Content = RequestContent.Create(content);
        }
        return message;
    }
}
