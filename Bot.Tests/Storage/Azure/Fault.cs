namespace Weerbaar.Tests.Storage.Azure;

/// <summary>What a proxy does to one request instead of passing it on and back.</summary>
public enum FaultKind
{
    /// <summary>Answers itself; storage never sees the request.</summary>
    Answer,

    /// <summary>Passes it on and answers otherwise.</summary>
    AnswerAfterwards,

    /// <summary>Neither passes it on nor answers.</summary>
    Hang,

    /// <summary>Passes it on and never answers.</summary>
    HangAfterwards,

    /// <summary>Closes the connection.</summary>
    Drop,

    /// <summary>Passes it on and closes the connection.</summary>
    DropAfterwards,

    /// <summary>Passes it on, gives half of the answer and closes the connection.</summary>
    CutAnswer,

    /// <summary>Passes it on, and leaves the last part out of an answer that has parts.</summary>
    PartMissing,

    /// <summary>Passes it on, and answers with half of the answer as if it were all.</summary>
    Torn,

    /// <summary>Passes it on, and leaves the boundary out that ends an answer that has parts.</summary>
    EndMissing,
}

/// <summary>One fault.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Status">The status that is answered.</param>
/// <param name="Code">The service's error code that is answered.</param>
/// <param name="Xml">Answers in XML, as some refusals come to those who asked for JSON.</param>
/// <param name="RetryAfter">Seconds to wait, when the answer says so.</param>
public sealed record Fault(FaultKind Kind, int Status = 0, string Code = "", bool Xml = false, int? RetryAfter = null)
{
    public string Body => Xml
        ? $"<?xml version=\"1.0\"?><Error><Code>{Code}</Code><Message>Said the proxy.</Message></Error>"
        : "{\"odata.error\":{\"code\":\"" + Code + "\",\"message\":{\"value\":\"0:Said the proxy.\"}}}";

    /// <summary>What may come and go by itself, without anything having been written.</summary>
    public static Fault Before(string name) => name switch
    {
        "429" => new Fault(FaultKind.Answer, 429, "TooManyRequests", RetryAfter: 1),
        "500" => new Fault(FaultKind.Answer, 500, "InternalError"),
        "503" => new Fault(FaultKind.Answer, 503, "ServerBusy"),
        "time-out" => new Fault(FaultKind.Hang),
        "drop" => new Fault(FaultKind.Drop),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    /// <summary>The same after it was written.</summary>
    public static Fault After(string name) => name switch
    {
        "500" => new Fault(FaultKind.AnswerAfterwards, 500, "OperationTimedOut"),
        "503" => new Fault(FaultKind.AnswerAfterwards, 503, "ServerBusy"),
        "time-out" => new Fault(FaultKind.HangAfterwards),
        "drop" => new Fault(FaultKind.DropAfterwards),
        "cut" => new Fault(FaultKind.CutAnswer),
        "part" => new Fault(FaultKind.PartMissing),
        "torn" => new Fault(FaultKind.Torn),
        "end" => new Fault(FaultKind.EndMissing),
        _ => throw new ArgumentException(name, nameof(name)),
    };
}
