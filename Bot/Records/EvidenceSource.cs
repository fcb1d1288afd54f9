using System.Text.Json.Serialization;

namespace Weerbaar.Records;

/// <summary>Where a piece of evidence can be fetched, kept until its copy stands.</summary>
/// <param name="NeedsToken">A pasted picture is fetched with the bot's token, a sent file with none.</param>
internal sealed record EvidenceSource(
    string Id,
    CaseId Case,
    Person By,
    string Name,
    string Url,
    bool NeedsToken,
    DateTimeOffset ReceivedAt)
{
    private const string Earlier = "kept:";

    public EvidenceStatus Status { get; init; }

    public long Size { get; init; }

    public string? ContentType { get; init; }

    public string? Sha256 { get; init; }

    public string? MissingCode { get; init; }

    public ChatAddress? Chat { get; init; }

    public string? Notice { get; init; }

    /// <summary>The sender's message that brought it.</summary>
    public string? Message { get; init; }

    public Playbook.Language Language { get; init; }

    /// <summary>It is made from a copy of our own; <see cref="Url"/> is empty then.</summary>
    public KeptFile? Kept { get; init; }

    /// <summary>
    /// Where its bytes come from. Earlier versions wrote a copy of our own into the address, as <c>kept:case/id</c>: that
    /// counts only for the file of this very id, which nobody outside can give a row.
    /// </summary>
    [JsonIgnore]
    public FileOrigin Origin => this switch
    {
        { Kept: { } kept } => new FileOrigin.FromKept(kept.Case, kept.Id),
        _ when Url.StartsWith(Earlier, StringComparison.Ordinal) => Url[Earlier.Length..].Split('/') is [var of, var id] && id == Id
            ? new FileOrigin.FromKept(new CaseId(of), id)
            : new FileOrigin.Nowhere(),
        { Url.Length: > 0 } => new FileOrigin.FromTeams(Url, NeedsToken),
        _ => new FileOrigin.Nowhere(),
    };
}
