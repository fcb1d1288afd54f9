using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>Of additions that follow one another whoever has the case is told at once, and then now and then.</summary>
public sealed class AddingTests
{
    [Fact]
    public void A_hundred_additions_in_an_hour_are_told_seven_times()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        for (var number = 0; number < 100; number++)
        {
            told.Do(Employee, Monday.AddMinutes(0.6 * number), new AddToReport($"regel {number}"));
        }

        var added = told.Events.Where(happened => happened.Event is ReportAdded).Select(happened => happened.Stamp.At);
        var moments = added.Select(at => told.Case.Adding!.TellAt(at)).Distinct().ToList();
        Assert.Equal(7, moments.Count);
        Assert.Equal(Monday, moments[0]);
    }

    [Fact]
    public void After_a_quiet_while_the_next_is_told_at_once()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Employee, Monday, new AddToReport("een"));
        told.Do(Employee, Monday.AddMinutes(11), new AddToReport("twee"));
        Assert.Equal(Monday.AddMinutes(11), told.Case.Adding!.TellAt(Monday.AddMinutes(11)));
    }
}
