using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

public sealed class PurgeTests
{
    private static readonly EvidenceStored Copy = new("f1", 1234, "image/png", "ab12");

    [Fact]
    public void D7_An_officer_has_a_file_erased_with_a_reason_and_its_hash_stays()
    {
        var told = WithFile();
        Assert.Equal(new TextMissing("reason"), told.Do(Officer, Monday, new PurgeEvidence("f1", " ")));
        Assert.Equal(new UnknownChoice("file"), told.Do(Officer, Monday, new PurgeEvidence("f2", "Hierom.")));
        Assert.Null(told.Do(Officer, Monday, new PurgeEvidence("f1", "Hier kan een kind op staan.")));
        var file = Assert.Single(told.Case.Evidence);
        Assert.Equal((EvidenceStatus.Purged, "ab12", "Hier kan een kind op staan."), (file.Status, file.Sha256, file.Purge?.Reason));

        // Once is enough, which who gives another reason reads; and a copy that was under way does not bring it back.
        var version = told.Case.Version;
        Assert.Equal(new DoneAlready(), told.Do(OtherOfficer, Monday, new PurgeEvidence("f1", "Nog eens.")));
        Assert.Null(told.Do(Actor.Bot, Monday, new StoreEvidence(Copy)));
        Assert.Null(told.Do(Actor.Bot, Monday, new MissEvidence(new EvidenceMissing("f1", "expired"))));
        Assert.Equal(version, told.Case.Version);
    }

    [Fact]
    public void D7_Nobody_else_has_a_file_erased_and_an_ended_case_is_no_hindrance()
    {
        var told = WithFile();
        foreach (var actor in new[] { Employee, Manager, Adviser, Stranger, Actor.Bot, Employee with { IsOfficer = true } })
        {
            Assert.Equal(new NotAllowed(), told.Do(actor, Monday, new PurgeEvidence("f1", "Hierom.")));
        }

        Assert.Null(told.Do(Employee, Monday, new Withdraw(null)));
        Assert.Null(told.Do(Officer, Monday, new PurgeEvidence("f1", "Hierom.")));
        Assert.Equal(EvidenceStatus.Purged, told.Case.Evidence[0].Status);
    }

    private static CaseBuilder WithFile()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Employee, Monday, new ReceiveEvidence([new("f1", "foto.png")]));
        told.Do(Actor.Bot, Monday, new StoreEvidence(Copy));
        return told;
    }
}
