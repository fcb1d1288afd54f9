using Microsoft.AspNetCore.Builder;
using Weerbaar.Hosting;
using Weerbaar.Jobs;
using Weerbaar.Tests.Storage;
using Weerbaar.Tests.Storage.Azure;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Hosting;

/// <summary>Every list is made anew from the cases, in whatever state and of whatever month they are.</summary>
public sealed class RebuildTests : StoreTests
{
    [Fact]
    public Task Cases_that_wait_for_somebody_or_are_closed_or_old_come_back_into_their_lists() =>
        RebuildStory.PlayAsync(Storage.Rows, Storage.Blobs, Storage.Queue);

    /// <summary>One that the bot does not find would leave its rows without a moment, and nobody would hear of it.</summary>
    [Fact]
    public void Whatever_can_fall_due_is_among_the_services_of_the_bot()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.AddWeerbaar();

        var found = builder.Services.Where(service => service.ServiceType == typeof(IDueSource))
            .Select(service => service.ImplementationType!.Name);

        Assert.Equal(["DraftDueSource", "RoutineDueSource", "TipDueSource"], found.Order());
    }
}

/// <summary>The same in Azure's own storage engine.</summary>
[Collection(OnAzurite.Name)]
public sealed class AzureRebuildTests(Azurite azurite)
{
    [Fact]
    public async Task Cases_that_wait_for_somebody_or_are_closed_or_old_come_back_into_their_lists()
    {
        var store = new AzureEngine(azurite);
        await store.InitializeAsync();
        await RebuildStory.PlayAsync(store.Rows, store.Blobs, store.Queue);
    }
}

internal static class RebuildStory
{
    private static readonly (Actor By, CaseCommand Does)[] Waits =
    [
        (Actor.Bot, new ResolveLine(RouteChoice.Manager, null, Line)),
        (Officer, new ClaimCase()),
        (Officer, new LogConsultation([Consultation.Employee, Consultation.Manager], "Gesproken.")),
        (Officer, new ProposeResponse(["safety-plan"], "Hierom.", null, null)),
    ];

    private static readonly (Actor By, CaseCommand Does)[] Closes =
    [
        .. Waits,
        (Manager, new DecideProposal(1, Verdict.Approved, null)),
        (Officer, new EndAction("a1", ActionStatus.Done, "Geregeld.")),
        (Officer, new CloseCase(null)),
    ];

    public static async Task PlayAsync(IRowStore rows, IBlobStore blobs, IWorkQueue queue)
    {
        var indexes = new IndexRows(rows, blobs);
        var pipeline = new CasePipeline(
            new CaseStore(rows), new IndexStore(rows), new Outbox(queue, new DeliveryOptions(), TimeProvider.System));
        var fresh = await KeptAsync(rows, pipeline, indexes, Monday, []);
        var waiting = await KeptAsync(rows, pipeline, indexes, Monday.AddMonths(-2), Waits);
        var closed = await KeptAsync(rows, pipeline, indexes, Monday.AddMonths(-4), Closes);
        var before = await indexes.AllAsync();
        await indexes.EmptiedAsync(before);
        Assert.Empty(await indexes.AllAsync());

        Assert.Equal((3, 0), await indexes.RebuiltAsync());

        Assert.Equal(before, await indexes.AllAsync());
        Assert.Equal([waiting], await InAsync(rows, CaseIndex.WaitingFor(Manager.Person.Id)));
        Assert.Equal([fresh, waiting], await InAsync(rows, CaseIndex.Officers));
        Assert.Equal([fresh, waiting, closed], await InAsync(rows, CaseIndex.Mine(Employee.Person.Id)));
        foreach (var (caseId, at) in new[] { (fresh, Monday), (waiting, Monday.AddMonths(-2)), (closed, Monday.AddMonths(-4)) })
        {
            Assert.Equal([caseId], await InAsync(rows, CaseIndex.Month(Calendar.LocalDate(at))));
        }
    }

    private static async Task<CaseId> KeptAsync(
        IRowStore rows, CasePipeline pipeline, IndexRows indexes, DateTimeOffset at, (Actor By, CaseCommand Does)[] steps)
    {
        var id = new CaseId(new IdGenerator().NewId());
        await pipeline.OpenAsync(new OpenCase(id, CaseNumber.Next(), Employee.Person, false, Report()), By(Employee, at), "open", default);
        foreach (var (number, (by, does)) in steps.Index())
        {
            var result = await pipeline.RunAsync(id, _ => new(does), By(by, at.AddMinutes(number)), $"step-{number}", default);
            Assert.True(result.Refusal is null, $"{does}: {result.Refusal}");
        }

        var kept = (await new CaseStore(rows).FindAsync(id, default))!.Case;
        await indexes.Indexer.UpdateAsync(
            kept, (await new DeliveryStateStore(rows).ReadStateAsync(id, default)) with { NoticedVersion = kept.Version }, default);
        return id;
    }

    private static async Task<List<CaseId>> InAsync(IRowStore rows, CaseIndex list) =>
        await new IndexStore(rows).ReadListAsync(list, null, 100, default).Select(found => found.Id).ToListAsync();
}
