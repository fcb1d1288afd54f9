using Weerbaar.Directories;
using Weerbaar.Outbound;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound;

/// <summary>
/// Keeps the officers' channels for officers: while a guest or anybody else is in one, or nobody can say who is, that one shows
/// numbers and urgency only. Looked at when it is bound, when somebody comes or goes, and every hour.
/// </summary>
internal sealed class ChannelGuard(
    SettingsStore settings,
    DepartmentStore departments,
    LostChannels lost,
    CardRefresh redraw,
    ConnectorRoster roster,
    ConnectorClient connector,
    GraphDirectory directory,
    GroupOptions groups,
    OrganisationPlaybook playbook,
    TimeProvider timeProvider,
    ILogger<ChannelGuard> logger)
{
    /// <summary>How long the last good look counts while the connector or the directory does not answer.</summary>
    private static readonly TimeSpan TrustedFor = TimeSpan.FromDays(1);

    /// <summary>Looks, and when that changes what a channel may show, says so there and has every open case redrawn.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var changed = false;
        foreach (var watched in (await FindWatchedAsync(cancellationToken)).GroupBy(watched => watched.Channel.ChannelId))
        {
            changed |= await LookAsync([.. watched], cancellationToken);
        }

        if (changed)
        {
            await redraw.OpenCasesAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Watched>> FindWatchedAsync(CancellationToken cancellationToken)
    {
        var own = await settings.FindChannelAsync(ChannelUse.Officers, cancellationToken);
        var others = (await departments.ReadAllAsync(cancellationToken)).Where(bound => bound.LostAt is null);
        return [.. own is null ? [] : new[] { new Watched(own, null) }, .. others.Select(bound => new Watched(bound.Channel, bound))];
    }

    /// <param name="bound">One channel, by all that it is bound as.</param>
    private async Task<bool> LookAsync(IReadOnlyList<Watched> bound, CancellationToken cancellationToken)
    {
        var members = await roster.GetMembersAsync(RecipientResolver.Reference(bound[0].Channel), cancellationToken);
        // Somebody is always there, at least who bound it: a roster of nobody says nothing.
        var outsiders = members.Value is { Count: > 0 } present
            ? await CountOutsidersAsync(present, bound[0].Channel, cancellationToken) : null;
        var (said, changed) = (false, false);
        foreach (var (channel, department) in bound)
        {
            if (department is not null && members.Failure is (SendOutcome.ConversationGone or SendOutcome.NotInstalled))
            {
                await lost.NoteAsync(department, cancellationToken);
                continue;
            }

            var standing = Judged(channel.Standing, outsiders);
            if (!await SaveAsync(channel, department, standing, cancellationToken)
                || (channel.Standing is { } before && IsToldAlready(before, standing)))
            {
                continue;
            }

            logger.ChannelStanding(standing.IsClosed, standing.Outsiders);
            said = said || await SayAsync(channel, standing, cancellationToken);
            changed = true;
        }

        return changed;
    }

    /// <summary>How many there are is no news; that somebody is there, where nobody could say so, is.</summary>
    private static bool IsToldAlready(ChannelStanding before, ChannelStanding now) =>
        before.IsClosed == now.IsClosed && before.Outsiders > 0 == now.Outsiders > 0;

    private Task<bool> SaveAsync(
        BoundChannel channel, DepartmentChannel? department, ChannelStanding standing, CancellationToken cancellationToken) =>
        department is null
            ? settings.KeepStandingAsync(ChannelUse.Officers, channel, standing, cancellationToken)
            : departments.KeepStandingAsync(department, standing, cancellationToken);

    private ChannelStanding Judged(ChannelStanding? before, int? outsiders) => outsiders switch
    {
        0 => new(timeProvider.GetUtcNow(), 0, IsClosed: false),
        { } some => new(before?.VerifiedAt, some, IsClosed: true),
        null when before is { IsClosed: false, VerifiedAt: { } good } && good + TrustedFor > timeProvider.GetUtcNow() => before,
        null => new(before?.VerifiedAt, before?.Outsiders ?? 0, IsClosed: true),
    };

    /// <returns>Null: it cannot be said now.</returns>
    private async Task<int?> CountOutsidersAsync(IReadOnlyList<Member> present, BoundChannel channel, CancellationToken cancellationToken)
    {
        try
        {
            var officers = (await directory.FindMembersAsync(groups.Officers, cancellationToken))
                .Where(officer => !officer.Guest)
                .Select(officer => officer.Id)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            return present.Count(member => member.Mri != channel.BotId && !officers.Contains(member.EntraId ?? ""));
        }
        catch (DirectoryUnavailableException)
        {
            return null;
        }
    }

    private async Task<bool> SayAsync(BoundChannel channel, ChannelStanding standing, CancellationToken cancellationToken)
    {
        var words = Features.Chat.Texts.In(playbook.Organisation.DefaultLanguage);
        var text = standing switch
        {
            { IsClosed: false } when channel.Standing is null => null,
            { IsClosed: false } => words["Channel.Opened"],
            { Outsiders: 0 } => words["Channel.Closed.Unknown"],
            { Outsiders: 1 } => words["Channel.Closed.One"],
            _ => words["Channel.Closed", standing.Outsiders],
        };
        if (text is not null)
        {
            await connector.CreateThreadAsync(RecipientResolver.Reference(channel), new TextMessage(text), cancellationToken);
        }

        return text is not null;
    }

    /// <param name="Department">Null: the organisation's own.</param>
    private sealed record Watched(BoundChannel Channel, DepartmentChannel? Department);
}
