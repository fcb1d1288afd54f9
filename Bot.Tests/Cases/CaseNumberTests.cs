using FsCheck;
using FsCheck.Xunit;

namespace Weerbaar.Tests.Cases;

/// <summary>The number that people say on the telephone (D6).</summary>
public sealed class CaseNumberTests
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    [Fact]
    public void D6_A_number_is_read_back_however_it_is_typed()
    {
        var number = CaseNumber.Next();
        Assert.True(CaseNumber.TryParse(number.Value.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), out var read));
        Assert.Equal(number, read);
    }

    [Property]
    public bool D6_Every_wrong_character_is_found(NonNegativeInt place, NonNegativeInt step)
    {
        var characters = Characters();
        ref var wrong = ref characters[place.Get % characters.Length];
        wrong = Alphabet[(Alphabet.IndexOf(wrong, StringComparison.Ordinal) + 1 + (step.Get % (Alphabet.Length - 1))) % Alphabet.Length];
        return !CaseNumber.TryParse(new string(characters), out _);
    }

    [Property]
    public bool D6_Every_swapped_pair_is_found(NonNegativeInt place)
    {
        var characters = Characters();
        var first = place.Get % (characters.Length - 1);
        (characters[first], characters[first + 1]) = (characters[first + 1], characters[first]);
        return characters[first] == characters[first + 1] || !CaseNumber.TryParse(new string(characters), out _);
    }

    private static char[] Characters() => CaseNumber.Next().Value.Replace("-", "", StringComparison.Ordinal).ToCharArray();
}
