namespace Weerbaar.Features.OwnCase;

/// <summary>How far a case has come, as the employee reads it.</summary>
internal enum OwnStage
{
    /// <summary>Danger was reported, the form is not sent yet.</summary>
    DangerOnly,
    Waiting,
    TakenUp,
    Proposed,
    NewProposal,

    /// <summary>The proposal was declined, and no new one was made yet.</summary>
    Refused,
    Acting,
    Closed,
    Withdrawn,
}
