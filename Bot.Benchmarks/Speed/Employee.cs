using System.Globalization;
using System.Text;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>Somebody who writes and clicks: the activities that Teams would send, as bytes.</summary>
internal sealed class Employee(int number, TeamsStub teams)
{
    /// <summary>The number in the id of a message, of thirteen digits: the place where the next one is written.</summary>
    private static readonly byte[] FirstId = "1790000000000"u8.ToArray();

    private static long _messages;

    public Person Person { get; } =
        new(new PersonId(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:D12}")), $"Medewerker {number}");

    public string Conversation => $"a:chat-{number}";

    /// <summary>A message with this text; each time another one, since one that came before is not answered again.</summary>
    public Func<ReadOnlyMemory<byte>> Says(string text)
    {
        var body = Bytes(
            "message", new JsonObject { ["id"] = Encoding.ASCII.GetString(FirstId), ["textFormat"] = "plain", ["text"] = text });
        var at = body.AsSpan().IndexOf(FirstId);
        return () =>
        {
            (1_790_000_000_000 + Interlocked.Increment(ref _messages)).TryFormat(
                body.AsSpan(at, FirstId.Length), out _, provider: CultureInfo.InvariantCulture);
            return body;
        };
    }

    /// <summary>A click on a card's button.</summary>
    public byte[] Clicks(string verb, JsonObject ids, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["verb"] = verb, ["ids"] = ids };
        foreach (var (name, value) in inputs)
        {
            data[name] = value;
        }

        return Bytes("invoke", new JsonObject
        {
            ["id"] = "f:1",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = "1790000000002",
            ["value"] = new JsonObject
            {
                ["action"] =
                    new JsonObject { ["type"] = "Action.Execute", ["id"] = "a", ["title"] = "A", ["verb"] = verb, ["data"] = data },
                ["trigger"] = "manual",
            },
        });
    }

    private byte[] Bytes(string type, JsonObject more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["timestamp"] = "2026-11-23T08:00:00.123Z",
            ["localTimezone"] = "Europe/Amsterdam",
            ["serviceUrl"] = teams.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = $"29:person-{number}", ["name"] = Person.Name, ["aadObjectId"] = Person.Id.Value },
            ["recipient"] = new JsonObject { ["id"] = $"28:{TeamsStub.AppId}", ["name"] = "Weerbaar" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = TeamsStub.Tenant, ["id"] = Conversation },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsStub.Tenant } },
            ["locale"] = "nl-NL",
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = "nl-NL",
                ["country"] = "NL",
                ["platform"] = "Web",
                ["timezone"] = "Europe/Amsterdam",
            }),
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value?.DeepClone();
        }

        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }
}
