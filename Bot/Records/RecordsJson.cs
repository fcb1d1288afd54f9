using System.Text.Json;
using System.Text.Json.Serialization;

namespace Weerbaar.Records;

/// <summary>
/// How everything that is kept is written: camel case, enums by name, nothing for what is null. What is not known is never
/// read past: it would be lost when the record is written again.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CaseHead))]
[JsonSerializable(typeof(RecordedEvent))]
[JsonSerializable(typeof(PersonProfile))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(HeldAnswer))]
[JsonSerializable(typeof(EvidenceSource))]
[JsonSerializable(typeof(WorkItem))]
[JsonSerializable(typeof(BoundChannel))]
[JsonSerializable(typeof(DepartmentChannel))]
[JsonSerializable(typeof(AccessLogEntry))]
[JsonSerializable(typeof(DeliveryState))]
[JsonSerializable(typeof(ReconcileState))]
[JsonSerializable(typeof(Lease))]
[JsonSerializable(typeof(ProvisioningAttempt))]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(TalkState))]
[JsonSerializable(typeof(Discussion))]
[JsonSerializable(typeof(DiscussionAnswer))]
[JsonSerializable(typeof(Lesson))]
[JsonSerializable(typeof(MonthFacts))]
[JsonSerializable(typeof(MonthTally))]
[JsonSerializable(typeof(QuarterSafety))]
[JsonSerializable(typeof(Routine))]
[JsonSerializable(typeof(Spending))]
internal sealed partial class RecordsJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Default);

    /// <exception cref="NewerRecordException">It holds what this version does not know.</exception>
    /// <exception cref="JsonException">It is none of ours.</exception>
    public static T Read<T>(string body)
    {
        try
        {
            return (T?)JsonSerializer.Deserialize(body, typeof(T), Default) ?? throw new JsonException("A kept record is empty.");
        }
        catch (JsonException unknown) when (IsRecord(body))
        {
            throw new NewerRecordException(unknown);
        }
    }

    private static bool IsRecord(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
