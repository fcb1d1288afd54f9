namespace Weerbaar.Directories;

/// <summary>What became of something that Graph was asked to make.</summary>
internal abstract record ProvisioningOutcome
{
    private ProvisioningOutcome()
    {
    }

    /// <summary>It is there: its id and, where it has one, a link that opens it.</summary>
    public sealed record Made(string Id, string? Link) : ProvisioningOutcome;

    /// <summary>Refused for good: denied, refused, or unknown (there is no such person).</summary>
    public sealed record Refused(string Code) : ProvisioningOutcome;

    /// <summary>Known not to be there; to be asked for again after this time.</summary>
    public sealed record Later(TimeSpan After, string Code) : ProvisioningOutcome;

    /// <summary>The answer was lost: it may be there.</summary>
    public sealed record Unknown(string Code) : ProvisioningOutcome;
}
