using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;
using Azure.Storage;

namespace Azure.Data.Tables;

/// <summary>
/// One table, in the shape of the package of this namespace, which cannot be restored here: the day it can, this folder
/// goes and the package comes. Failures are <see cref="RequestFailedException"/> with the service's code.
/// </summary>
public class TableClient
{
    private readonly HttpPipeline _pipeline;
    private readonly TableRequests _requests;

    internal TableClient(Uri endpoint, string tableName, HttpPipeline pipeline)
    {
        Name = tableName;
        _pipeline = pipeline;
        _requests = new TableRequests(endpoint, tableName, pipeline);
    }

    /// <summary>The table.</summary>
    public virtual string Name { get; }

    /// <summary>A filter in which every value is written as the protocol wants it.</summary>
    public static string CreateQueryFilter(FormattableString filter)
    {
        var literals = filter.GetArguments().Select(value => (object)(value switch
        {
            string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            bool truth => truth ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture) + "L",
            Guid guid => $"guid'{guid}'",
            DateTimeOffset time => $"datetime'{time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}'",
            _ => throw new NotSupportedException("A filter compares text, truth, numbers, ids and times."),
        })).ToArray();
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    /// <summary>Makes the table when it is not there.</summary>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _requests.CreateTable();
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var response = message.Response;
        var made = response.Status is 201 or 204
            || (response.Status == 409 && StoragePipeline.Failure(response).ErrorCode == "TableAlreadyExists");
        return made ? Response.FromValue(new TableItem(Name), response) : throw StoragePipeline.Failure(response);
    }

    /// <summary>Reads one entity; without a value when it is not there.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = _requests.Get(partitionKey, rowKey, select);
        var response = await _pipeline.SendAsync(message, cancellationToken, 200, 404).ConfigureAwait(false);
        if (response.Status == 404)
            return StoragePipeline.Failure(response).ErrorCode == "TableNotFound"
                ? throw StoragePipeline.Failure(response) : new NoEntity<T>(response);
        using var document = JsonDocument.Parse(response.Content);
        return Response.FromValue(EntityJson.Read<T>(document.RootElement), response);
    }

    /// <summary>Inserts; 409 EntityAlreadyExists when it is there.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        EntityLimits.Check(entity);
        return SendAsync(_requests.Add(entity), cancellationToken, 201, 204);
    }

    /// <summary>Writes over the state with this ETag; 412 UpdateConditionNotSatisfied, 404 ResourceNotFound.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        EntityLimits.Check(entity);
        return SendAsync(_requests.Write(entity, mode, ifMatch), cancellationToken, 204);
    }

    /// <summary>Writes whatever is there.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        EntityLimits.Check(entity);
        return SendAsync(_requests.Write(entity, mode, null), cancellationToken, 204);
    }

    /// <summary>Deletes; an entity that is not there answers 404 and is no failure.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        SendAsync(_requests.Delete(partitionKey, rowKey, ifMatch == default ? ETag.All : ifMatch),
            cancellationToken, 204, 404);

    /// <summary>All that fit a filter, by partition and row, page by page.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new EntityPages<T>(_pipeline, next => _requests.Query(filter, maxPerPage, select, next), cancellationToken);

    /// <summary>Does all parts or none, within one partition.</summary>
    /// <exception cref="TableTransactionFailedException">A part was refused, and so all.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        var batch = new TableBatch(_requests);
        using var message = _requests.Batch(batch.Boundary, batch.Write(actions));
        var response = await _pipeline.SendAsync(message, cancellationToken, 202).ConfigureAwait(false);
        return Response.FromValue(TableBatchAnswer.Read(response, actions.Count), response);
    }

    private async Task<Response> SendAsync(HttpMessage message, CancellationToken ct, params int[] statuses)
    {
        using (message)
            return await _pipeline.SendAsync(message, ct, statuses).ConfigureAwait(false);
    }
}
