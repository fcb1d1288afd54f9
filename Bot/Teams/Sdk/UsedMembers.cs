using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Weerbaar.Teams.Sdk;

/// <summary>
/// Which members of the SDK's types are read, and to the letter. All others may be of any shape: Teams changes them without notice and
/// sends no message again that was refused, so none may be lost for a field that nobody reads. They are kept as they came, among the
/// properties that the SDK does not know. Of those that are read a message can do without some: of another shape they count as empty.
/// </summary>
internal sealed class UsedMembers : DefaultContractResolver
{
    private static readonly Dictionary<Type, string[]> Used = new()
    {
        [typeof(Activity)] =
        [
            nameof(Activity.Type), nameof(Activity.Id), nameof(Activity.ServiceUrl), nameof(Activity.ChannelId),
            nameof(Activity.From), nameof(Activity.Recipient), nameof(Activity.Conversation), nameof(Activity.ChannelData),
            nameof(Activity.Text), nameof(Activity.Attachments), nameof(Activity.Entities), nameof(Activity.Locale),
            nameof(Activity.Name), nameof(Activity.Value), nameof(Activity.Action), nameof(Activity.MembersAdded),
            nameof(Activity.MembersRemoved),
        ],
        [typeof(ChannelAccount)] = [nameof(ChannelAccount.Id), nameof(ChannelAccount.Name), nameof(ChannelAccount.AadObjectId)],
        [typeof(ConversationAccount)] =
            [nameof(ConversationAccount.Id), nameof(ConversationAccount.ConversationType), nameof(ConversationAccount.TenantId)],
        [typeof(Attachment)] =
            [nameof(Attachment.ContentType), nameof(Attachment.ContentUrl), nameof(Attachment.Content), nameof(Attachment.Name)],
    };

    /// <summary>What only other kinds of activity need, or what only makes an answer better.</summary>
    private static readonly Dictionary<string, JsonConverter> Dispensable = new()
    {
        [nameof(Activity.Name)] = new TextOrNothing(),
        [nameof(Activity.Action)] = new TextOrNothing(),
        [nameof(Activity.Locale)] = new TextOrNothing(),
        [nameof(Activity.MembersAdded)] = new MembersOrNothing(),
        [nameof(Activity.MembersRemoved)] = new MembersOrNothing(),
    };

    protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization)
    {
        var all = base.CreateProperties(type, memberSerialization);
        return Used.TryGetValue(type, out var used) ? [.. all.Where(member => used.Contains(member.UnderlyingName))] : all;
    }

    protected override JsonProperty CreateProperty(System.Reflection.MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.DeclaringType == typeof(Activity) && Dispensable.TryGetValue(property.UnderlyingName!, out var reading))
        {
            property.Converter = reading;
        }

        return property;
    }

    /// <summary>Empty, not null: the library keeps what is null elsewhere, and breaks on doing so.</summary>
    private sealed class TextOrNothing : JsonConverter<string>
    {
        public override bool CanWrite => false;

        public override string ReadJson(
            JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            JToken.Load(reader) is JValue { Type: JTokenType.String } text ? (string)text! : "";

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    private sealed class MembersOrNothing : JsonConverter<IList<ChannelAccount>>
    {
        public override bool CanWrite => false;

        public override IList<ChannelAccount> ReadJson(
            JsonReader reader, Type objectType, IList<ChannelAccount>? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            [.. (JToken.Load(reader) as JArray ?? []).Select(member => new ChannelAccount(member.Text("id")))];

        public override void WriteJson(JsonWriter writer, IList<ChannelAccount>? value, JsonSerializer serializer) =>
            throw new NotSupportedException();
    }
}
