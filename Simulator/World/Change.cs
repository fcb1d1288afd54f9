using System.Globalization;
using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.World;

/// <summary>One change of the world: what is put is stored together, what is told goes to the page afterwards.</summary>
internal sealed class Change(State state, DateTimeOffset now)
{
    public State State => state;

    public DateTimeOffset Now => now;

    public List<(string Kind, string Id, object Document)> Documents { get; } = [];

    public List<Happening> Happenings { get; } = [];

    public long NextSeq() => ++state.Seq;

    /// <summary>As in Teams the milliseconds of its time, but never the same twice.</summary>
    public string NextMessageId() =>
        (state.LastMessage = Math.Max(state.LastMessage + 1, now.ToUnixTimeMilliseconds())).ToString(CultureInfo.InvariantCulture);

    public T Put<T>(T document)
        where T : class
    {
        state.Take(document);
        Documents.Add((typeof(T).Name, IdOf(document), document));
        return document;
    }

    /// <summary>Keeps a message and tells it; a phone shows a message's summary, else its own text.</summary>
    public Message PutMessage(Message message, string change, bool byBot)
    {
        var put = Put(message with { Seq = NextSeq() });
        Tell("message", put.Seq, new JsonObject
        {
            ["conversation"] = put.Conversation,
            ["message"] = put.Id,
            ["change"] = change,
            ["bot"] = byBot,
            ["summary"] = (put.Activity["summary"] ?? put.Activity["text"])?.DeepClone(),
            ["alert"] = put.Activity["channelData"]?["notification"]?["alert"]?.DeepClone() ?? false,
        });
        return put;
    }

    public void Tell(string type, JsonObject fields) => Tell(type, NextSeq(), fields);

    private static string IdOf(object document) => document switch
    {
        Person person => person.Key,
        Conversation conversation => conversation.Key,
        Message message => message.Id,
        Dialog dialog => dialog.Id,
        SharedFile file => file.Id,
        SigningKey key => key.Kid,
        _ => "1",
    };

    private void Tell(string type, long seq, JsonObject fields) => Happenings.Add(new Happening(seq, type, now, fields));
}
