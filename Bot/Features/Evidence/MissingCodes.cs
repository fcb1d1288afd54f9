namespace Weerbaar.Features.Evidence;

/// <summary>Why a file is missing, as it is kept.</summary>
internal static class MissingCodes
{
    /// <summary>Its address is no longer valid: send it again.</summary>
    public const string Expired = "expired";
    public const string Empty = "empty";
    public const string TooLarge = "too-large";

    /// <summary>Its address is none that files of Teams come from.</summary>
    public const string Refused = "refused";

    /// <summary>For a day nothing could be reached.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>More bytes than one person sends in an hour.</summary>
    public const string TooMuch = "too-much";

    /// <summary>More bytes than a case takes, however long one waits.</summary>
    public const string Full = "full";

    public static IReadOnlyList<string> All { get; } = [Expired, Empty, TooLarge, Refused, Unreachable, TooMuch, Full];
}
