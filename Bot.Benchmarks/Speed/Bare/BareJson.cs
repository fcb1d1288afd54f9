using System.Text.Json;
using System.Text.Json.Serialization;

namespace Weerbaar.Benchmarks.Speed.Bare;

/// <summary>As much of an activity as an echo bot reads.</summary>
internal sealed record BareActivity(
    string Type, string? Id, string? Name, string? Text, string ServiceUrl, string ChannelId, BareParty From, BareParty Recipient,
    BareConversation Conversation, JsonElement? Value);

internal sealed record BareParty(string Id, string? Name, string? AadObjectId);

internal sealed record BareConversation(string Id, string? ConversationType, string? TenantId);

/// <summary>What it posts.</summary>
internal sealed record BarePost(string Type, string Text);

/// <summary>What it answers a click with.</summary>
internal sealed record BareAnswer(int StatusCode, string Type, BareCard Value);

internal sealed record BareCard(string Type, string Version, IReadOnlyList<BareElement> Body, IReadOnlyList<BareElement> Actions);

internal sealed record BareElement(string Type, string? Text = null, string? Title = null, string? Verb = null);

/// <summary>Generated at build: nothing is looked up by reflection while it runs.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BareActivity))]
[JsonSerializable(typeof(BarePost))]
[JsonSerializable(typeof(BareAnswer))]
internal sealed partial class BareJson : JsonSerializerContext;
