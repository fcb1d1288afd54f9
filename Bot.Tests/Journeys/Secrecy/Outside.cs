using System.Text;
using Microsoft.Data.Sqlite;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Journeys.Secrecy;

/// <summary>Everything of a town that may hold no content, each with a name for the report.</summary>
internal static class Outside
{
    public static async Task<IReadOnlyList<(string Where, byte[] Content)>> OfAsync(EndToEndHost town, Collector collector) =>
    [
        .. town.Bots.SelectMany(bot => bot.Output).Select(line => ($"log: {line}", Encoding.UTF8.GetBytes(line))),
        .. collector.Received.Select(sent => (sent.Signal, sent.Body)),
        .. Names(Path.Combine(town.Store, "blobs")),
        .. Query(town, "SELECT partition FROM rows", "partition"),
        .. Query(town, "SELECT row FROM rows", "row key"),
        .. Query(town, "SELECT body FROM messages", "queue message"),
        .. await AddressesAsync(town),
    ];

    /// <summary>The same where the bots keep everything in Azure's engine.</summary>
    public static async Task<IReadOnlyList<(string Where, byte[] Content)>> OfAsync(
        EndToEndHost town, Collector collector, WatchedAzurite storage) =>
    [
        .. town.Bots.SelectMany(bot => bot.Output).Select(line => ($"log: {line}", Encoding.UTF8.GetBytes(line))),
        .. collector.Received.Select(sent => (sent.Signal, sent.Body)),
        .. storage.Outside(),
        .. await AddressesAsync(town),
    ];

    /// <summary>What may and does hold content: the rows themselves.</summary>
    public static IReadOnlyList<(string Where, byte[] Content)> Rows(EndToEndHost town) => Query(town, "SELECT body FROM rows", "row");

    private static IEnumerable<(string Where, byte[] Content)> Names(string folder) => StoreFiles.In(folder)
        .Select(path => ("blob name", Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path))));

    private static async Task<IEnumerable<(string Where, byte[] Content)>> AddressesAsync(EndToEndHost town) =>
        (await town.GetAsync("/api/calls?after=0"))["calls"]!.AsArray()
            .Select(call => ("address", Encoding.UTF8.GetBytes(call!["path"]!.GetValue<string>())));

    private static List<(string Where, byte[] Content)> Query(EndToEndHost town, string sql, string where)
    {
        var found = new List<(string, byte[])>();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(town.Store, "rows.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The three sentences above, nothing from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add((where, reader.GetFieldValue<byte[]>(0)));
        }

        return found;
    }
}
