using Weerbaar.Features.Evidence;
using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>An answer that is kept and not posted yet, and its message on the queue, if there is one.</summary>
internal sealed record OwedAnswer(StoredAnswer Answer, OutboxMessage? Work);

/// <summary>
/// An answer is owed: it is kept with what it answers, so that who said something reads the answer although this process
/// dies. The queue's message names it only, and is put before anything is kept, beside the read.
/// </summary>
internal sealed class OwedAnswers(AnswerStore answers, Outbox work, TimeProvider timeProvider)
{
    /// <summary>How long one may be silent while it posts; it says again and again that it is at it.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromSeconds(8);

    /// <summary>Without the queue people are answered all the same: what they are owed is found when they come back.</summary>
    public Task<OutboxMessage> AnnounceAsync(Cases.PersonId person, string key, CancellationToken cancellationToken) =>
        work.EnqueueAsync(WorkItem.OfAnswer(person, key), cancellationToken);

    /// <summary>Null: nothing is said to it.</summary>
    public HeldAnswer? Of(PersonOutcome outcome, Turn turn)
    {
        List<HeldPost> posts =
        [
            .. outcome.Posts.Select(post => Post(post, outcome)),
            .. outcome.Privately.Select(post => Post(post, outcome) with { Privately = true }),
        ];
        return posts.Count > 0 ? Held(turn, posts) : null;
    }

    /// <summary>
    /// A case learns of it before the person's own rows do. Who dies in between has kept something and knows no answer yet: then
    /// they are told to look.
    /// </summary>
    public Task PutInterruptedAsync(Turn turn, string key, Language language, CancellationToken cancellationToken) => answers.PutAsync(
        turn.By.Id,
        key,
        Held(turn,
            [new HeldPost(
                MessageJson.Write(
                    new TextMessage(Turns.Texts.In(language)["Interrupted", turn.Playbook.Organisation.Contacts.Emergency])))]),
        cancellationToken);

    /// <summary>Something that the bot says by itself in somebody's own chat.</summary>
    public HeldAnswer InChat(ChatAddress chat, MessageActivity post)
    {
        var now = timeProvider.GetUtcNow();
        return new HeldAnswer(chat, ConversationTypes.Personal, now, now + HeldFor, [new HeldPost(MessageJson.Write(post))]);
    }

    /// <summary>What it was put for has no words.</summary>
    public HeldAnswer Nothing(Turn turn) => Held(turn, []);

    /// <summary>The message was put for nothing.</summary>
    public Task EndAsync(OutboxMessage? announced, CancellationToken cancellationToken) =>
        announced is null ? Task.CompletedTask : work.CompleteAsync(announced, cancellationToken);

    /// <summary>What earlier turns owe, and nobody posts, this process does; a message that came again waits for its own.</summary>
    public void Begin(PersonFile file, string? repeated)
    {
        foreach (var (key, until) in file.Owed)
        {
            if (key == repeated)
            {
                work.Dispatch(new OutboxMessage(WorkItem.OfAnswer(file.Id, key), null));
            }
            else if (until < timeProvider.GetUtcNow())
            {
                work.Hand(WorkItem.OfAnswer(file.Id, key));
            }
        }
    }

    private static HeldPost Post(MessageActivity post, PersonOutcome outcome) => new(MessageJson.Write(post))
    {
        File = post is CardMessage { File: { } id } && CopyFiles.In(outcome).FirstOrDefault(file => file.Id == id) is { } named
            ? new HeldFile(named.Case, named.Id) : null,
    };

    private HeldAnswer Held(Turn turn, IReadOnlyList<HeldPost> posts)
    {
        var (where, now) = (turn.Context.Reference, timeProvider.GetUtcNow());
        var address = new ChatAddress(where.ServiceUrl, where.ConversationId, where.BotId);
        return new HeldAnswer(address, where.ConversationType, now, now + HeldFor, posts);
    }
}
