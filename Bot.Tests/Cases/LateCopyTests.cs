using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>A report is sent once; but a copy of a file that was finished meanwhile is news (D7).</summary>
public sealed class LateCopyTests
{
    private static readonly SendReport Sent = Report() with { Evidence = [new EvidenceReceived("foto", "foto.png")] };

    [Fact]
    public void D7_A_report_that_is_sent_again_brings_the_copy_that_was_finished_meanwhile_and_nothing_else()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Sent);

        Assert.Null(
            told.Do(Employee, Monday,
                Sent with { Description = "Iets anders.", Fetched = [new EvidenceStored("foto", 5, "image/png", "ab")] }));

        Assert.Equal(EvidenceStatus.Stored, told.Case.Evidence.Single().Status);
        Assert.Equal(Sent.Description, told.Case.Report!.Description);
        Assert.IsType<AlreadySent>(told.Do(Employee, Monday, Sent));
    }
}
