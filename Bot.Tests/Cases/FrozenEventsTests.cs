using System.Reflection;
using System.Text.Json.Serialization;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Cases;

/// <summary>
/// What was ever written must be read for ever: the file holds a sample of every shipped (type, version). Lines are added to
/// it, never changed.
/// </summary>
public sealed class FrozenEventsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.At("Bot.Tests", "Cases", "frozen-events.jsonl"));

    [Fact]
    public void Every_shipped_form_of_an_event_has_a_frozen_sample()
    {
        var shipped = typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(form => (string)form.TypeDiscriminator!);
        var frozen = Lines.Select(line => JsonNode.Parse(line)!["event"]!["type"]!.GetValue<string>());
        Assert.Equal(shipped.Order(), frozen.Distinct().Order());
    }

    [Fact]
    public void The_frozen_samples_fold_to_what_they_always_made()
    {
        var @case = CaseProjection.All(Lines.Select(RecordsJson.Read<RecordedEvent>));
        Assert.Equal(Lines.Length, @case.Version);
        Assert.Equal(Phase.Withdrawn, @case.Phase);
        Assert.Equal("Sanne Bakker", @case.Affected?.Name);
        Assert.Equal(["threat", "doxing"], @case.Report!.Kinds);
        Assert.Equal([EvidenceStatus.Stored, EvidenceStatus.Purged], @case.Evidence.Select(file => file.Status));
        Assert.Equal([ActionStatus.Done, ActionStatus.Dropped], @case.Actions.Select(action => action.Status));
        Assert.Equal(Verdict.Approved, @case.Proposal?.Decision?.Verdict);
        Assert.Equal(2, @case.Route.Told.Count);
        Assert.Equal((ActedByTheRules.Otherwise, 1), (@case.Talk.Acted!.Value, @case.Talk.Denials));
        Assert.Equal((2, false), (@case.Care.Round, @case.Care.Stopped));
        Assert.Equal([1], @case.Care.Answered);
        Assert.Equal((1, Effect.Helped), (@case.Evaluations.Count, @case.Effects.Single().Effect));
        Assert.Equal(("aroutine", "Handhaving"), (@case.FoundBy, @case.Department));
        Assert.Equal((2, true), (@case.Care.Wish!.Number, @case.Care.Wish.Ended));
        Assert.Equal(("Noor", "Emma", null), (@case.Sharing.Text!.By.Name, @case.Sharing.ApprovedBy!.Name, @case.Sharing.TakenFor));
        Assert.NotNull(@case.Sharing.ShownAt);
        Assert.Equal((2, "19:achat@thread.v2", true, true), (
            @case.Together.Chat!.Number, @case.Together.Chat.Address, @case.Together.Chat.HasBot, @case.Together.Chat.MayExistTwice));
        Assert.Equal(["refused", null], @case.Together.Appointments.Select(one => one.Fault));
        Assert.Equal((2, DangerReach.Desk, 2), (@case.Danger!.Rounds, @case.Danger.Reach, @case.Danger.EndOfLine!.Value));
        Assert.Equal(
            ("Fatima", "Marijke", "In de hal"),
            (@case.Danger.Helpers!.Single().Name, @case.Danger.Warned.Single().Name, @case.Danger.Shared!.Where));
        Assert.Equal((TalkKind.Incident, true), (@case.Together.Appointments[1].Kind, @case.Together.Appointments[1].IsMade));
    }

    [Fact]
    public void An_alarm_for_a_colleague_and_one_from_the_card_with_113_read_as_they_were_written()
    {
        const string Line = """
            {"stamp": {"version": 88, "at": "2026-11-25T11:17:00+01:00"}, "event": {"type": "danger-raised.v1", "route": "TeamOnly", "isForColleague": true, "isForLife": true}}
            """;
        var raised = RecordsJson.Read<RecordedEvent>(Line);
        Assert.Equal(new DangerRaised(DangerRoute.TeamOnly) { IsForColleague = true, IsForLife = true }, raised.Event);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Line)!["event"], JsonNode.Parse(RecordsJson.Write(raised))!["event"]));
    }

    [Fact]
    public void What_is_written_today_reads_as_the_frozen_samples_do() => Assert.All(Lines, line =>
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(line)!["event"], JsonNode.Parse(RecordsJson.Write(RecordsJson.Read<RecordedEvent>(line)))!["event"]),
            line));
}
