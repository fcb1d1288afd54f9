using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage;

namespace Azure.Data.Tables;

/// <summary>
/// An entity group transaction as multipart/mixed: a batch of one changeset, CRLF throughout, absolute addresses.
/// </summary>
internal sealed class TableBatch(TableRequests requests)
{
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly string _changes = $"changeset_{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    public string Boundary { get; } = $"batch_{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    /// <exception cref="RequestFailedException">The service would refuse it.</exception>
    public ReadOnlyMemory<byte> Write(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count > EntityLimits.MaxActions)
            throw EntityLimits.Refusal("InvalidInput", $"A transaction has at most {EntityLimits.MaxActions} parts.");
        Line($"--{Boundary}");
        Line($"Content-Type: multipart/mixed; boundary={_changes}");
        Line();
        foreach (var action in actions)
            Write(action);
        Line($"--{_changes}--");
        Line($"--{Boundary}--");
        if (_body.WrittenCount > EntityLimits.MaxPayload)
            throw EntityLimits.Refusal("RequestBodyTooLarge", "A transaction has at most 4 MiB.", 413);
        return _body.WrittenMemory;
    }

    private void Write(TableTransactionAction action)
    {
        EntityLimits.Check(action.Entity);
        Line($"--{_changes}");
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        Line();
        Line($"{Verb(action.ActionType)} {requests.Address(action).AbsoluteUri} HTTP/1.1");
        Line("Accept: application/json;odata=minimalmetadata");
        Line("DataServiceVersion: 3.0;");
        if (IsConditional(action.ActionType))
            Line($"If-Match: {Condition(action).Condition()}");
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Line();
            Line();
            return;
        }
        Line("Content-Type: application/json");
        Line("Prefer: return-no-content");
        Line();
        _body.Write(EntityJson.Write(action.Entity).Span);
        Line();
    }

    private void Line(string text = "") => _body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));

    private static ETag Condition(TableTransactionAction action)
    {
        if (action.ETag != default)
            return action.ETag;
        return action.Entity.ETag != default ? action.Entity.ETag : ETag.All;
    }

    private static bool IsConditional(TableTransactionActionType type) => type
        is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace
            or TableTransactionActionType.Delete;

    private static string Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.Delete => "DELETE",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        _ => "PATCH",
    };
}
