namespace Weerbaar.Playbook.Understanding;

/// <summary>What a text is like, by experience: how likely each answer is to each question.</summary>
/// <param name="Danger">"now", "ask", "report" (something to report, not to one's safety) and "no".</param>
/// <param name="SelfHarm">"own", "other", "urged" and "none", of the sentence that is most like it.</param>
/// <param name="Kinds">By kind id, and "none".</param>
/// <param name="Pieces">In how many pieces the text was read: the more, the more seems like something.</param>
internal sealed record Likeness(
    IReadOnlyDictionary<string, double> Danger,
    IReadOnlyDictionary<string, double> SelfHarm,
    IReadOnlyDictionary<string, double> Kinds,
    int Pieces)
{
    /// <summary>There is nothing in it to report.</summary>
    public double Harmless => Math.Min(Danger["no"], Kinds["none"]);

    public override string ToString() => FormattableString.Invariant(
        $"danger {Danger["now"]:0.00} ask {Danger["ask"]:0.00} no {Danger["no"]:0.00} self-harm {1 - SelfHarm["none"]:0.00} no kind {Kinds["none"]:0.00}");
}
