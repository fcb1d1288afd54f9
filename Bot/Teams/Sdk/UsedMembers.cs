using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Weerbaar.Teams.Sdk;

/// <summary>
/// Which members of the SDK's types are read, and to the letter. All others may be of any shape: Teams changes them without notice and
/// sends no message again that was refused, so none may be lost for a field that nobody reads. They are kept as they came, among the
/// properties that the SDK does not know.
/// </summary>
internal sealed class UsedMembers : DefaultContractResolver
{
    private static readonly Dictionary<Type, string[]> Used = new()
    {
        [typeof(Activity)] =
        [
            nameof(Activity.Type), nameof(Activity.Id), nameof(Activity.ReplyToId), nameof(Activity.ServiceUrl), nameof(Activity.ChannelId),
            nameof(Activity.From), nameof(Activity.Recipient), nameof(Activity.Conversation), nameof(Activity.ChannelData),
            nameof(Activity.Text), nameof(Activity.Attachments), nameof(Activity.Entities), nameof(Activity.Locale),
            nameof(Activity.Name), nameof(Activity.Value), nameof(Activity.Action), nameof(Activity.MembersAdded), nameof(Activity.MembersRemoved),
        ],
        [typeof(ChannelAccount)] = [nameof(ChannelAccount.Id), nameof(ChannelAccount.Name), nameof(ChannelAccount.AadObjectId)],
        [typeof(ConversationAccount)] =
            [nameof(ConversationAccount.Id), nameof(ConversationAccount.ConversationType), nameof(ConversationAccount.TenantId)],
        [typeof(Attachment)] =
            [nameof(Attachment.ContentType), nameof(Attachment.ContentUrl), nameof(Attachment.Content), nameof(Attachment.Name)],
    };

    protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization)
    {
        var all = base.CreateProperties(type, memberSerialization);
        return Used.TryGetValue(type, out var used) ? [.. all.Where(member => used.Contains(member.UnderlyingName))] : all;
    }
}
