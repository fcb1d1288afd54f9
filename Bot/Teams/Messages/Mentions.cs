using Microsoft.Bot.Schema;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams.Messages;

/// <summary>
/// Who is mentioned in a message. A mention of the bot is no word; of others the name stays that stands in the text, so
/// that no list of mentions makes a text longer than it came.
/// </summary>
internal sealed class Mentions
{
    /// <summary>Mentions that are looked at.</summary>
    private const int Most = 50;

    private readonly HashSet<string> _ofBot = new(StringComparer.Ordinal);
    private readonly HashSet<string> _botNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofOthers = new(StringComparer.Ordinal);

    public static Mentions Of(Activity activity)
    {
        var found = new Mentions();
        foreach (var mention in Entities.OfType(activity, "mention").Take(Most))
        {
            var mentioned = mention.Field("mentioned");
            var isBot = mentioned.Text("id") == activity.Recipient?.Id;
            if (mention.Text("text") is { Length: > 0 } text)
            {
                (isBot ? found._ofBot : found._ofOthers).Add(text);
            }

            if (isBot && mentioned.Text("name") is { Length: > 0 } name)
            {
                found._botNames.Add(name);
            }
        }

        if (activity.Recipient?.Name is { Length: > 0 } own)
        {
            found._botNames.Add(own);
        }

        return found;
    }

    /// <summary>What is left of a tag: nothing of the bot's, the name of anybody else's.</summary>
    public string Said(string tag, string name) =>
        _ofBot.Contains(tag) || (!_ofOthers.Contains(tag) && _botNames.Contains(name.Trim().TrimStart('@'))) ? "" : name;

    /// <summary>Some clients mention without a tag.</summary>
    public string WithoutBot(string text) => _ofBot
        .Where(mention => !mention.StartsWith('<'))
        .Aggregate(text, (rest, mention) => rest.Replace(mention, "", StringComparison.Ordinal));
}
