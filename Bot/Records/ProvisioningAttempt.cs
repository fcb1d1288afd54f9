namespace Weerbaar.Records;

/// <summary>How far the bot has come with a chat or an appointment that a case asks for.</summary>
internal sealed record ProvisioningAttempt
{
    /// <summary>Kept before the call: if it stays so, its outcome is unknown.</summary>
    public bool IsCalling { get; init; }

    /// <summary>How many calls ended so that nobody can say what came of them.</summary>
    public int Lost { get; init; }

    /// <summary>Teams' id of what is there.</summary>
    public string? Address { get; init; }

    /// <summary>Teams wants to be left alone until then.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Why the last call did not do.</summary>
    public string? Code { get; init; }
}
