using Microsoft.Bot.Schema;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams;

/// <summary>
/// Runs a turn within the time that Teams waits. The time is the bot's own: a client that hangs up does not stop what
/// has begun. What goes wrong is logged under a reference, and the person is told that reference.
/// </summary>
internal sealed class TurnRunner(TeamsAdapter adapter, IBot bot, IdGenerator ids, TimeProvider timeProvider, ILogger<TurnRunner> logger)
{
    private static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan ApologyTime = TimeSpan.FromSeconds(2);

    /// <summary>The answer; null when the turn failed and there is none to give (500).</summary>
    /// <param name="activity">A checked activity.</param>
    /// <param name="context">The same for those who know nothing of the SDK.</param>
    /// <param name="vector">Teams' correlation vector, for the log.</param>
    public async Task<InvokeResponse?> RunAsync(Activity activity, TurnContext context, string? vector = null)
    {
        var measure = TurnMeasure.Begin(context.Kind, timeProvider);
        var answer = await AnswerAsync(activity, context);
        measure.End(answer, vector, logger);
        return answer;
    }

    private async Task<InvokeResponse?> AnswerAsync(Activity activity, TurnContext context)
    {
        using var time = new CancellationTokenSource(TurnTime, timeProvider);
        try
        {
            return await adapter.RunAsync(activity, context, time.Token);
        }
        catch (Exception fault)
        {
            return await ApologiseAsync(context, fault);
        }
    }

    private async Task<InvokeResponse?> ApologiseAsync(TurnContext context, Exception fault)
    {
        var reference = ids.NewId()[..8];
        var isInvoke = context.IsInvoke;
        logger.TurnFailed(reference, isInvoke, Faults(fault), fault.StackTrace);
        using var time = new CancellationTokenSource(ApologyTime, timeProvider);
        try
        {
            var answer = await bot.OnTurnErrorAsync(context, reference, time.Token);
            return isInvoke ? answer : null;
        }
        catch (Exception second)
        {
            logger.TurnErrorFailed(reference, Faults(second));
            return null;
        }
    }

    // Kinds only: the text of an exception can hold what somebody typed.
    private static string Faults(Exception? fault)
    {
        var kinds = new List<string>();
        for (; fault is not null; fault = fault.InnerException)
        {
            kinds.Add(fault.GetType().Name);
        }
        return string.Join('<', kinds);
    }
}
