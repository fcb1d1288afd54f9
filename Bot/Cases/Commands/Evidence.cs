namespace Weerbaar.Cases;

/// <summary>Files that were sent in the chat after the case was opened (D7).</summary>
public sealed record ReceiveEvidence(IReadOnlyList<EvidenceReceived> Files) : CaseCommand
{
    public override Right Right => Right.Add;

    protected internal override Decision Decide(Case of, Deciding with) =>
        new([.. Files.Where(file => of.Evidence.All(known => known.Id != file.Id))], null);
}

/// <summary>The copy of a file stands (D7).</summary>
public sealed record StoreEvidence(EvidenceStored Stored) : CaseCommand
{
    public override Right Right => Right.Work;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case of, Deciding with) =>
        of.Evidence.Any(item => item.Id == Stored.Id && item.Status is not EvidenceStatus.Stored) ? Stored : Decision.Nothing;
}

/// <summary>A file could not be fetched (D7).</summary>
public sealed record MissEvidence(EvidenceMissing Missing) : CaseCommand
{
    public override Right Right => Right.Work;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case of, Deciding with) =>
        of.Evidence.Any(item => item.Id == Missing.Id && item.Status is EvidenceStatus.Received) ? Missing : Decision.Nothing;
}
