using Weerbaar.Directories;
using Weerbaar.Features.Response;
using Weerbaar.Tests.Features.Triage;

namespace Weerbaar.Tests.Features.Response;

public sealed class ActionTests
{
    private static readonly GroupOptions Groups = new() { Officers = "00000000-0000-0000-0000-000000000700" };

    [Fact]
    public async Task D23_An_officer_may_end_every_action_and_an_owner_their_own()
    {
        var story = Story.Approved();

        Assert.Equal(["a1", "a2"], Actions(await Drawn.OfAsync(new ActionForm(), story.Dialog(Story.Officer))));
        Assert.Equal(["a2"], Actions(await Drawn.OfAsync(new ActionForm(), story.Dialog(Story.Manager))));
    }

    [Fact]
    public async Task D23_Done_and_dropped_both_need_words()
    {
        var story = Story.Approved();
        Assert.IsType<TextMissing>(story.Try(Story.Officer, await EndAsync(story, "a1", "done", "")));
        Assert.IsType<TextMissing>(story.Try(Story.Officer, await EndAsync(story, "a1", "dropped", " ")));

        story.Do(Story.Officer, await EndAsync(story, "a1", "done", "maandag gedaan"));
        story.Do(Story.Officer, await EndAsync(story, "a2", "dropped", "niet meer nodig"));
        Assert.Equal([ActionStatus.Done, ActionStatus.Dropped], story.Now.Actions.Select(action => action.Status));

        story.Do(Story.Officer, await new CloseForm().BuildCommandAsync(story.Dialog(Story.Officer), default));
        Assert.Equal(Phase.Closed, story.Now.Phase);
    }

    [Fact]
    public async Task D14_The_employee_can_own_an_approved_talk_and_gets_it_in_their_own_chat()
    {
        await using var directory = await HandOverTests.DirectoryAsync(Story.Officer, Story.Other);
        var story = Story.Approved();
        var form = new ReassignForm(directory.Directory, Groups);
        var turn = story.Dialog(
            Story.Officer, Language.Dutch,
            ("action", "a2"), ("owner", Story.Employee.Person.Id.Value), ("due", "2026-12-01"), ("reason", "wil het zelf"));

        story.Do(Story.Officer, await form.BuildCommandAsync(turn, default));

        var card = Assert.Single(new OwnerCards().Of(story.Now, story.Cards));
        Assert.Equal(new Recipient.OnePerson(Story.Employee.Person.Id), card.To);
        var read = Drawn.Of(card);
        Assert.Contains("uiterlijk dinsdag 1 december", read.Words, StringComparison.Ordinal);
        Assert.Equal(["Actie afronden"], read.Buttons);
        Assert.Contains("complete", Drawn.Of(card, Language.English).Buttons[0], StringComparison.OrdinalIgnoreCase);
        Assert.Null(story.Try(Story.Employee, new EndAction("a2", ActionStatus.Done, "gepraat")));
    }

    [Fact]
    public async Task Officers_deciders_and_the_employee_can_get_an_action_and_a_stranger_cannot()
    {
        await using var directory = await HandOverTests.DirectoryAsync(Story.Officer, Story.Other);
        var story = Story.Approved();
        var form = new ReassignForm(directory.Directory, Groups);

        var card = await Drawn.OfAsync(form, story.Dialog(Story.Officer));
        Assert.Equal(
            new[] { Story.Officer, Story.Other, Story.Manager, Story.Employee }.Select(actor => actor.Person.Id.Value).Order(),
            card.Inputs[1]["choices"]!.AsArray().Select(choice => (string)choice!["value"]!).Order());

        var forged = story.Dialog(
            Story.Officer, Language.Dutch, ("action", "a1"), ("owner", Story.Stranger.Person.Id.Value), ("reason", "x"));
        Assert.IsType<UnknownChoice>(story.Try(Story.Officer, await form.BuildCommandAsync(forged, default)));
    }

    [Fact]
    public async Task Without_a_date_an_action_keeps_its_own()
    {
        await using var directory = await HandOverTests.DirectoryAsync(Story.Officer, Story.Other);
        var story = Story.Approved();
        var before = story.Now.Actions[0].DueAt;
        var turn = story.Dialog(
            Story.Officer, Language.Dutch, ("action", "a1"), ("owner", Story.Other.Person.Id.Value), ("reason", "vrij"));

        story.Do(Story.Officer, await new ReassignForm(directory.Directory, Groups).BuildCommandAsync(turn, default));

        Assert.Equal(before, story.Now.Actions[0].DueAt);
        Assert.Equal(Story.Other.Person.Id, story.Now.Actions[0].Owner!.Id);
    }

    [Fact]
    public void Deciders_and_the_case_s_officer_get_no_second_card() =>
        Assert.Empty(new OwnerCards().Of(Story.Approved().Now, Story.Approved().Cards));

    [Fact]
    public void An_owner_who_is_done_reads_that_nothing_is_left()
    {
        var story = Story.Approved()
            .Do(Story.Officer, new ReassignAction("a2", Story.Employee.Person, Story.Start.AddDays(3), "zelf"))
            .Do(Story.Employee, new EndAction("a2", ActionStatus.Done, "gepraat"));

        var card = Drawn.Of(Assert.Single(new OwnerCards().Of(story.Now, story.Cards)));

        Assert.Contains("Je hoeft niets meer te doen.", card.Words, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
    }

    [Fact]
    public async Task D23_A_closed_case_is_reopened_with_a_reason()
    {
        var story = Story.Consulted().Do(Story.Officer, new CloseCase("klaar"));
        Assert.IsType<TextMissing>(
            story.Try(Story.Officer, await new ReopenForm().BuildCommandAsync(story.Dialog(Story.Officer), default)));

        story.Do(
            Story.Other,
            await new ReopenForm().BuildCommandAsync(story.Dialog(Story.Other, Language.Dutch, ("reason", "te vroeg")), default));
        Assert.True(story.Now.IsOpen);
    }

    private static IReadOnlyList<string> Actions(Drawn card) =>
        [.. card.Inputs[0]["choices"]!.AsArray().Select(choice => (string)choice!["value"]!)];

    private static async Task<CaseCommand> EndAsync(Story story, string action, string end, string outcome) =>
        await new ActionForm().BuildCommandAsync(
            story.Dialog(Story.Officer, Language.Dutch, ("action", action), ("end", end), ("outcome", outcome)), default);
}
