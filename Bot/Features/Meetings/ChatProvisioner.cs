using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>
/// Makes the chat that a case asks for, puts the bot into it, and tells the case; its card comes as every living card does.
/// Graph has no key by which a chat is made once, and with the permission to make chats alone none can be looked up. So that
/// the bot calls is kept before it does. When what came of it is unknown, it is made once more, and the case says that it may
/// be there twice: an empty chat too many is left in a moment, a consultation that nobody can begin is not. A second unknown
/// is the end of it.
/// </summary>
internal sealed class ChatProvisioner(
    ProvisioningStore store, GroupChats chats, AppInstaller installer, MeetingPeople people, OrganisationPlaybook playbook, TimeProvider time,
    ILogger<ChatProvisioner> logger)
{
    private const int MostLost = 2;

    public async Task<ProvisioningStep> StepAsync(Case of, JointChat chat, CancellationToken ct)
    {
        var what = ProvisioningStore.Chat(chat.Number);
        var making = await store.FindAsync(of.Id, what, ct);
        if (making.NotBefore - time.GetUtcNow() is { } rest && rest > TimeSpan.Zero)
        {
            return ProvisioningStep.Later(rest);
        }

        return making.Address is { } address
            ? await JoinAsync(chat, address, making, ct)
            : await CompleteAsync(of, chat, what, making, ct);
    }

    private async Task<ProvisioningStep> CompleteAsync(Case of, JointChat chat, string what, ProvisioningAttempt making, CancellationToken ct)
    {
        if (making.IsCalling)
        {
            making = Forgotten(of, making);
        }

        if (Hopeless(of, chat, making) is { } why)
        {
            return ProvisioningStep.End(new ChatFailed(chat.Number, why));
        }

        var found = await people.FindAsync(chat.With, ct);
        if (found.Count < chat.With.Count)
        {
            return ProvisioningStep.End(new ChatFailed(chat.Number, ProvisioningFailure.Unknown));
        }

        await store.SaveAsync(of.Id, what, making with { IsCalling = true }, ct);
        var topic = TogetherDialog.Subject(of.Number, playbook.Organisation.DefaultLanguage);
        switch (await chats.CreateAsync(topic, found, ct))
        {
            case ProvisioningOutcome.Made made:
                making = making with { IsCalling = false, Address = made.Id, NotBefore = null };
                await store.SaveAsync(of.Id, what, making, ct);
                return await JoinAsync(chat, made.Id, making, ct);
            case ProvisioningOutcome.Refused refused:
                // Should the case not hear of it now: this call was answered.
                await store.SaveAsync(of.Id, what, making with { IsCalling = false, Code = refused.Code }, ct);
                return ProvisioningStep.End(new ChatFailed(chat.Number, refused.Code));
            case ProvisioningOutcome.Later later:
                await store.SaveAsync(of.Id, what, making with { IsCalling = false, Code = later.Code, NotBefore = time.GetUtcNow() + later.After }, ct);
                return ProvisioningStep.Later(later.After);
            case ProvisioningOutcome.Unknown unknown:
                await store.SaveAsync(of.Id, what, making with { IsCalling = true, Code = unknown.Code }, ct);
                return ProvisioningStep.Later(ProvisioningTimes.Soon);
            default:
                throw new InvalidOperationException("Graph answered what it cannot answer.");
        }
    }

    /// <summary>Who called died, or got no answer.</summary>
    private ProvisioningAttempt Forgotten(Case of, ProvisioningAttempt making)
    {
        var cause = making.Code ?? BotTelemetry.NotRecorded;
        BotTelemetry.MadeAgain.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, cause));
        logger.ChatUnknown(of.Number.Value, cause);
        return making with { IsCalling = false, Lost = making.Lost + 1, Code = null };
    }

    private string? Hopeless(Case of, JointChat chat, ProvisioningAttempt making) =>
        !of.IsOpen ? ProvisioningFailure.Ended
        : !Meeting.IsWithTheRightPeople(of, chat) ? ProvisioningFailure.Changed
        : making.Lost >= MostLost ? ProvisioningFailure.Lost
        : chat.AskedAt + ProvisioningTimes.Patience < time.GetUtcNow() ? making.Lost > 0 ? ProvisioningFailure.Lost : ProvisioningFailure.Failing
        : null;

    private async Task<ProvisioningStep> JoinAsync(JointChat chat, string address, ProvisioningAttempt making, CancellationToken ct)
    {
        var installed = await installer.InstallInChatAsync(address, ct);
        return installed is InstallOutcome.Unavailable && chat.AskedAt + ProvisioningTimes.Patience > time.GetUtcNow()
            ? ProvisioningStep.Later(ProvisioningTimes.Soon)
            : ProvisioningStep.End(new ChatMade(chat.Number, address, installed is InstallOutcome.Installed, making.Lost > 0));
    }
}
