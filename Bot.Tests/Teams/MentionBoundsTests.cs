using System.Text.Json;
using Weerbaar.Teams;

namespace Weerbaar.Tests.Teams;

/// <summary>Mentions never make more of a message than was sent.</summary>
public sealed class MentionBoundsTests
{
    [Fact]
    public void A_name_that_is_longer_than_its_tag_does_not_multiply_the_text()
    {
        var text = new string('a', 800);
        var read = new TurnContext(Said(text, [.. Enumerable.Repeat(Mention("a", new string('a', 200)), 20)]), default).Text;
        Assert.InRange(read.Length, 0, 800);
    }

    [Fact]
    public void Five_thousand_mentions_make_no_text_longer()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(number => $"<at>{number}</at>"));
        var read = new TurnContext(Said(text, [.. Enumerable.Range(0, 5_000).Select(number => Mention($"<at>{number}</at>", new string('x', 200)))]), default).Text;
        Assert.InRange(read.Length, 1, text.Length);
    }

    [Fact]
    public void A_mention_of_a_colleague_is_their_name() =>
        Assert.Equal("vraag het Noor van Dijk", new TurnContext(Said("vraag het <at>Noor van Dijk</at>", [Mention("<at>Noor van Dijk</at>", "Noor van Dijk")]), default).Text);

    [Fact]
    public void A_name_ends_somewhere()
    {
        var said = Said("hallo", []);
        var person = new TurnContext(said with { From = said.From! with { Name = new string('a', 99) + "\U0001F600 en nog veel meer" } }, default).Person;
        Assert.Equal(new string('a', 99), person.Name);
    }

    private static Activity Said(string text, IReadOnlyList<JsonElement> entities) => new()
    {
        Type = ActivityTypes.Message,
        Id = "1",
        Text = text,
        Entities = entities,
        From = new ChannelAccount { Id = "29:1", AadObjectId = "1", Name = "Sanne" },
        Recipient = new ChannelAccount { Id = "28:1" },
    };

    private static JsonElement Mention(string tag, string name) => JsonSerializer.SerializeToElement(
        new { type = "mention", text = tag, mentioned = new { id = "29:2", name } });
}
