namespace AdaptiveCards;

/// <summary>
/// How large a card is as Teams counts: its JSON in UTF-16. Teams refuses about 100 KB (413 MessageSizeTooBig) and asks
/// to stay at 80 KB.
/// </summary>
public static class CardSize
{
    /// <summary>Most bytes of a card that we send.</summary>
    public const int Limit = 80 * 1024;

    /// <summary>Bytes of the card.</summary>
    public static int Of(AdaptiveCard card) => CardJson.Write(card).Length * sizeof(char);

    /// <summary>
    /// The first card that fits, richest first: how a renderer falls back to shorter content. The last one is taken
    /// as it is.
    /// </summary>
    public static AdaptiveCard FirstThatFits(AdaptiveCard richest, params ReadOnlySpan<Func<AdaptiveCard>> shorter)
    {
        var card = richest;
        foreach (var next in shorter)
        {
            if (Of(card) <= Limit)
            {
                break;
            }
            card = next();
        }
        return card;
    }
}
