namespace Weerbaar.Cases;

/// <summary>What somebody who worked on a case or decided in it learned from it (D31).</summary>
public sealed record Evaluation(DateTimeOffset At, Person By, string Well, string Otherwise);

/// <summary>What a measure led to (D27).</summary>
public enum Effect
{
    Helped,
    Unchanged,
    Worse,
    Unknown,
}

/// <summary>The effect of an action that was carried out.</summary>
public sealed record MeasureEffect(string Action, Effect Effect);
