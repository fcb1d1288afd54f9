namespace Weerbaar.Records;

/// <summary>Where a file's bytes come from: decided when it came in, never read out of what somebody wrote.</summary>
internal abstract record FileOrigin
{
    private FileOrigin()
    {
    }

    /// <param name="Inline">Pasted: it lies with the connector.</param>
    public sealed record FromTeams(string Url, bool Inline) : FileOrigin;

    public sealed record FromKept(CaseId Case, string Id) : FileOrigin;

    /// <summary>It was fetched, or its address is none.</summary>
    public sealed record Nowhere : FileOrigin;
}
