using System.Security.Cryptography;

namespace Weerbaar;

/// <summary>The one place where ids are made. All are random: none can be guessed or counted.</summary>
public sealed class IdGenerator
{
    /// <summary>Letters and digits that are not mistaken for one another when read aloud or copied by hand.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>How long an id is.</summary>
    public const int Length = 26;

    /// <summary>Whether a text from outside has the shape of an id: only such a text may come into a key.</summary>
    public static bool IsOne([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) =>
        text is { Length: Length } && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>26 characters, 128 bits of chance and more: unguessable, fit for a key, a file name and an address.</summary>
#pragma warning disable CA1822 // Handed to whoever makes ids, as the clock is to whoever needs the time: nobody makes one by themselves.
    public string NewId() => RandomNumberGenerator.GetString(Alphabet, Length);
#pragma warning restore CA1822
}
