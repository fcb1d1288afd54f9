using FsCheck;
using FsCheck.Fluent;
using Weerbaar.Cases;

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

    [Fact]
    public void D6_Every_wrong_character_is_found() => Prop.ForAll(
        Gen.Choose(0, 8).Zip(Gen.Choose(1, Alphabet.Length - 1)).ToArbitrary(),
        wrong =>
        {
            var characters = CaseNumber.Next().Value.Replace("-", "", StringComparison.Ordinal).ToCharArray();
            characters[wrong.Item1] = Alphabet[(Alphabet.IndexOf(characters[wrong.Item1], StringComparison.Ordinal) + wrong.Item2) % Alphabet.Length];
            return !CaseNumber.TryParse(new string(characters), out _);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void D6_Every_swapped_pair_is_found() => Prop.ForAll(
        Gen.Choose(0, 7).ToArbitrary(),
        place =>
        {
            var characters = CaseNumber.Next().Value.Replace("-", "", StringComparison.Ordinal).ToCharArray();
            (characters[place], characters[place + 1]) = (characters[place + 1], characters[place]);
            return characters[place] == characters[place + 1] || !CaseNumber.TryParse(new string(characters), out _);
        }).QuickCheckThrowOnFailure();
}
