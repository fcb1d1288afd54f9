namespace Weerbaar.Records;

/// <summary>What the bot knows of a person beside their cases.</summary>
internal sealed record PersonProfile
{
    /// <summary>The person's own choice; null: guessed from what they type, the directory or the client (D39).</summary>
    public Language? Chosen { get; init; }

    /// <summary>What they were last seen to write or read.</summary>
    public Language? Seen { get; init; }

    public ChatAddress? Chat { get; init; }

    /// <summary>"29:…", unique to this bot and this person.</summary>
    public string? Mri { get; init; }

    /// <summary>A manager's own choice of deputy (command "vervanger").</summary>
    public PersonId? Deputy { get; init; }

    /// <summary>One text that waits, as it was kept before each had an id; read as the first of <see cref="Waiting"/>.</summary>
    public string? Pending { get; init; }

    /// <summary>What was typed outside a report, until the person has said where it belongs; null: nothing.</summary>
    public IReadOnlyList<WaitingText>? Waiting { get; init; }

    /// <summary>Null: the bot's last question was another one, or was answered.</summary>
    public AskedDanger? Asked { get; init; }

    /// <summary>The case of their running alarm of which a whole card told them how it stands, and when; null: never.</summary>
    public AskedDanger? AlarmTold { get; init; }

    /// <summary>How often in a row they were not understood; null: never.</summary>
    public int? NotUnderstood { get; init; }

    /// <summary>One small thing a month (D33); null: never asked for, never offered.</summary>
    public MonthlyTips? Prevention { get; init; }

    /// <summary>When the directory was asked to install the app for them.</summary>
    public DateTimeOffset? InstallAskedAt { get; init; }

    /// <summary>Greeted on install, once.</summary>
    public bool Greeted { get; init; }

    /// <summary>The newest messages of which something stands in a case; null: none.</summary>
    public IReadOnlyList<SentMessage>? Sent { get; init; }

    /// <summary>What the newest messages said, as marks by message: Teams says "changed" also where nothing was; null: not known.</summary>
    public IReadOnlyList<MessageMark>? Marks { get; init; }

    /// <summary>The newest activities that were handled, so that a repeated delivery has no second effect.</summary>
    public IReadOnlyList<string> Handled { get; init; } = [];
}
