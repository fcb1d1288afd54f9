using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage;

namespace Azure.Data.Tables;

/// <summary>The tables of one account.</summary>
public class TableServiceClient
{
    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;

    /// <summary>By the account's key; for the emulator.</summary>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var account = StorageAccount.Parse(connectionString);
        _endpoint = account.Endpoint("Table");
        _pipeline = StoragePipeline.Build(
            options ?? new TableClientOptions(), TableClientOptions.Version, new SharedKeyPolicy.Table(account));
    }

    /// <summary>By a token of Entra.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
    {
        _endpoint = endpoint;
        _pipeline = StoragePipeline.Build(
            options ?? new TableClientOptions(), TableClientOptions.Version, StoragePipeline.Bearer(tokenCredential));
    }

    /// <summary>A client of one table, whether it is there or not.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_endpoint, tableName, _pipeline);
}
