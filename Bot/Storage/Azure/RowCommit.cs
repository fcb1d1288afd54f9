using Azure;
using Azure.Data.Tables;
using Answer = Azure.Response;

namespace Weerbaar.Storage.Azure;

/// <summary>Sends a batch, and finds out whether one whose answer was lost was written.</summary>
internal sealed class RowCommit(TableClient table)
{
    /// <summary>Stands for the ETag of a row of ours that has been changed since: no row has it.</summary>
    private static readonly ETag Superseded = new("W/\"superseded\"");

    public async Task<CommitResult> SendAsync(IReadOnlyList<RowChange> batch, string operation, CancellationToken cancellationToken)
    {
        try
        {
            return batch is [var only]
                ? await CommitOneAsync(only, operation, cancellationToken) : await CommitManyAsync(batch, operation, cancellationToken);
        }
        catch (RequestFailedException refusal) when (Conflict(refusal) is var conflict and not RowConflict.None)
        {
            return CommitResult.Refused(
                (refusal as TableTransactionFailedException)?.FailedTransactionActionIndex ?? 0, conflict);
        }
    }

    /// <summary>
    /// The result, when any row of the batch carries our operation: then all of it was written. Null when none does.
    /// </summary>
    public async Task<CommitResult?> FindEarlierCommitAsync(
        IReadOnlyList<RowChange> batch, string operation, CancellationToken cancellationToken)
    {
        var etags = new ETag[batch.Count];
        var ours = false;
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i] is RowChange.Delete)
            {
                continue;
            }

            var key = batch[i].Key;
            var row = await table.GetEntityIfExistsAsync<TableEntity>(
                key.Partition, key.Row, [RowEntity.Operation], cancellationToken);
            if (!row.HasValue)
            {
                AzureFaults.CheckMissing(row.GetRawResponse());
            }

            var isOurs = row.HasValue && row.Value!.GetString(RowEntity.Operation) == operation;
            etags[i] = isOurs ? row.Value!.ETag : Superseded;
            ours |= isOurs;
        }
        return ours ? CommitResult.Done(etags) : null;
    }

    private async Task<CommitResult> CommitOneAsync(RowChange change, string operation, CancellationToken cancellationToken)
    {
        var entity = RowEntity.From(change, operation);
        var response = change switch
        {
            RowChange.Insert => await table.AddEntityAsync(entity, cancellationToken),
            RowChange.Replace replace =>
                await table.UpdateEntityAsync(entity, replace.ETag, TableUpdateMode.Replace, cancellationToken),
            RowChange.Delete delete => await table.DeleteEntityAsync(
                entity.PartitionKey, entity.RowKey, delete.ETag, cancellationToken),
            _ => await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken),
        };
        if (response.Status != 404)
        {
            return CommitResult.Done([NewETag(change, response)]);
        }

        AzureFaults.CheckMissing(response);
        return CommitResult.Refused(0, RowConflict.Missing);
    }

    private async Task<CommitResult> CommitManyAsync(IReadOnlyList<RowChange> batch, string operation, CancellationToken cancellationToken)
    {
        var actions = batch.Select(change => Action(change, operation)).ToList();
        try
        {
            var answers = await table.SubmitTransactionAsync(actions, cancellationToken);
            return answers.Value.Count == batch.Count
                ? CommitResult.Done([.. batch.Zip(answers.Value, NewETag)])
                : throw new InvalidOperationException("Storage answered a part of a batch.");
        }
        catch (Exception torn) when (torn is not (RequestFailedException or OperationCanceledException or AggregateException))
        {
            // The package's reader of answers throws one of several, by where the answer ends.
            throw AzureFaults.Unreadable(torn);
        }
    }

    private static TableTransactionAction Action(RowChange change, string operation)
    {
        var entity = RowEntity.From(change, operation);
        return change switch
        {
            RowChange.Insert => new TableTransactionAction(TableTransactionActionType.Add, entity),
            RowChange.Replace replace =>
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, replace.ETag),
            RowChange.Delete delete =>
                new TableTransactionAction(TableTransactionActionType.Delete, entity, delete.ETag),
            _ => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity),
        };
    }

    private static ETag NewETag(RowChange change, Answer response) =>
        change is RowChange.Delete ? default : response.Headers.ETag ?? default;

    private static RowConflict Conflict(RequestFailedException refusal) => (refusal.Status, AzureFaults.CodeOf(refusal)) switch
    {
        (_, "EntityAlreadyExists") => RowConflict.Exists,
        (412, _) => RowConflict.Changed,
        (_, "ResourceNotFound" or "EntityNotFound") => RowConflict.Missing,
        _ => RowConflict.None,
    };
}
