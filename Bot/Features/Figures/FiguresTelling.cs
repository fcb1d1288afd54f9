using Weerbaar.Directories;
using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Figures;

/// <summary>
/// Brings a month's figures to the officers, and to each of management in their own chat where the settings name such a group.
/// Who is told is written down before the post, so that nobody gets them twice: they can be asked for.
/// </summary>
internal sealed class FiguresTelling(
    FigureStore store,
    FigureLinks links,
    OfficersPost officers,
    RecipientResolver mailbox,
    GraphDirectory directory,
    GroupOptions groups,
    ConnectorClient connector,
    ILogger<FiguresTelling> logger)
{
    private const string Officers = "officers";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    /// <returns>When to try again; null: everybody who can be reached was told.</returns>
    public async Task<TimeSpan?> TellAsync(PeriodFigures figures, AcquiredLease lease, CancellationToken cancellationToken)
    {
        var again = new List<TimeSpan?> { await TellOfficersAsync(figures, cancellationToken) };
        foreach (var person in await TellManagementAsync(again, cancellationToken))
        {
            await lease.SaveAsync(cancellationToken);
            again.Add(await TellPersonAsync(figures, person, cancellationToken));
            if (again[^1] is not null)
            {
                // What is refused now, because too much is asked or nobody answers, the next would be refused too.
                break;
            }
        }

        return again.Min();
    }

    private async Task<TimeSpan?> TellOfficersAsync(PeriodFigures figures, CancellationToken cancellationToken)
    {
        if (!await store.TellAsync(Officers, figures.Period.Id, cancellationToken))
        {
            return null;
        }

        var brought = await officers.SendAsync($"figures {figures.Period.Id}", to => Message(figures, to), null, cancellationToken);
        if ((NotNow(brought.Outcome) ?? (brought.IsNowhere ? Later : null)) is { } later)
        {
            await store.UntellAsync(Officers, cancellationToken);
            return later;
        }

        // Somebody of management who is an officer too has them by now.
        await (brought.To is { } officer ? store.TellAsync(officer.Value, figures.Period.Id, cancellationToken) : Task.CompletedTask);
        return null;
    }

    private async Task<IReadOnlyList<PersonId>> TellManagementAsync(List<TimeSpan?> again, CancellationToken cancellationToken)
    {
        try
        {
            return groups.Management is { } management
                ? [.. (await directory.FindMembersAsync(management, cancellationToken)).Select(member => new PersonId(member.Id))]
                : [];
        }
        catch (DirectoryUnavailableException unavailable)
        {
            logger.FiguresUntold(unavailable.Code);
            again.Add(Later);
            return [];
        }
    }

    /// <summary>Who cannot be reached at all is left out this month.</summary>
    private async Task<TimeSpan?> TellPersonAsync(PeriodFigures figures, PersonId person, CancellationToken cancellationToken)
    {
        if (!await store.TellAsync(person.Value, figures.Period.Id, cancellationToken))
        {
            return null;
        }

        var to = await mailbox.FindPersonAsync(person, cancellationToken);
        var outcome = to.Where is { } where ? await connector.SendAsync(where, Message(figures, to), cancellationToken) : null;
        var later = outcome is null && to.Unreachable is null ? Soon : NotNow(outcome);
        if (later is not null)
        {
            await store.UntellAsync(person.Value, cancellationToken);
        }
        else if (outcome is not (SendOutcome.Delivered or SendOutcome.Ambiguous))
        {
            logger.FiguresUntold(outcome?.GetType().Name ?? to.Unreachable!);
        }

        return later;
    }

    private static TimeSpan? NotNow(SendOutcome? outcome) => outcome switch
    {
        SendOutcome.Throttled throttled => throttled.RetryAfter,
        SendOutcome.Unavailable => Soon,
        _ => null,
    };

    private CardMessage Message(PeriodFigures figures, Destination to)
    {
        var card = new FigureCard(figures, to.Language);
        var buttons = to.Person is null ? links.Files(figures.Period, to.Language) : links.Own(figures.Period, to.Language);
        return new CardMessage(card.Draw(buttons), card.Title);
    }
}
