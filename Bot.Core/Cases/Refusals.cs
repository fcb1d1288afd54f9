namespace Weerbaar.Cases;

/// <summary>Why something was not done. Each is a record of its own, and has a text of its own that says what to do.</summary>
public abstract record Refusal
{
    /// <summary>The name under which it is logged and its text is found.</summary>
    public string Code => GetType().Name;
}

/// <summary>Reveals nothing: also the answer when there is no such case.</summary>
public sealed record NotAllowed : Refusal;

/// <summary>The case is closed or withdrawn.</summary>
public sealed record CaseEnded(Phase Phase) : Refusal;

/// <summary>A compulsory text is empty.</summary>
public sealed record TextMissing(string Field) : Refusal;

/// <summary>More text than a case can hold.</summary>
public sealed record TextTooLong(string Field, int Most) : Refusal;

/// <summary>The case holds so much that only what matters most still fits.</summary>
public sealed record CaseFull : Refusal;

/// <summary>Somebody did so much in an hour that the rest must wait; danger never does.</summary>
/// <param name="Again">The time from which it works again.</param>
/// <param name="Call">Whom to call when it cannot wait.</param>
public sealed record BudgetUsed(Expense What, string Again, string Call, string Emergency) : Refusal;

/// <summary>More files than a case takes.</summary>
public sealed record TooManyFiles(int Most) : Refusal;

/// <summary>More files at once than a case takes in one step.</summary>
public sealed record TooManyFilesAtOnce(int Most) : Refusal;

/// <summary>More chosen at once than one proposal takes.</summary>
public sealed record TooManyChoices(int Most) : Refusal;

/// <summary>What was chosen is not, or no longer, among the playbook's choices.</summary>
public sealed record UnknownChoice(string Field) : Refusal;

/// <summary>What came from a people picker is nobody's id: a name, an address, or an id that another bot knows.</summary>
public sealed record PersonUnknown : Refusal;

/// <summary>Somebody had to be chosen, and nobody was.</summary>
public sealed record PersonMissing : Refusal;

/// <summary>Sent already; what is new can be added.</summary>
public sealed record AlreadySent : Refusal;

/// <summary>A decision was taken: it can no longer be withdrawn (people).</summary>
public sealed record AlreadyDecided(Person By) : Refusal;

/// <summary>Nobody raised danger on this case.</summary>
public sealed record NoDanger : Refusal;

/// <summary>The case cannot be closed while its alarm goes on (D2).</summary>
/// <param name="SeenBy">Who confirmed it; null: nobody did.</param>
public sealed record AlarmRunning(Person? SeenBy) : Refusal;

/// <summary>The alarm is for a colleague: whether that colleague is safe is another question (D2).</summary>
public sealed record ColleagueInDanger : Refusal;

/// <summary>Another officer has the case (D45).</summary>
public sealed record ClaimedByOther(Person Officer) : Refusal;

/// <summary>An officer must claim it first (D45).</summary>
public sealed record NotClaimed : Refusal;

/// <summary>It cannot be handed to this person.</summary>
public sealed record NotAnOfficer : Refusal;

/// <summary>The report itself has not been sent yet; only danger was.</summary>
public sealed record ReportNotSent : Refusal;

/// <summary>The organisation does not react before employee, manager and officer have consulted (D12).</summary>
public sealed record ConsultFirst : Refusal;

/// <summary>An option asks for something that does not hold (D15, D17, D19).</summary>
public sealed record RequirementNotMet(LocalText Option, LocalText Otherwise, bool CanBePassed) : Refusal;

/// <summary>What speaks outside names account, signer and time (D14).</summary>
public sealed record SpeakerMissing(LocalText Option) : Refusal;

/// <summary>There is no proposal to decide.</summary>
public sealed record NoProposal : Refusal;

/// <summary>The proposal was changed since the card was drawn.</summary>
public sealed record ProposalChanged(int Newest) : Refusal;

/// <summary>Somebody decided it already.</summary>
public sealed record ProposalDecided(Verdict Verdict, Person By) : Refusal;

/// <summary>Who proposed a response does not approve it (four eyes).</summary>
public sealed record OwnProposal : Refusal;

/// <summary>The actions of an approval are under way: it cannot be taken back (D45).</summary>
public sealed record AlreadyCarriedOut : Refusal;

/// <summary>There is no such action.</summary>
public sealed record NoSuchAction : Refusal;

/// <summary>The action was done or dropped already.</summary>
public sealed record ActionEnded(ActionStatus Status, Person By) : Refusal;

/// <summary>Actions are open: do or drop each first (D23).</summary>
public sealed record ActionsOpen(int Count) : Refusal;

/// <summary>It is so already, and the words that came with it are in the case no more than before.</summary>
public sealed record DoneAlready : Refusal;

/// <summary>Nothing was decided: closing needs a decision, or the employee's withdrawal.</summary>
public sealed record NothingDecided : Refusal;

/// <summary>Nobody confirmed a talk that could be denied.</summary>
public sealed record NoTalk : Refusal;

/// <summary>It is not closed.</summary>
public sealed record NotClosed : Refusal;

/// <summary>Nobody decides about themselves.</summary>
public sealed record AboutYourself : Refusal;

/// <summary>Nobody of those who were chosen can be told: they left, or the directory does not know them.</summary>
public sealed record NobodyToTell : Refusal;

/// <summary>No employee is affected who could agree that the team talks about it (D32).</summary>
public sealed record NobodyAgrees : Refusal;

/// <summary>The employee has not agreed that the team talks about it (D32).</summary>
public sealed record SharingNotAgreed : Refusal;

/// <summary>The team has read it already.</summary>
public sealed record SharedAlready : Refusal;

/// <summary>It is being posted at this very moment.</summary>
public sealed record SharingUnderWay : Refusal;

/// <summary>So many marks in the text were neither changed nor given a reason (D32).</summary>
public sealed record MarksOpen(int Count) : Refusal;

/// <summary>The text was changed since the dialog was opened.</summary>
public sealed record SharedTextChanged : Refusal;

/// <summary>Who wrote the text does not approve it (four eyes).</summary>
public sealed record OwnText : Refusal;

/// <summary>What was asked on this card is no longer asked.</summary>
public sealed record WishOver : Refusal;

/// <summary>The organisation does not let the bot do it; there is another way.</summary>
public sealed record NotOffered : Refusal;

/// <summary>There is nobody else in the case to talk with.</summary>
public sealed record NobodyToMeet : Refusal;

/// <summary>The manager has said to have spoken with the employee already (D28).</summary>
public sealed record TalkDone : Refusal;

/// <summary>No day or time was chosen, or one that there is not.</summary>
public sealed record MomentMissing : Refusal;

/// <summary>The chosen moment is over.</summary>
public sealed record MomentPast : Refusal;

/// <summary>The chosen moment is more than so many days away.</summary>
public sealed record MomentTooFar(int Days) : Refusal;
