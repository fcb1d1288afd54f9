namespace Weerbaar.Playbook;

/// <summary>For whom something was done (D31).</summary>
public enum MatrixWho
{
    Citizen,
    Professional,
    Organisation,
}

/// <summary>Which phase of the incident it belongs to (D31).</summary>
public enum MatrixWhen
{
    Acute,
    Public,
    Aftermath,
}

/// <summary>Whether something supports, or limits and punishes (D31).</summary>
public enum Nature
{
    Supportive,
    Repressive,
    Neutral,
}

/// <summary>What the bot itself knows to have happened, besides the options that were carried out.</summary>
public enum StandardStep
{
    Report,
    DangerAlarm,
    Evidence,
    Consultation,
    Talk,
    Aftercare,
}

/// <summary>One of the nine cells, and on which side of the scales.</summary>
public readonly record struct MatrixPlace(MatrixWho Who, MatrixWhen When, Nature Nature);

/// <summary>In which cell of the evaluation matrix each option and each standard step falls (D31).</summary>
public sealed record EvaluationRules
{
    /// <summary>By option id; what is not named falls in the organisation's aftermath.</summary>
    public IReadOnlyDictionary<string, MatrixPlace> Options { get; init; } = new Dictionary<string, MatrixPlace>();

    public IReadOnlyDictionary<StandardStep, MatrixPlace> Steps { get; init; } = new Dictionary<StandardStep, MatrixPlace>();

    public MatrixPlace PlaceOf(string option) =>
        Options.GetValueOrDefault(option, new(MatrixWho.Organisation, MatrixWhen.Aftermath, Nature.Neutral));

    public MatrixPlace PlaceOf(StandardStep step) => Steps.GetValueOrDefault(step, step switch
    {
        StandardStep.Report or StandardStep.DangerAlarm => new(MatrixWho.Professional, MatrixWhen.Acute, Nature.Supportive),
        StandardStep.Evidence => new(MatrixWho.Organisation, MatrixWhen.Acute, Nature.Neutral),
        StandardStep.Consultation => new(MatrixWho.Organisation, MatrixWhen.Public, Nature.Supportive),
        _ => new(MatrixWho.Professional, MatrixWhen.Aftermath, Nature.Supportive),
    });
}
