namespace Weerbaar.Cases;

/// <summary>What a case knows that a playbook's facts can ask.</summary>
public static class KnownFacts
{
    public static FactInput Known(this Case @case) => new(
        @case.Report?.Answers ?? new Dictionary<string, string>(),
        @case.Report?.Kinds ?? [],
        @case.Danger is not null,
        @case.Evidence.Any(item => item.Status is EvidenceStatus.Stored));
}
