using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>
/// Makes the chat that a case asks for, puts the bot into it, and tells the case; its card comes as every living card does.
/// Graph has no key by which a chat is made once, and with the permission to make chats alone none can be looked up. So that
/// the bot calls is kept before it does. When what came of it is unknown, it is made once more, and the case says that it may
/// be there twice: an empty chat too many is left in a moment, a consultation that nobody can begin is not. A second unknown
/// is the end of it.
/// </summary>
internal sealed class ChatMaking(
    MakingStore store, GroupChats chats, AppInstaller installer, MeetingPeople people, OrganisationPlaybook playbook, TimeProvider time,
    ILogger<ChatMaking> logger)
{
    private const int MostLost = 2;

    public async Task<MakingStep> StepAsync(Case of, JointChat chat, CancellationToken ct)
    {
        var what = MakingStore.Chat(chat.Number);
        var making = await store.FindAsync(of.Id, what, ct);
        if (making.NotBefore - time.GetUtcNow() is { } rest && rest > TimeSpan.Zero)
        {
            return MakingStep.Later(rest);
        }

        return making.Address is { } address
            ? await JoinAsync(chat, address, making, ct)
            : await MadeAsync(of, chat, what, making, ct);
    }

    private async Task<MakingStep> MadeAsync(Case of, JointChat chat, string what, Making making, CancellationToken ct)
    {
        if (making.IsCalling)
        {
            making = Forgotten(of, making);
        }

        if (Hopeless(of, chat, making) is { } why)
        {
            return MakingStep.End(new ChatFailed(chat.Number, why));
        }

        var found = await people.FindAsync(chat.With, ct);
        if (found.Count < chat.With.Count)
        {
            return MakingStep.End(new ChatFailed(chat.Number, Why.Unknown));
        }

        await store.KeepAsync(of.Id, what, making with { IsCalling = true }, ct);
        var topic = TogetherDialog.Subject(of.Number, playbook.Organisation.DefaultLanguage);
        switch (await chats.CreateAsync(topic, found, ct))
        {
            case MakeOutcome.Made made:
                making = making with { IsCalling = false, Address = made.Id, NotBefore = null };
                await store.KeepAsync(of.Id, what, making, ct);
                return await JoinAsync(chat, made.Id, making, ct);
            case MakeOutcome.Refused refused:
                // Should the case not hear of it now: this call was answered.
                await store.KeepAsync(of.Id, what, making with { IsCalling = false, Code = refused.Code }, ct);
                return MakingStep.End(new ChatFailed(chat.Number, refused.Code));
            case MakeOutcome.Later later:
                await store.KeepAsync(of.Id, what, making with { IsCalling = false, Code = later.Code, NotBefore = time.GetUtcNow() + later.After }, ct);
                return MakingStep.Later(later.After);
            case MakeOutcome.Unknown unknown:
                await store.KeepAsync(of.Id, what, making with { IsCalling = true, Code = unknown.Code }, ct);
                return MakingStep.Later(MakingTimes.Soon);
            default:
                throw new InvalidOperationException("Graph answered what it cannot answer.");
        }
    }

    /// <summary>Who called died, or got no answer.</summary>
    private Making Forgotten(Case of, Making making)
    {
        var cause = making.Code ?? Signals.NotRecorded;
        Signals.MadeAgain.Add(1, Signals.Tag(Signals.Kind, cause));
        logger.ChatUnknown(of.Number.Value, cause);
        return making with { IsCalling = false, Lost = making.Lost + 1, Code = null };
    }

    private string? Hopeless(Case of, JointChat chat, Making making) =>
        !of.IsOpen ? Why.Ended
        : !Meeting.IsWithTheRightPeople(of, chat) ? Why.Changed
        : making.Lost >= MostLost ? Why.Lost
        : chat.AskedAt + MakingTimes.Patience < time.GetUtcNow() ? making.Lost > 0 ? Why.Lost : Why.Failing
        : null;

    private async Task<MakingStep> JoinAsync(JointChat chat, string address, Making making, CancellationToken ct)
    {
        var installed = await installer.InstallInChatAsync(address, ct);
        return installed is InstallOutcome.Unavailable && chat.AskedAt + MakingTimes.Patience > time.GetUtcNow()
            ? MakingStep.Later(MakingTimes.Soon)
            : MakingStep.End(new ChatMade(chat.Number, address, installed is InstallOutcome.Installed, making.Lost > 0));
    }
}
