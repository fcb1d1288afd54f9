using System.Globalization;

namespace Weerbaar.Turns;

/// <summary>Divides what is too much for one card over several: all of it can be read, and none is over 80 KB.</summary>
internal static class CardPaging
{
    /// <summary>Most characters of one text in a block; whatever they are escaped to, the block fits on a page.</summary>
    private const int Block = 3_000;

    /// <summary>Bytes that leave room for a heading and buttons.</summary>
    private const int PageBytes = CardSize.Limit - (8 * 1024);

    /// <summary>A text in blocks that together are the whole of it, cut at a space where there is one.</summary>
    public static IEnumerable<string> Blocks(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    /// <summary>The elements in their order, over as few pages as hold them; at least one page.</summary>
    public static IReadOnlyList<IReadOnlyList<CardElement>> Of(IEnumerable<CardElement> elements)
    {
        var pages = new List<List<CardElement>> { new() };
        var bytes = 0;
        foreach (var element in elements)
        {
            var size = CardSize.Of(new AdaptiveCard { Body = [element] });
            if (bytes + size > PageBytes && pages[^1].Count > 0)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(element);
            bytes += size;
        }

        return pages;
    }

    /// <summary>The page that a button names; the first when it names none.</summary>
    public static int Asked(ActionData data, string id) =>
        int.TryParse(data.Ids.GetValueOrDefault(id), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    private static int LengthAt(string text, int at)
    {
        if (text.Length - at <= Block)
        {
            return text.Length - at;
        }

        var space = text.LastIndexOfAny([' ', '\n'], at + Block - 1, Block / 4);
        return space > at ? space + 1 - at : Excerpt.Of(text.Substring(at, Block + 1), Block).Length;
    }
}
