using System.Security.Cryptography;

namespace Weerbaar;

/// <summary>The one place where ids are made. All are random: none can be guessed or counted.</summary>
public sealed class Ids
{
    /// <summary>Letters and digits that are not mistaken for one another when read aloud or copied by hand.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>How long an id is.</summary>
    public const int Length = 26;

    /// <summary>26 characters, 128 bits of chance and more: unguessable, fit for a key, a file name and an address.</summary>
    public string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
