using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>Which department's officers' channel a case stands in: said once, by what the directory says of the employee.</summary>
public sealed class DepartmentTests
{
    private static readonly Department Enforcement = new("Handhaving", Monday.AddDays(-1));
    private static readonly Department Social = new("Sociaal Domein", Monday);

    private readonly CaseBuilder _told = new(Employee, Employee.Person, Monday, Report());

    [Theory]
    [InlineData("Handhaving", "Handhaving")]
    [InlineData("  sociaal \u00a0 DOMEIN ", "Sociaal Domein")]
    [InlineData("Handhaving Noord", "")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData(null, "")]
    public void The_directorys_name_finds_the_channel_and_anything_else_is_the_organisations_own(string? named, string expected)
    {
        Assert.Null(Decided(named, Enforcement, Social));
        Assert.Equal(expected, _told.Case.Department);
    }

    [Fact]
    public void Only_the_bot_says_it() =>
        Assert.IsType<NotAllowed>(_told.Do(Officer, Monday, new SetDepartment("Handhaving", [Enforcement])));

    [Fact]
    public void It_is_said_once_whoever_moves_or_is_bound_later()
    {
        Decided(null, Enforcement);
        Decided("Handhaving", Enforcement);
        Assert.Equal("", _told.Case.Department);
    }

    [Fact]
    public void A_channel_that_is_bound_later_moves_no_case()
    {
        var version = _told.Case.Version;
        Decided("Handhaving", Enforcement with { Since = Monday.AddSeconds(1) });
        Assert.Equal((null, version), (_told.Case.Department, _told.Case.Version));
    }

    [Fact]
    public void An_ended_case_stays_where_it_is()
    {
        _told.Do(Employee, Monday, new Withdraw(null));
        Assert.Empty(SetDepartment.Choices(_told.Case, [Enforcement]));
    }

    [Fact]
    public void Accents_that_are_written_in_two_ways_are_one_name() =>
        Assert.True(new Department("Privacy & Integriteit – café", Monday).IsCalled("privacy & integriteit – cafe\u0301"));

    private Refusal? Decided(string? named, params Department[] there) => _told.Do(Actor.Bot, Monday, new SetDepartment(named, there));
}
