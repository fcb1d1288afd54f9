using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>What somebody types or sends.</summary>
internal sealed record Words(string As, string Text)
{
    public string? Thread { get; init; }
    public string? Html { get; init; }
    public string? Platform { get; init; }
    public string? Locale { get; init; }
    public IReadOnlyList<SharedFile> Files { get; init; } = [];

    /// <summary>One of <see cref="OddMessages.Kinds"/>; null: words and files.</summary>
    public string? Kind { get; init; }

    /// <summary>The message that this one answers.</summary>
    public string? Quote { get; init; }
}

/// <summary>Messages of people: kept first, then brought to the bot when it is addressed.</summary>
internal sealed class Saying(TheWorld world, Stage stage, Activities activities, Deliverer deliverer, FileShelf shelf)
{
    public async Task<Outcome> Say(string conversationName, Words words)
    {
        var (person, conversation) = stage.Act(conversationName, words.As);
        if (conversation.IsPersonal && !stage.Reaches(conversation))
        {
            throw new ImpossibleException(409, "NoApp", $"{person.Name} does not have the app.");
        }

        if (!conversation.IsPersonal && words.Files.Any(f => !f.Pasted))
        {
            throw new ImpossibleException(409, "FilesInChannel", "A bot gets files in personal chats only.");
        }

        var sent = Keep(person with { Locale = words.Locale ?? person.Locale }, conversation, words);
        return sent.Delivery == "pending" ? await Bring(person, sent) : new Outcome(person, null, sent, Shows.Nothing);
    }

    /// <summary>Brings a message that is kept; also after a restart what was not brought before.</summary>
    public async Task<Outcome> Bring(Person person, Message sent)
    {
        var delivery = await deliverer.Deliver(sent.Activity);
        var after = Mark(sent, delivery.Accepted ? "delivered" : "failed");
        return new Outcome(person, delivery, after, delivery.Accepted ? Shows.Nothing : Shows.Error);
    }

    private Message Mark(Message sent, string delivery) => world.Change(c =>
        c.PutMessage(c.State.FindMessage(sent.Conversation, sent.Id)! with { Delivery = delivery }, "delivery", false));

    private Message Keep(Person person, Conversation conversation, Words words)
    {
        var thread = words.Thread is null || !conversation.IsChannel ? null : Root(conversation, words.Thread);
        var quote = words.Quote is null ? default : Quoted(conversation, words.Quote);
        var (text, mentions) = Mentioned(words.Kind is null ? words.Text : OddMessages.TextOf(words), conversation);
        text = quote.Mark + text;
        var odd = words.Kind is null ? [] : OddMessages.Attached(words, person);
        var reaches = stage.Reaches(conversation) && (conversation.IsPersonal || mentions.Count > 0);
        return world.Change(c =>
        {
            var id = c.NextMessageId();
            var activity = activities.Message(id, person, conversation, thread, text, words.Platform);
            Add(activity, quote.Entity is null ? mentions : new JsonArray([quote.Entity, .. mentions.Select(m => m!.DeepClone())]),
                Attached(words, text, odd));
            return c.PutMessage(
                new Message
                {
                    Id = id,
                    Seq = 0,
                    Conversation = conversation.Key,
                    Thread = thread,
                    From = person.Key,
                    Time = c.Now,
                    Typed = words.Text,
                    Activity = activity,
                    Files = [.. words.Files.Select(f => f.Id)],
                    Delivery = reaches ? "pending" : "notAddressed",
                },
                "new",
                false);
        });
    }

    private string Root(Conversation conversation, string id)
    {
        var message = stage.Message(conversation, id);
        return message.Thread ?? message.Id;
    }

    private (string Mark, JsonObject Entity) Quoted(Conversation conversation, string id)
    {
        var message = stage.Visible(conversation, id);
        return OddMessages.Quote(message, message.From is null ? world.Organisation.BotName : stage.Person(message.From).Name);
    }

    /// <summary>In a channel or a group chat Teams makes a mention of the bot's name behind an @.</summary>
    private (string Text, JsonArray Mentions) Mentioned(string text, Conversation conversation)
    {
        var organisation = world.Organisation;
        var tag = $"<at>{WebUtility.HtmlEncode(organisation.BotName)}</at>";
        var mentions = new JsonArray();
        if (conversation.IsPersonal)
        {
            return (text, mentions);
        }

        var made = Regex.Replace(
            text, $"@{Regex.Escape(organisation.BotName)}\\b", tag, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (made != text)
        {
            mentions.Add(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = tag,
                ["mentioned"] = new JsonObject { ["id"] = organisation.BotId, ["name"] = organisation.BotName },
            });
        }

        return (made, mentions);
    }

    private JsonArray Attached(Words words, string text, JsonArray odd)
    {
        var attachments = new JsonArray([.. words.Files.Select(f => (JsonNode)shelf.AttachmentFor(f)), .. odd.Select(o => o!.DeepClone())]);
        var pictures = string.Concat(words.Files.Where(f => f.Pasted).Select(f => $"<img src=\"{shelf.PictureAddress(f)}\">"));
        if (words.Html is not null || pictures.Length > 0 || text.Contains("<at>", StringComparison.Ordinal))
        {
            var html = words.Html
                ?? $"<p>{(text.Contains("<at>", StringComparison.Ordinal) ? text : WebUtility.HtmlEncode(text))}</p>{pictures}";
            attachments.Add(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        }

        return attachments;
    }

    private static void Add(JsonObject activity, JsonArray mentions, JsonArray attachments)
    {
        foreach (var mention in mentions.ToList())
        {
            mentions.Remove(mention);
            activity["entities"]!.AsArray().Insert(0, mention);
        }

        if (attachments.Count > 0)
        {
            activity["attachments"] = attachments;
        }
    }
}
