namespace Weerbaar.Cases;

/// <summary>What a case knows that a playbook's facts can ask.</summary>
public static class KnownFacts
{
    public static FactInput Known(this Case of) => new(
        of.Report?.Answers ?? new Dictionary<string, string>(),
        of.Report?.Kinds ?? [],
        of.Danger is not null,
        of.Evidence.Any(item => item.Status is EvidenceStatus.Stored));
}
