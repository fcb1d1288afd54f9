using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

[Collection(AtTheBackDoor.Name)]
public sealed class FileTests(Doorway doorway)
{
    private const string Name = "schermafbeelding.png";

    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task D7_Received_is_said_of_each_file_with_its_reference()
    {
        // Not so quick that nobody sees the first state.
        var (sent, pasted) = (Sent() with { After = TimeSpan.FromSeconds(0.3) },
            DoorFile.Picture() with { After = TimeSpan.FromSeconds(0.3) });
        var teller = await _door.Tells().ToQuestions().Sends(sent, pasted);

        Assert.Equal([Name, "Geplakte afbeelding"], teller.Draft.Evidence.Select(item => item.Name));
        Assert.Equal(teller.Draft.Evidence.Select(item => item.Id).Order(), teller.Sources.Select(source => source.Id).Order());
        Assert.All(teller.Sources, source => Assert.Equal(teller.Draft.Id, source.Case));
        Assert.All(
            teller.Sources, source => Assert.InRange(_door.Clock.GetUtcNow() - source.ReceivedAt, TimeSpan.Zero, TimeSpan.FromMinutes(1)));

        await teller.Copied();
        Assert.Equal(2, teller.Seen.Count(card => DoorCard.Words(card).Contains("Ontvangen", StringComparison.Ordinal)));
        // The bot's token goes to the connector and to nobody else.
        Assert.Equal("", Assert.Single(_door.Teams.Calls, call => call.Target.Contains(sent.Id, StringComparison.Ordinal)).Authorization);
        Assert.Equal(
            "Bearer t", Assert.Single(_door.Teams.Calls, call => call.Target.Contains(pasted.Id, StringComparison.Ordinal)).Authorization);
    }

    [Fact]
    public async Task D7_The_step_lists_the_files_with_their_state()
    {
        var teller = await _door.Tells().ToQuestions().Sends(DoorFile.Sent("kiekje.png")).Copied()
            .Sends(Sent() with { After = TimeSpan.FromSeconds(5) }).SkipTo("files");

        Assert.Contains($"{Name} – nog niet bewaard", teller.LastTextOf(IntakeVerbs.Next), StringComparison.Ordinal);
        Assert.Contains("kiekje.png – bewaard", teller.LastTextOf(IntakeVerbs.Next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D7_For_the_kind_sexual_the_warning_comes_before_any_upload()
    {
        var teller = await _door.Tells().ToKinds().Clicks(IntakeVerbs.Next, new { kinds = "sexual" });
        Assert.Contains("jonger dan 18 jaar", teller.ClickedText, StringComparison.Ordinal);

        await teller.Clicks(IntakeVerbs.Next, new { what = "…" }).SkipTo("files");
        Assert.Contains("0900-8844", teller.ClickedText, StringComparison.Ordinal);
        Assert.DoesNotContain("jonger dan 18", (await _door.Tells().ToQuestions().SkipTo("files")).ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D7_Words_that_point_to_sexual_material_bring_the_warning_with_the_first_answer()
    {
        var teller = await _door.Tells().Says("iemand verspreidt een naaktfoto van mij");

        Assert.Contains("Kind in beeld? Stuur niets, bel de politie.", CardLook.TextOf(teller.Chat[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("Bewaar eerst alles", CardLook.TextOf(teller.Chat[0]), StringComparison.Ordinal);
        Assert.Contains("jonger dan 18 jaar", (await teller.Safe()).LastText, StringComparison.Ordinal);
        Assert.DoesNotContain("Maak een schermafbeelding", teller.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_before_any_words_are_kept_and_begin_a_report()
    {
        var teller = await _door.Tells().Sends(Sent());
        Assert.Single(teller.Draft.Evidence);

        Assert.Contains("112", CardLook.TextOf(teller.Chat[0]), StringComparison.Ordinal);
        Assert.Contains(Name, CardLook.TextOf(teller.Chat[1]), StringComparison.Ordinal);
        await teller.Safe();
        Assert.NotNull(CardLook.ButtonOf(teller.Last, IntakeVerbs.Next));
        Assert.Single(teller.Draft.Evidence);
    }

    [Fact]
    public async Task Words_after_the_files_begin_the_report_to_which_the_files_belong()
    {
        var teller = await _door.Tells().Sends(Sent()).Says(Walk.Threat);

        Assert.Equal(Walk.Threat, teller.Draft.Description);
        Assert.Single(teller.Draft.Evidence);
        Assert.Contains("112", CardLook.TextOf(teller.Chat[0]), StringComparison.Ordinal);
        Assert.Contains("112", teller.LastText, StringComparison.Ordinal);
        Assert.True(
            CardLook.InputOf((await teller.Safe()).Last, "about") is not null, string.Join("\n\n", teller.Chat.Select(DoorCard.Words)));
    }

    [Fact]
    public async Task Files_before_any_words_can_go_to_a_case_that_is_there()
    {
        var teller = await _door.Tells().Sent();
        var @case = teller.Case;
        // With two it is asked to which they belong.
        await teller.Says("melden").Sent().Sends(Sent()).Clicks(IntakeVerbs.FilesBelong, id: @case.Id.Value);

        Assert.Contains(@case.Number.Value, teller.Line, StringComparison.Ordinal);
        Assert.Equal(Name, Assert.Single(teller.Cases[@case.Id].Evidence).Name);
        Assert.Null(teller.File.Draft);
        await teller.Copied();
        Assert.Equal(EvidenceStatus.Stored, Assert.Single(teller.Sources, source => source.Case == @case.Id).Status);
    }

    [Fact]
    public async Task Files_for_a_stranger_s_case_stay_with_the_sender()
    {
        var teller = await _door.Tells().Sent();
        await _door.ReportedAsync(teller.Person, null, "een andere keer");
        var theirs = await _door.ReportedAsync(teller.Colleague, null, "van een ander");
        await teller.Sends(Sent());
        var forged = CardLook.TextOf(teller.With(IntakeVerbs.FilesBelong)).Replace(
            teller.Cases.Keys.First().Value, theirs.Id.Value, StringComparison.Ordinal);

        await teller.Clicks(JsonNode.Parse(forged)!.AsObject(), IntakeVerbs.FilesBelong, id: theirs.Id.Value);

        Assert.Equal(theirs.Evidence.Count, (await _door.NowAsync(theirs)).Evidence.Count);
        Assert.Equal(Name, Assert.Single(teller.Draft.Evidence).Name);
        Assert.Single(teller.Sources, source => source.Name == Name);
    }

    [Fact]
    public async Task More_files_than_a_report_holds_are_refused_with_the_way_out()
    {
        await using var quick = await FrontDoor.StartAsync(services: NoPace.Use);
        var teller = await quick.Tells().ToQuestions().Sends([.. Enumerable.Range(0, 45).Select(_ => Sent())]);

        Assert.Equal(40, teller.Draft.Evidence.Count);
        Assert.Contains("40 bestanden", teller.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\r\nb\u0007.png", "ab.png")]
    [InlineData("  ", "Geplakte afbeelding")]
    public async Task A_name_breaks_no_line(string name, string shown) =>
        Assert.Equal(shown, (await _door.Tells().ToQuestions().Sends(DoorFile.Sent(name))).Draft.Evidence[0].Name);

    [Fact]
    public async Task A_very_long_name_keeps_its_beginning_and_its_end()
    {
        var name = (await _door.Tells().ToQuestions().Sends(DoorFile.Sent(new string('x', 400) + ".png"))).Draft.Evidence[0].Name;

        Assert.InRange(name.Length, 10, 160);
        Assert.EndsWith(".png", name, StringComparison.Ordinal);
    }

    private static DoorFile Sent() => DoorFile.Sent(Name);
}
