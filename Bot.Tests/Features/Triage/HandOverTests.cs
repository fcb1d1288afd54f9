using Weerbaar.Directories;
using Weerbaar.Features.Triage;
using Weerbaar.Tests.Directories;

namespace Weerbaar.Tests.Features.Triage;

public sealed class HandOverTests
{
    private const string Group = "00000000-0000-0000-0000-000000000700";

    [Fact]
    public async Task D45_A_case_goes_to_another_officer_of_the_group_whom_it_is_not_about()
    {
        await using var directory = await DirectoryAsync(Story.Officer, Story.Other, Story.Employee);
        var story = Story.Consulted();
        var form = new HandOverForm(directory.Directory, new GroupOptions { Officers = Group });

        var card = await Drawn.OfAsync(form, story.Dialog(Story.Officer));
        Assert.Equal([Story.Other.Person.Id.Value], card.Inputs[0]["choices"]!.AsArray().Select(choice => (string)choice!["value"]!));

        var typed = story.Dialog(Story.Officer, Language.Dutch, ("to", Story.Other.Person.Id.Value), ("reason", "verlof"));
        story.Do(Story.Officer, await form.BuildCommandAsync(typed, default));
        Assert.Equal(Story.Other.Person.Id, story.Now.Claim!.Officer.Id);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000099")]
    [InlineData("00000000-0000-0000-0000-00000000000e")]
    [InlineData("")]
    public async Task D45_Who_is_not_in_the_group_or_is_the_one_it_is_about_does_not_get_it(string to)
    {
        await using var directory = await DirectoryAsync(Story.Officer, Story.Employee);
        var story = Story.Consulted();
        var form = new HandOverForm(directory.Directory, new GroupOptions { Officers = Group });

        var command = await form.BuildCommandAsync(story.Dialog(Story.Officer, Language.Dutch, ("to", to), ("reason", "verlof")), default);

        Assert.IsType<NotAnOfficer>(story.Try(Story.Officer, command));
    }

    [Fact]
    public async Task Without_another_officer_the_dialog_says_so()
    {
        await using var directory = await DirectoryAsync(Story.Officer);
        var form = new HandOverForm(directory.Directory, new GroupOptions { Officers = Group });

        var card = await Drawn.OfAsync(form, Story.Consulted().Dialog(Story.Officer));

        Assert.Contains("niemand anders", card.Words, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
    }

    internal static async Task<DirectoryFixture> DirectoryAsync(params Actor[] officers)
    {
        var fixture = await DirectoryFixture.StartAsync();
        fixture.Graph.Groups.Add(Group);
        foreach (var officer in officers)
        {
            fixture.Graph.Add(new Entry(officer.Person.Id.Value, officer.Person.Name) { Groups = [Group] });
        }

        return fixture;
    }
}
