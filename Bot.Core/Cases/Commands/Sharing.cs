namespace Weerbaar.Cases;

/// <summary>Something about the team's talk on a case, mostly long after it ended (D32). Of a withdrawn case nothing is told.</summary>
public abstract record SharingCommand : CaseCommand
{
    public override Permission Right => Permission.Share;

    public override bool AlsoWhenEnded => true;

    protected internal sealed override Decision Decide(Case @case, DecisionContext context) => @case switch
    {
        { IsWithdrawn: true } => new CaseEnded(Phase.Withdrawn),
        { Report: null } => new ReportNotSent(),
        { Affected: null } => new NobodyAgrees(),
        { Sharing.ShownAt: not null } => new SharedAlready(),
        { Sharing.TakenFor: not null } => new SharingUnderWay(),
        _ => DecideOpen(@case, context),
    };

    /// <summary>While it can still be changed.</summary>
    private protected abstract Decision DecideOpen(Case @case, DecisionContext context);
}

/// <summary>An officer asks the employee, once.</summary>
public sealed record AskSharing : SharingCommand
{
    private protected override Decision DecideOpen(Case @case, DecisionContext context) => @case.Sharing switch
    {
        { Agreed: false } => new SharingNotAgreed(),
        { AskedAt: not null } => Decision.Nothing,
        _ => new SharingAsked(),
    };
}

/// <summary>The employee agrees or does not; they may change it until the text is shown.</summary>
public sealed record AnswerSharing(bool Agrees) : SharingCommand
{
    public override Permission Right => Permission.AllowSharing;

    /// <summary>What was agreed to can always be taken back.</summary>
    public override bool IsNeverRefusedForRoom => !Agrees;

    private protected override Decision DecideOpen(Case @case, DecisionContext context) => @case.Sharing switch
    {
        { AskedAt: null } => new UnknownChoice("sharing"),
        { Agreed: var before } when before == Agrees => Decision.Nothing,
        _ => new SharingAnswered(Agrees),
    };
}

/// <summary>An officer writes the text.</summary>
/// <param name="Settled">What stays in it although it was marked, each with a reason.</param>
/// <param name="Open">How many marks were neither changed nor given a reason.</param>
public sealed record WriteSharing(string Text, IReadOnlyList<SettledMark> Settled, int Open) : SharingCommand
{
    /// <summary>Most characters: two such texts and all else fit on one card.</summary>
    public const int Most = 2_000;

    /// <summary>Most characters of all reasons why something stays.</summary>
    public const int MostReasons = 6_000;

    protected internal override IEnumerable<TypedText> Typed =>
        [new("text", Text, Most), new("reason", string.Concat(Settled.Select(mark => mark.Reason)), MostReasons)];

    private protected override Decision DecideOpen(Case @case, DecisionContext context) => @case.Sharing switch
    {
        { Agreed: not true } => new SharingNotAgreed(),
        _ when string.IsNullOrWhiteSpace(Text) => new TextMissing("text"),
        _ when Open > 0 => new MarksOpen(Open),
        { Text: { } last } when last.Text == Text && last.Settled.SequenceEqual(Settled) => Decision.Nothing,
        { Text: var last } => new SharingWritten((last?.Revision ?? 0) + 1, Text, Settled),
    };
}

/// <summary>An officer approves the text; another than who wrote it, if the playbook asks four eyes.</summary>
public sealed record ApproveSharing(int Revision) : SharingCommand
{
    private protected override Decision DecideOpen(Case @case, DecisionContext context) => @case.Sharing switch
    {
        { Agreed: not true } => new SharingNotAgreed(),
        { Text: null } => new TextMissing("text"),
        { Text: { } text } when text.Revision != Revision => new SharedTextChanged(),
        { ApprovedBy: not null } => Decision.Nothing,
        { Text: { } text } when text.By.Id == context.By.Id && context.Playbook.TeamTalk?.FourEyes is not false => new OwnText(),
        _ => new SharingApproved(Revision),
    };
}

/// <summary>The bot is about to show it: from now on until that is done nobody changes anything.</summary>
public sealed record TakeSharing(string Talk) : SharingCommand
{
    public override Permission Right => Permission.Work;

    private protected override Decision DecideOpen(Case @case, DecisionContext context) =>
        @case.Sharing.IsReady ? new SharingTaken(Talk) : new SharingNotAgreed();
}

/// <summary>It was shown, or could not be.</summary>
public sealed record EndSharing(string Talk, bool Shown) : CaseCommand
{
    public override Permission Right => Permission.Work;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) => @case.Sharing.TakenFor != Talk
        ? Decision.Nothing
        : Shown ? new SharingShown(Talk) : new SharingReleased(Talk);
}
