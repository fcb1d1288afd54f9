namespace Weerbaar.Cases;

/// <summary>Files that were sent in the chat after the case was opened (D7).</summary>
public sealed record ReceiveEvidence(IReadOnlyList<EvidenceReceived> Files) : CaseCommand
{
    public override Permission Right => Permission.Add;

    protected internal override IEnumerable<TypedText> Typed => Files.Select(file => new TypedText("file", file.Name, Limits.Line));

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        EvidenceReceived[] received = [.. Files.Where(file => @case.Evidence.All(known => known.Id != file.Id))];
        return received.Length > Limits.FilesAtOnce ? new TooManyFilesAtOnce(Limits.FilesAtOnce)
            : @case.Evidence.Count + received.Length > Limits.Files ? new TooManyFiles(Limits.Files)
            : new Decision(received, null);
    }
}

/// <summary>The copy of a file stands (D7).</summary>
public sealed record StoreEvidence(EvidenceStored Stored) : CaseCommand
{
    public override Permission Right => Permission.Work;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.Evidence.Any(item => item.Id == Stored.Id && item.Status is EvidenceStatus.Received or EvidenceStatus.Missing)
            ? Stored
            : Decision.Nothing;
}

/// <summary>A file could not be fetched (D7).</summary>
public sealed record MissEvidence(EvidenceMissing Missing) : CaseCommand
{
    public override Permission Right => Permission.Work;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.Evidence.Any(item => item.Id == Missing.Id && item.Status is EvidenceStatus.Received) ? Missing : Decision.Nothing;
}

/// <summary>An officer has a file erased at once, with a reason; its hash stays (D7). Also when the case has ended.</summary>
public sealed record PurgeEvidence(string Id, string Reason) : CaseCommand
{
    public override Permission Right => Permission.Purge;

    public override bool AlsoWhenEnded => true;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.Evidence.FirstOrDefault(item => item.Id == Id) switch
        {
            null => new UnknownChoice("file"),
            { Status: EvidenceStatus.Purged } => string.IsNullOrWhiteSpace(Reason) ? Decision.Nothing : new DoneAlready(),
            _ => string.IsNullOrWhiteSpace(Reason) ? new TextMissing("reason") : new EvidencePurged(Id, Reason),
        };
}
