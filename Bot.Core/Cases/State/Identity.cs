using System.Text.Json;
using System.Text.Json.Serialization;

namespace Weerbaar.Cases;

/// <summary>Names a case everywhere inside; unguessable, and no right to anything.</summary>
[JsonConverter(typeof(CaseIdJson))]
public readonly record struct CaseId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A person's Entra object id, in lower case.</summary>
[JsonConverter(typeof(PersonIdJson))]
public readonly record struct PersonId
{
    public PersonId(string value) => Value = value.ToLowerInvariant();

    public string Value { get; }

    public override string ToString() => Value;
}

/// <summary>A person as they were called when something was recorded.</summary>
public sealed record Person(PersonId Id, string Name);

/// <summary>Writes an id as the bare text it is.</summary>
public abstract class TextJson<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(write(value));
}

public sealed class CaseIdJson() : TextJson<CaseId>(text => new CaseId(text), id => id.Value);

public sealed class PersonIdJson() : TextJson<PersonId>(text => new PersonId(text), id => id.Value);
