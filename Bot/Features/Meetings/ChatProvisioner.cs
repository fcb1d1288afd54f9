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
    ProvisioningStore store, GroupChats chats, AppInstaller installer, MeetingPeople people, OrganisationPlaybook playbook,
    TimeProvider timeProvider,
    ILogger<ChatProvisioner> logger)
{
    private const int MostLost = 2;

    public async Task<ProvisioningStep> StepAsync(Case @case, JointChat chat, CancellationToken cancellationToken)
    {
        var what = ProvisioningStore.Chat(chat.Number);
        var making = await store.FindAsync(@case.Id, what, cancellationToken);
        if (making.NotBefore - timeProvider.GetUtcNow() is { } rest && rest > TimeSpan.Zero)
        {
            return ProvisioningStep.Later(rest);
        }

        return making.Address is { } address
            ? await JoinAsync(chat, address, making, cancellationToken)
            : await CompleteAsync(@case, chat, what, making, cancellationToken);
    }

    private async Task<ProvisioningStep> CompleteAsync(
        Case @case, JointChat chat, string what, ProvisioningAttempt making, CancellationToken cancellationToken)
    {
        if (making.IsCalling)
        {
            making = Forgotten(@case, making);
        }

        if (Hopeless(@case, chat, making) is { } why)
        {
            return ProvisioningStep.End(new ChatFailed(chat.Number, why));
        }

        var found = await people.FindAsync(chat.With, cancellationToken);
        if (found.Count < chat.With.Count)
        {
            return ProvisioningStep.End(new ChatFailed(chat.Number, ProvisioningFailure.Unknown));
        }

        await store.SaveAsync(@case.Id, what, making with { IsCalling = true }, cancellationToken);
        var topic = TogetherDialog.Subject(@case.Number, playbook.Organisation.DefaultLanguage);
        switch (await chats.CreateAsync(topic, found, cancellationToken))
        {
            case ProvisioningOutcome.Made made:
                making = making with { IsCalling = false, Address = made.Id, NotBefore = null };
                await store.SaveAsync(@case.Id, what, making, cancellationToken);
                return await JoinAsync(chat, made.Id, making, cancellationToken);
            case ProvisioningOutcome.Refused refused:
                // Should the case not hear of it now: this call was answered.
                await store.SaveAsync(@case.Id, what, making with { IsCalling = false, Code = refused.Code }, cancellationToken);
                return ProvisioningStep.End(new ChatFailed(chat.Number, refused.Code));
            case ProvisioningOutcome.Later later:
                await store.SaveAsync(
                    @case.Id, what,
                    making with { IsCalling = false, Code = later.Code, NotBefore = timeProvider.GetUtcNow() + later.After },
                    cancellationToken);
                return ProvisioningStep.Later(later.After);
            case ProvisioningOutcome.Unknown unknown:
                await store.SaveAsync(@case.Id, what, making with { IsCalling = true, Code = unknown.Code }, cancellationToken);
                return ProvisioningStep.Later(ProvisioningTimes.Soon);
            default:
                throw new InvalidOperationException("Graph answered what it cannot answer.");
        }
    }

    /// <summary>Who called died, or got no answer.</summary>
    private ProvisioningAttempt Forgotten(Case @case, ProvisioningAttempt making)
    {
        var cause = making.Code ?? BotTelemetry.NotRecorded;
        BotTelemetry.MadeAgain.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, cause));
        logger.ChatUnknown(@case.Number.Value, cause);
        return making with { IsCalling = false, Lost = making.Lost + 1, Code = null };
    }

    private string? Hopeless(Case @case, JointChat chat, ProvisioningAttempt making) =>
        !@case.IsOpen ? ProvisioningFailure.Ended
        : !Meeting.IsWithTheRightPeople(@case, chat) ? ProvisioningFailure.Changed
        : making.Lost >= MostLost ? ProvisioningFailure.Lost
        : chat.AskedAt + ProvisioningTimes.Patience < timeProvider.GetUtcNow()
            ? making.Lost > 0 ? ProvisioningFailure.Lost : ProvisioningFailure.Failing
        : null;

    private async Task<ProvisioningStep> JoinAsync(
        JointChat chat, string address, ProvisioningAttempt making, CancellationToken cancellationToken)
    {
        var installed = await installer.InstallInChatAsync(address, cancellationToken);
        return installed is InstallOutcome.Unavailable && chat.AskedAt + ProvisioningTimes.Patience > timeProvider.GetUtcNow()
            ? ProvisioningStep.Later(ProvisioningTimes.Soon)
            : ProvisioningStep.End(new ChatMade(chat.Number, address, installed is InstallOutcome.Installed, making.Lost > 0));
    }
}
