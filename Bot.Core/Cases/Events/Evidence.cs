namespace Weerbaar.Cases;

/// <summary>A file's reference is durable (D7).</summary>
public sealed record EvidenceReceived(string Id, string Name) : CaseEvent
{
    /// <summary>When it came in, for what was sent before the report; null: at the event's own time.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Evidence =
        [
            .. before.Evidence,
            new EvidenceItem(Id, Name, stamp.By ?? before.Reporter, ReceivedAt ?? stamp.At, EvidenceStatus.Received),
        ],
        Adding = IsAddedTo(before, stamp) ? Adding.After(before.Adding, stamp.At) : before.Adding,
    };

    /// <summary>It came after the report, and not with it.</summary>
    public static bool IsAddedTo(Case @case, Stamp stamp) => @case.Report is { } report && stamp.At > report.SentAt;
}

/// <summary>The copy stands and its hash is known (D7).</summary>
public sealed record EvidenceStored(string Id, long Size, string ContentType, string Sha256) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before.WithEvidence(Id, item => item with
    {
        Status = EvidenceStatus.Stored,
        Size = Size,
        ContentType = ContentType,
        Sha256 = Sha256,
        MissingCode = null,
    });
}

/// <summary>It could not be fetched; the sender is asked again (D7).</summary>
public sealed record EvidenceMissing(string Id, string Code) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithEvidence(Id, item => item with { Status = EvidenceStatus.Missing, MissingCode = Code });
}

/// <summary>An officer had it erased: the copy goes, the hash stays (D7).</summary>
public sealed record EvidencePurged(string Id, string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) => before.WithEvidence(Id, item => item with
    {
        Status = EvidenceStatus.Purged,
        Purge = new EvidencePurge(stamp.At, stamp.By!, Reason),
    });
}
