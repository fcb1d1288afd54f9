using System.Diagnostics;

namespace Weerbaar.Teams;

/// <summary>What one turn took: a span, its seconds, its calls to storage.</summary>
internal sealed class TurnMeasure
{
    private readonly TimeProvider _clock;
    private readonly string _kind;
    private readonly System.Diagnostics.Activity? _span;
    private readonly StorageCallCounter _calls = BotTelemetry.CountStorageCalls();
    private readonly long _began;

    private TurnMeasure(string kind, TimeProvider timeProvider)
    {
        (_kind, _clock, _began) = (kind, timeProvider, timeProvider.GetTimestamp());
        // A trace begins here: what comes with the request is of somebody else's.
        System.Diagnostics.Activity.Current = null;
        _span = BotTelemetry.Traces.StartActivity($"turn {kind}", ActivityKind.Server);
    }

    /// <summary>Call it in the flow of the turn, without awaiting anything between.</summary>
    public static TurnMeasure Begin(TurnKind kind, TimeProvider timeProvider) => new(NameOf(kind), timeProvider);

    public void End(InvokeResponse? answer, string? vector, ILogger logger)
    {
        var outcome = answer is null ? "failed" : "answered";
        var took = _clock.GetElapsedTime(_began);
        _span?.SetTag(BotTelemetry.Outcome, outcome);
        _span?.Dispose();
        BotTelemetry.Turns.Record(
            took.TotalSeconds, BotTelemetry.Tag(BotTelemetry.Kind, _kind), BotTelemetry.Tag(BotTelemetry.Outcome, outcome));
        BotTelemetry.TurnStorageCalls.Record(_calls.Calls, BotTelemetry.Tag(BotTelemetry.Kind, _kind));
        logger.TurnEnded(_kind, outcome, (long)took.TotalMilliseconds, _calls.Calls, vector);
    }

    /// <summary>A word of ours: what others call their activities has no end.</summary>
    private static string NameOf(TurnKind kind) => kind switch
    {
        TurnKind.Submit => "submit",
        TurnKind.Message => "message",
        TurnKind.CardAction => "click",
        TurnKind.DialogFetch => "dialog",
        TurnKind.DialogSubmit => "dialog-submit",
        TurnKind.Search => "search",
        TurnKind.Installation => "installation",
        TurnKind.Conversation => "conversation",
        _ => "other",
    };
}
