namespace Weerbaar;

/// <summary>How long a regular expression may look: a text that nobody foresaw must not hold a turn.</summary>
public static class Matching
{
    /// <summary>Milliseconds. All of them take a fraction of one; the rest is for a machine that is busy.</summary>
    public const int Patience = 5_000;
}
