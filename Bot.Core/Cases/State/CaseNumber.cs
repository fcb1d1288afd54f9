using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Weerbaar.Cases;

/// <summary>
/// What people say on the telephone: "7KM-4QX-2PC" (D6). Eight random characters and a check character that finds every
/// wrong character and every swapped pair. It opens nothing.
/// </summary>
[JsonConverter(typeof(CaseNumberJson))]
public readonly record struct CaseNumber(string Value)
{
    /// <summary>31 characters that are not mistaken for one another; a prime, as the check needs.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private const int RandomCharacters = 8;

    public static CaseNumber Next()
    {
        var random = RandomNumberGenerator.GetString(Alphabet, RandomCharacters);
        return new CaseNumber(Grouped(random + Check(random)));
    }

    /// <summary>Reads a number as people type it: any case, with or without dashes and spaces.</summary>
    public static bool TryParse(string text, out CaseNumber number)
    {
        var bare = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var valid = bare.Length == RandomCharacters + 1
            && bare.All(Alphabet.Contains)
            && Check(bare[..RandomCharacters]) == bare[RandomCharacters];
        number = valid ? new CaseNumber(Grouped(bare)) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static string Grouped(string bare) => $"{bare[..3]}-{bare[3..6]}-{bare[6..]}";

    private static char Check(string bare)
    {
        var sum = bare.Select((character, place) => (place + 2) * Alphabet.IndexOf(character, StringComparison.Ordinal)).Sum();
        return Alphabet[sum % Alphabet.Length];
    }
}

public sealed class CaseNumberJson() : TextJson<CaseNumber>(text => new CaseNumber(text), number => number.Value);
