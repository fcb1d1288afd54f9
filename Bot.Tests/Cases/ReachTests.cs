using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>Who cannot be reached is part of the case, and the route falls back.</summary>
public sealed class ReachTests
{
    private readonly CaseBuilder _story = new(Employee, Employee.Person, Monday, Report());

    public ReachTests() => _story.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));

    [Fact]
    public void D30_When_nobody_who_may_decide_is_reached_the_next_is_told_at_once()
    {
        Assert.Equal([Manager.Person], _story.Case.Route.Told.Select(member => member.Person));

        Note(Manager);
        Assert.Equal([Manager.Person, Deputy.Person], _story.Case.Route.Told.Select(member => member.Person));
        Note(Manager, Deputy);
        Assert.Equal(3, _story.Case.Route.Reached);
        Note(Manager, Deputy, NextManager);
        Assert.Equal(3, _story.Case.Route.Reached);
        Assert.True(_story.Case.IsOutOfReach(NextManager.Person.Id));
    }

    [Fact]
    public void While_one_of_them_is_reached_the_line_stays_as_it_is()
    {
        Note(Manager);
        Note(Deputy);

        Assert.Equal(2, _story.Case.Route.Reached);
        Assert.False(_story.Case.IsOutOfReach(Manager.Person.Id));
    }

    [Fact]
    public void What_is_so_already_is_not_noted_again()
    {
        Note(Manager, Employee);
        var version = _story.Case.Version;
        Note(Employee, Manager);

        Assert.Equal(version, _story.Case.Version);
    }

    [Fact]
    public void Somebody_out_of_reach_changes_nothing_for_a_manager_who_may_not_know_yet()
    {
        var early = new CaseBuilder(Colleague, Employee.Person, Monday, Report(RouteChoice.Open));
        early.Do(Actor.Bot, Monday, new NoteReach([new OutOfReach(Employee.Person.Id, "Blocked")]));

        Assert.True(early.Case.IsOutOfReach(Employee.Person.Id));
        Assert.Empty(early.Case.Route.Told);
    }

    private void Note(params Actor[] away) =>
        _story.Do(Actor.Bot, Monday, new NoteReach([.. away.Select(actor => new OutOfReach(actor.Person.Id, "Blocked"))]));
}
