using Weerbaar.Features.Evidence;
using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>
/// Posts what people are owed, in its order, until the connector has taken it. It is seen twice only where nobody can know
/// whether it was taken: an answer that was lost, a process that died.
/// </summary>
internal sealed class Answering(
    AnswerStore answers,
    PeopleStore people,
    EvidenceStore evidence,
    Outbox work,
    ConnectorClient connector,
    TimeProvider timeProvider,
    ILogger<Answering> logger)
{
    /// <summary>After a day it would only surprise.</summary>
    private static readonly TimeSpan OwedFor = TimeSpan.FromDays(1);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Seldom = TimeSpan.FromMinutes(10);

    /// <summary>A turn's own answer: at once. It has nobody to fail for; what goes wrong is left to the queue.</summary>
    public async Task PostAsync(OwedAnswer owed)
    {
        try
        {
            var later = await PostAsync(owed.Answer);
            if (later is { } delay)
            {
                await work.PostponeAsync(owed.Work ?? new OutboxMessage(ItemOf(owed.Answer), null), delay, CancellationToken.None);
            }
            else if (owed.Work is { } done)
            {
                await work.CompleteAsync(done, CancellationToken.None);
            }
        }
        catch (Exception error)
        {
            logger.AnswerLeft(error.GetType().Name);
        }
    }

    /// <summary>What a dead process, or a connector that would not, has left.</summary>
    /// <returns>Null: nothing is owed any more. Otherwise when to try again.</returns>
    public async Task<TimeSpan?> PostAgainAsync(Cases.PersonId person, string key, CancellationToken cancellationToken)
    {
        if (await answers.FindAsync(person, key, cancellationToken) is not { } stored)
        {
            return null;
        }

        var now = timeProvider.GetUtcNow();
        if (now - stored.Answer.Since > OwedFor)
        {
            BotTelemetry.Answers.Add(1, BotTelemetry.Tag(BotTelemetry.Outcome, "dropped"));
            logger.AnswerDropped("TooOld");
            await answers.RemoveAsync(stored, cancellationToken);
            return null;
        }

        if (stored.Answer.Until > now)
        {
            return stored.Answer.Until - now + TimeSpan.FromSeconds(1);
        }

        if (await HoldAsync(stored, stored.Answer.Posts, cancellationToken) is not { } mine)
        {
            return Soon;
        }

        BotTelemetry.Answers.Add(1, BotTelemetry.Tag(BotTelemetry.Outcome, "late"));
        return await PostAsync(mine);
    }

    /// <summary>What nothing was kept for: if it does not come, it can be asked for again.</summary>
    public async Task PostUnheldAsync(Cases.PersonId person, HeldAnswer? answer, CancellationToken cancellationToken)
    {
        foreach (var post in answer?.Posts ?? [])
        {
            Failed(await PostToAsync(person, answer!, post, cancellationToken));
        }
    }

    private async Task<TimeSpan?> PostAsync(StoredAnswer mine)
    {
        while (mine.Answer.Posts.Count > 0)
        {
            var (post, rest) = (mine.Answer.Posts[0], mine.Answer.Posts.Skip(1).ToList());
            var (outcome, still) = await SendAsync(mine, post);
            if (still is null)
            {
                return null;
            }

            if (AgainAfter(outcome, mine.Answer) is { } later)
            {
                Failed(outcome);
                await answers.ChangeAsync(still, mine.Answer with { Until = timeProvider.GetUtcNow() }, CancellationToken.None);
                return later;
            }

            await EndPostAsync(post, outcome);
            if (rest.Count == 0 || await HoldAsync(still, rest, CancellationToken.None) is not { } next)
            {
                mine = still;
                break;
            }

            mine = next;
        }

        await answers.RemoveAsync(mine, CancellationToken.None);
        return null;
    }

    /// <summary>While the connector takes its time it is said again that somebody is at it.</summary>
    private async Task<(SendOutcome Outcome, StoredAnswer? Mine)> SendAsync(StoredAnswer mine, HeldPost post)
    {
        var sending = PostToAsync(mine.Person, mine.Answer, post, CancellationToken.None);
        StoredAnswer? still = mine;
        while (still is not null && !await sending.IsDoneWithinAsync(OwedAnswers.HeldFor / 2, timeProvider))
        {
            still = await HoldAsync(still, still.Answer.Posts, CancellationToken.None);
        }

        return (await sending, still);
    }

    private async Task<SendOutcome> PostToAsync(
        Cases.PersonId person, HeldAnswer answer, HeldPost post, CancellationToken cancellationToken)
    {
        var message = new WrittenMessage(post.Body);
        if (!post.Privately)
        {
            var where = new ConversationReference(
                answer.Where.ServiceUrl, answer.Where.ConversationId, answer.ConversationType, answer.Where.BotId);
            return await connector.SendAsync(where, message, cancellationToken);
        }

        if ((await people.ReadAsync(person, cancellationToken)).Profile.Chat is { } chat)
        {
            return await connector.SendAsync(RecipientResolver.Reference(chat, personal: true), message, cancellationToken);
        }

        // Whether a chat was made is no question that makes anything twice.
        return await connector.CreatePersonalAsync(person.Value, cancellationToken) switch
        {
            SendOutcome.Created created => await connector.SendAsync(created.Conversation, message, cancellationToken),
            SendOutcome.Ambiguous => new SendOutcome.Unavailable(0),
            var failed => failed,
        };
    }

    private Task<StoredAnswer?> HoldAsync(StoredAnswer stored, IReadOnlyList<HeldPost> posts, CancellationToken cancellationToken) =>
        answers.ChangeAsync(
            stored, stored.Answer with { Posts = posts, Until = timeProvider.GetUtcNow() + OwedAnswers.HeldFor }, cancellationToken);

    private TimeSpan? AgainAfter(SendOutcome outcome, HeldAnswer answer)
    {
        var age = timeProvider.GetUtcNow() - answer.Since;
        switch (outcome)
        {
            case SendOutcome.Throttled throttled:
                return throttled.RetryAfter;
            case SendOutcome.Unavailable:
                return age < Soon ? Soon : age > Seldom ? Seldom : age;
            case SendOutcome.Ambiguous:
                // It may be there: each time it is waited for as long again, so that nobody sees it a hundred times.
                BotTelemetry.PostedAgain.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, "AnswerLost"));
                return age < Soon ? Soon : age;
            default:
                return null;
        }
    }

    /// <summary>The copy of a file may have been made before its message had a number: then the message is behind.</summary>
    private async Task EndPostAsync(HeldPost post, SendOutcome outcome)
    {
        if (outcome is not SendOutcome.Delivered { ActivityId: var number })
        {
            BotTelemetry.Answers.Add(1, BotTelemetry.Tag(BotTelemetry.Outcome, "dropped"));
            logger.AnswerDropped(outcome.GetType().Name);
        }
        else if (post.File is { } file && number is not null
            && await evidence.ChangeAsync(file.Of, file.Id, known => known with { Notice = number }, CancellationToken.None) is { } noticed)
        {
            await EvidenceNotice.UpdateAsync(connector, noticed, CancellationToken.None);
        }
    }

    private void Failed(SendOutcome outcome)
    {
        if (outcome is not SendOutcome.Delivered)
        {
            logger.ReplyFailed(outcome.GetType().Name);
        }
    }

    private static WorkItem ItemOf(StoredAnswer answer) => WorkItem.OfAnswer(answer.Person, answer.Key);
}
