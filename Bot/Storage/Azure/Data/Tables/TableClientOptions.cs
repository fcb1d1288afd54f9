using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How the clients of tables talk: retries, time-outs, transport.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>The first version that takes bearer tokens.</summary>
    internal const string Version = "2020-12-06";
}
