using Weerbaar.Features.Chat;
using Weerbaar.Outbound;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound;

/// <summary>
/// Gives a channel the use that an administrator named. The newest counts: an officers' channel that is replaced reads so,
/// and the cards of its open cases go along.
/// </summary>
internal sealed class ChannelBinder(
    SettingsStore settings,
    DepartmentStore departments,
    ChannelGuard guard,
    CardRefresh redraw,
    ConnectorClient connector,
    OrganisationPlaybook playbook,
    TimeProvider timeProvider) : EffectHandler<BindChannel>
{
    protected override Task<AfterCommit?> BeforeCommitAsync(BindChannel effect, EffectTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<AfterCommit?>(stop => BindAsync(turn.Turn.Context, effect.Binding, stop));

    /// <summary>Who is in it, and where the cards of open cases stand now.</summary>
    protected override Task AfterAnswerAsync(BindChannel effect, Turn turn, CancellationToken cancellationToken) => effect.Binding switch
    {
        { Ends: true } => redraw.OpenCasesAsync(cancellationToken),
        { Use: ChannelUse.Officers } => guard.LookAsync(cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task BindAsync(TurnContext context, ChannelBinding binding, CancellationToken cancellationToken)
    {
        var channel = context.Reference.Channel;
        var team = context.TeamId ?? "";
        var bound = new BoundChannel(channel.ServiceUrl, channel.ConversationId, team, channel.BotId, context.Tenant);
        switch (binding)
        {
            case { Ends: true, Department: { } department }:
                await departments.UnbindAsync(department, cancellationToken);
                break;
            case { Department: { } department }:
                var before = await departments.BindAsync(department, bound, timeProvider.GetUtcNow(), cancellationToken);
                await ReplaceAsync(
                    before is { LostAt: null } ? before.Channel : null, bound, "Channel.Replaced", department, cancellationToken);
                break;
            default:
                var own = await settings.FindChannelAsync(binding.Use, cancellationToken);
                await settings.BindAsync(binding.Use, bound, cancellationToken);
                await ReplaceAsync(binding.Use is ChannelUse.Officers ? own : null, bound, "Channel.Replaced.Own", null, cancellationToken);
                break;
        }
    }

    private async Task ReplaceAsync(
        BoundChannel? before, BoundChannel now, string text, string? department, CancellationToken cancellationToken)
    {
        if (before is not null && before.ChannelId != now.ChannelId)
        {
            var said = new TextMessage(Features.Chat.Texts.In(playbook.Organisation.DefaultLanguage)[text, department]);
            await connector.CreateThreadAsync(RecipientResolver.Reference(before), said, cancellationToken);
        }
    }
}
