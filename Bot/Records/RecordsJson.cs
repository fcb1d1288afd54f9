using System.Text.Json;
using System.Text.Json.Serialization;
using Weerbaar.Cases;

namespace Weerbaar.Records;

/// <summary>How everything that is kept is written: camel case, enums by name, nothing for what is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CaseHead))]
[JsonSerializable(typeof(RecordedEvent))]
[JsonSerializable(typeof(PersonProfile))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(EvidenceSource))]
[JsonSerializable(typeof(WorkItem))]
[JsonSerializable(typeof(BoundChannel))]
[JsonSerializable(typeof(Look))]
[JsonSerializable(typeof(Shown))]
[JsonSerializable(typeof(Progress))]
[JsonSerializable(typeof(Lease))]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(Routine))]
internal sealed partial class RecordsJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Default);

    public static T Read<T>(string body) =>
        (T?)JsonSerializer.Deserialize(body, typeof(T), Default) ?? throw new JsonException("A kept record is empty.");
}
