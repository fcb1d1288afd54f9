using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Connector;

/// <summary>What a message must be like before the connector takes it.</summary>
internal sealed class MessageRules(CardRules cards, TheWorld world, Violations violations)
{
    private const int MostRefreshUsers = 60;

    public async Task Check(JsonObject activity, Conversation conversation, HttpRequest request)
    {
        if (CardRules.TooBig(activity))
        {
            throw Refused(new(413, "MessageSizeTooBig", "Message size too large.", Rule.TooBig), conversation);
        }

        if (!Attachments.HasText(activity) && !Attachments.Of(activity).Any())
        {
            throw Refused(new(400, "BadSyntax", "A message needs text or an attachment.", Rule.BadActivity), conversation);
        }

        foreach (var card in Attachments.Cards(activity))
        {
            if (await cards.FaultOf(card) is { } fault)
            {
                throw Refused(new(400, "BadSyntax", $"Bad card: {fault.What}", fault.Rule), conversation);
            }

            CheckRefresh(card!, conversation, request);
        }

        CheckMentions(activity, conversation, request);
        if (activity["suggestedActions"] is not null && !conversation.IsPersonal)
        {
            violations.Add(
                Rule.SuggestedActions, "connector", "Suggested actions show in personal chats only; dropped.", request, null,
                conversation.Key);
        }
    }

    private static RefusedException Refused(Refusal refusal, Conversation conversation) =>
        new(refusal) { Conversation = conversation.Key, Detail = refusal.Message };

    private void CheckMentions(JsonObject activity, Conversation conversation, HttpRequest request)
    {
        var text = activity.Text("text") ?? "";
        CheckMentions(activity["entities"], text, conversation, request);
        foreach (var card in Attachments.Cards(activity))
        {
            CheckMentions(card!["msteams"]?["entities"], card.ToJsonString(Json.Wire), conversation, request);
        }
    }

    private void CheckMentions(JsonNode? entities, string text, Conversation conversation, HttpRequest request)
    {
        foreach (var mention in (entities as JsonArray ?? []).Where(e => e.Text("type") == "mention"))
        {
            if (mention.Text("text") is not { Length: > 0 } named || !text.Contains(named, StringComparison.Ordinal))
            {
                violations.Add(
                    Rule.MentionText, "connector", "A mention's text is not in the message; dropped.", request, null, conversation.Key,
                    mention.Text("text"));
            }
        }
    }

    private void CheckRefresh(JsonNode card, Conversation conversation, HttpRequest request)
    {
        if (card["refresh"]?["userIds"] is not JsonArray ids)
        {
            return;
        }

        var known = world.Read(s => s.People.Values.Select(p => p.Mri).ToHashSet());
        if (ids.Count > MostRefreshUsers || ids.Any(id => id is not JsonValue value || !known.Contains(value.ToString())))
        {
            violations.Add(
                Rule.RefreshUsers, "connector", "refresh.userIds takes at most 60 ids, and only 29:… ids of this bot.", request, null,
                conversation.Key);
        }
    }
}
