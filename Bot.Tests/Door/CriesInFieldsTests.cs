using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Door;

/// <summary>
/// One word in a field in which people tell something is heard as it is in the chat; a name, a place, an account or a link is no cry
/// (D2).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class CriesInFieldsTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<string, bool> OneWord =>
        [.. from cry in CriesTests.Dutch.Concat(
            CriesTests.English) where !cry.Contains(' ', StringComparison.Ordinal) select new TheoryDataRow<string, bool>(
                cry, CriesTests.Dutch.Contains(cry))];

    [Theory]
    [MemberData(nameof(OneWord))]
    public async Task D2_In_something_to_add_in_what_happened_and_in_a_check_in_it_is_heard(string cry, bool dutch)
    {
        var (adds, @case) = await _door.AskHowTheyAreAsync(dutch, says: "status");
        await adds.OpensAsync("own-add", @case);
        await adds.SubmitsAsync("own-add", new() { ["text"] = cry });
        Assert.True(IsAsked(adds), $"add: {cry}");

        var (answers, _) = await _door.AskHowTheyAreAsync(dutch, says: "status");
        await answers.ClicksAsync("aftercare-answer", new() { ["safety"] = "2", ["stress"] = "4", ["words"] = cry });
        Assert.True(IsAsked(answers), $"check-in: {cry}");

        var tells = await _door.AtQuestionAsync("what", dutch);
        var before = tells.Sees().Count;
        await tells.ClicksAsync("intake-next", new() { ["what"] = cry });
        Assert.True(tells.Sees().Skip(before).Any(IsAsked), $"what: {cry}");
    }

    [Theory]
    [InlineData("account", "gevaar")]
    [InlineData("account", "Alarm!")]
    [InlineData("account-link", "https://a.example/gevaar")]
    [InlineData("account-link", "gevaar")]
    [InlineData("others", "danger")]
    public async Task A_name_or_a_link_is_no_cry(string field, string typed)
    {
        var person = await _door.AtQuestionAsync(field, isDutch: true);
        var before = person.Sees().Count;

        await person.ClicksAsync("intake-next", new() { [field] = typed });

        Assert.DoesNotContain(person.Sees().Skip(before), IsAsked);
    }

    private static bool IsAsked(DoorPerson person) => person.Sees().Any(IsAsked);

    private static bool IsAsked(DoorMessage message) => message.Buttons.Any(button => button.Verb == "intake-danger");
}
