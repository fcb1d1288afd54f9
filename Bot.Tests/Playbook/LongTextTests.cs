using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

/// <summary>A long text is read to its end, and costs no more than its length.</summary>
public sealed class LongTextTests
{
    private static readonly MessageReader Reader = new(Playbooks.Municipality);
    private static readonly string Filler = string.Concat(
        Enumerable.Repeat("De vergadering over het plantsoen duurde tot half vijf. ", 450));

    [Fact]
    public void Danger_in_the_middle_of_a_long_text_is_found() =>
        Assert.Equal(Danger.Yes, Reader.Read($"{Filler}Hij staat nu voor mijn deur met een mes. {Filler}").Danger);

    [Fact]
    public void Self_harm_in_the_middle_of_a_long_text_is_found()
    {
        var read = Reader.Read($"{Filler}Ik wil dood. {Filler}");
        Assert.Equal((SelfHarm.Own, Intent.SelfHarm), (read.SelfHarm, read.Intent));
    }

    [Fact]
    public void A_long_text_without_danger_has_none() => Assert.NotEqual(Danger.Yes, Reader.Read(Filler + Filler).Danger);

    [Theory]
    [InlineData("a")]
    [InlineData("bedreigd")]
    [InlineData("dood ")]
    [InlineData("a@")]
    [InlineData("@a.b ")]
    [InlineData("https://a ")]
    [InlineData("niet! ")]
    public async Task Whatever_is_repeated_50_000_characters_are_read_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        Assert.NotNull(await Task.Run(() => Reader.Read(text)).WaitAsync(TimeSpan.FromSeconds(60)));
    }
}
