using System.Text.Json;

namespace Weerbaar.Records;

/// <summary>A message on the queue: ids, never content.</summary>
internal sealed record WorkItem(WorkKind Kind, CaseId Case, string? Evidence = null, PersonId? Person = null)
{
    /// <summary>There is one team's talk, which is no case; its id only fills the place.</summary>
    public static WorkItem TeamTalk { get; } = new(WorkKind.Talk, new CaseId("team-talk"));

    /// <summary>The figures are about no case.</summary>
    public static WorkItem Figures { get; } = new(WorkKind.Figures, new CaseId("figures"));

    /// <summary>The recurring search that it is about; it has no case.</summary>
    public string? Routine { get; init; }

    /// <summary>The answer that it is about, by its key.</summary>
    public string? Answer { get; init; }

    /// <summary>Somebody is in danger: it goes before everything else.</summary>
    public bool? Urgent { get; init; }

    /// <summary>The row of the due index that it came from, to be moved when it is done.</summary>
    public string? Row { get; init; }

    /// <summary>What is due in a case; while nobody has seen that somebody is in danger it is urgent.</summary>
    public static WorkItem OfDue(Case @case) => new(WorkKind.Due, @case.Id) { Urgent = IsAlarmed(@case) ? true : null };

    /// <summary>The same for showing everybody how it is.</summary>
    public static WorkItem OfReconcile(Case @case) => new(WorkKind.Reconcile, @case.Id) { Urgent = IsAlarmed(@case) ? true : null };

    /// <summary>While nobody has seen that somebody is in danger, all that happens to a case is urgent.</summary>
    public static bool IsAlarmed(Case @case) => @case is { IsOpen: true, Danger.IsUnanswered: true };

    public static WorkItem OfRoutine(string routine) => new(WorkKind.Routine, new CaseId("")) { Routine = routine };

    public static WorkItem OfAnswer(PersonId person, string key) => OfPerson(WorkKind.Answer, person) with { Answer = key };

    public static WorkItem OfPerson(WorkKind kind, PersonId person) => new(kind, new CaseId(""), Person: person);

    /// <summary>Null: it is none of ours, or one that only a newer version knows.</summary>
    public static WorkItem? Parse(string body)
    {
        try
        {
            return RecordsJson.Read<WorkItem>(body);
        }
        catch (Exception unknown) when (unknown is JsonException or NewerRecordException)
        {
            return null;
        }
    }
}
