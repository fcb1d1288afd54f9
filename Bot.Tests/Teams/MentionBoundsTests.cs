namespace Weerbaar.Tests.Teams;

/// <summary>Mentions never make more of a message than was sent.</summary>
public sealed class MentionBoundsTests
{
    [Fact]
    public void A_name_that_is_longer_than_its_tag_does_not_multiply_the_text()
    {
        var text = new string('a', 800);
        var read = Turns.Read(Said(text, [.. Enumerable.Repeat(Mention("a", new string('a', 200)), 20)])).Text;
        Assert.InRange(read.Length, 0, 800);
    }

    [Fact]
    public void Five_thousand_mentions_make_no_text_longer()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(number => $"<at>{number}</at>"));
        var read =
            Turns.Read(
                Said(text, [.. Enumerable.Range(0, 5_000).Select(number => Mention($"<at>{number}</at>", new string('x', 200)))])).Text;
        Assert.InRange(read.Length, 1, text.Length);
    }

    [Fact]
    public void A_mention_of_a_colleague_is_their_name() =>
        Assert.Equal(
            "vraag het Noor van Dijk",
            Turns.Read(Said("vraag het <at>Noor van Dijk</at>", [Mention("<at>Noor van Dijk</at>", "Noor van Dijk")])).Text);

    [Fact]
    public void A_name_ends_somewhere()
    {
        var said = Said("hallo", []);
        said["from"]!["name"] = new string('a', 99) + "\U0001F600 en nog veel meer";
        Assert.Equal(new string('a', 99), Turns.Read(said).Person.Name);
    }

    private static JsonObject Said(string text, IReadOnlyList<JsonObject> entities)
    {
        var said = Activities.Message(text);
        said["entities"] = new JsonArray([.. entities.Select(entity => entity.DeepClone())]);
        return said;
    }

    private static JsonObject Mention(string tag, string name) =>
        new() { ["type"] = "mention", ["text"] = tag, ["mentioned"] = new JsonObject { ["id"] = "29:2", ["name"] = name } };
}
