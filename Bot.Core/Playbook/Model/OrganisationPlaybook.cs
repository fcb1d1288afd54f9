namespace Weerbaar.Playbook;

/// <summary>
/// The organisation's rules as data (D39): loaded and validated at start, never changed while running. Nothing in it is
/// legal advice until the organisation's own lawyer has read it.
/// </summary>
public sealed record OrganisationPlaybook
{
    /// <summary>Names this edition; stands in each event that was decided by it.</summary>
    public required string Version { get; init; }

    public required Organisation Organisation { get; init; }

    public required IReadOnlyList<Kind> Kinds { get; init; }

    /// <summary>Named conditions, by fact id.</summary>
    public required IReadOnlyDictionary<string, Condition> Facts { get; init; }

    /// <summary>The intake between "what happened" and "review", in order.</summary>
    public required IReadOnlyList<IntakeStep> Steps { get; init; }

    public required UrgencyRules Urgency { get; init; }

    public required IReadOnlyList<ResponseOption> Options { get; init; }

    public IReadOnlyList<LadderStep> Ladder { get; init; } = [];

    public IReadOnlyList<OptionAdvice> Advice { get; init; } = [];

    public required Terms Terms { get; init; }

    public AftercareRules Aftercare { get; init; } = new();

    /// <summary>Null: the team channel gets nothing.</summary>
    public TeamTalkRules? TeamTalk { get; init; }

    /// <summary>In which cell of the evaluation matrix everything falls (D31).</summary>
    public EvaluationRules Evaluation { get; init; } = new();

    /// <summary>What the officers' recurring searches may be (D34).</summary>
    public MonitoringRules Monitoring { get; init; } = new();

    /// <summary>One small thing a month for who wants it (D33).</summary>
    public PreventionRules Prevention { get; init; } = new();

    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Decisions for which a manager must give a reason: "approve", "decline", "send-back" (D22).</summary>
    public required IReadOnlySet<string> ReasonNeeded { get; init; }

    /// <summary>Standing deputies, Entra object id of the manager to that of the deputy; a manager's own choice goes first.</summary>
    public IReadOnlyDictionary<string, string> Deputies { get; init; } = new Dictionary<string, string>();

    /// <summary>How free text is understood.</summary>
    public required Phrases Phrases { get; init; }

    /// <summary>Languages that the bot does not speak, with one sentence in each (D2).</summary>
    public IReadOnlyList<OtherLanguage> OtherLanguages { get; init; } = [];

    /// <summary>What was learned from lines that people wrote. Null: only the phrases speak.</summary>
    public Understanding.Experience? Experience { get; init; }

    public Kind? FindKind(string id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    public ResponseOption? FindOption(string id) => Options.FirstOrDefault(option => option.Id == id);

    public Question? FindQuestion(string id) =>
        Steps.SelectMany(step => step.Questions).FirstOrDefault(question => question.Id == id);
}
