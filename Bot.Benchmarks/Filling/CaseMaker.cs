using Weerbaar.Hosting;
using Weerbaar.Playbook.Loading;

namespace Weerbaar.Benchmarks.Filling;

/// <summary>A case with all its events, as they are kept.</summary>
internal sealed record FilledCase(Case Of, IReadOnlyList<RecordedEvent> Events);

/// <summary>Makes cases by the bot's own decisions, so that what fills a store is what would stand there.</summary>
internal sealed class CaseMaker
{
    private static readonly SendReport Report =
        new(["threat"], "Bedreigd.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);

    private readonly IdGenerator _ids = new();

    /// <summary>The municipality's, which ships with the bot.</summary>
    public OrganisationPlaybook Playbook { get; } = PlaybookLoader.Load(new PlaybookOptions().Folder);

    /// <summary>Reported, and nothing more.</summary>
    public FilledCase Opened(Person by, DateTimeOffset at)
    {
        var context = By(by, at);
        var (begun, decision) = new OpenCase(new CaseId(_ids.NewId()), CaseNumber.Next(), by, false, Report).Decide(context);
        var events = Decider.Stamp(null, decision, context);
        return new FilledCase(events.Skip(1).Aggregate(begun, CaseProjection.Next), events);
    }

    /// <summary>Reported and over: nothing of it is swept, and nothing of it is due for a long time.</summary>
    public FilledCase Ended(Person by, DateTimeOffset at)
    {
        var opened = Opened(by, at);
        var context = By(by, at.AddMilliseconds(1));
        var events = Decider.Stamp(opened.Of, Decider.Decide(opened.Of, new Withdraw(null), context), context);
        return new FilledCase(events.Aggregate(opened.Of, CaseProjection.Next), [.. opened.Events, .. events]);
    }

    private DecisionContext By(Person person, DateTimeOffset at) =>
        new(new Actor(person), Playbook, new WorkCalendar(Playbook.Organisation), at);
}
