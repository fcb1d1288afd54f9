using AdaptiveCards;
using Weerbaar.Tests.Features.Intake;

namespace Weerbaar.Tests.Door;

/// <summary>
/// However many messages tell of it, and if two say the same: each goes with its own words, and an edit, a deletion or an undo of one
/// takes no other's (D4).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class ManyMessagesTests(Doorway doorway)
{
    private const int Messages = 35;

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_Of_thirty_five_messages_each_is_changed_deleted_and_taken_back_by_itself(bool dutch)
    {
        await using var own = await FrontDoor.StartAsync(services: NoPace.Use);
        var person = Person(own, dutch);
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        var ids = Enumerable.Range(0, Messages).Select(_ => own.Teams.NextId()).ToList();
        foreach (var (number, id) in ids.Index())
        {
            await person.SaysAsAsync(id, Telling(dutch, number));
        }

        Assert.Contains(
            dutch ? "in plaats van de oude" : "in the place of the old ones", (await person.EditsAsync(ids[29], Telling(dutch, 99))).Words,
            StringComparison.Ordinal);
        await HoldsAsync([.. Enumerable.Range(0, Messages).Select(number => number == 29 ? 99 : number)]);
        Assert.Contains(dutch ? "is ook weg" : "is gone too", (await person.DeletesAsync(ids[29])).Words, StringComparison.Ordinal);
        Assert.Contains(dutch ? "is ook weg" : "is gone too", (await person.DeletesAsync(ids[30])).Words, StringComparison.Ordinal);
        await HoldsAsync([.. Enumerable.Range(0, Messages).Except([29, 30])]);
        await person.ClicksAsync("intake-undo");
        await HoldsAsync([.. Enumerable.Range(0, Messages).Except([29, 30, 34])]);

        async Task HoldsAsync(int[] numbers) => Assert.Equal(
            numbers.Select(number => Telling(dutch, number)), (await own.FileOfAsync(person)).Draft!.Texts.Select(piece => piece.Text));
    }

    [Fact]
    public async Task D4_All_pieces_stand_in_the_review_fit_a_card_and_can_be_left_out()
    {
        await using var own = await FrontDoor.StartAsync(services: NoPace.Use);
        var person = Person(own, true);
        await person.BeginsAsync();
        foreach (var number in Enumerable.Range(0, Messages))
        {
            await person.SaysAsync(Telling(true, number) + new string('.', 3_000));
        }

        var review = await person.AtReviewAsync();
        Assert.Contains("Teksten 30 tot en met 35 uit de chat", review.Words, StringComparison.Ordinal);
        Assert.InRange(CardLook.SizeOf(review.Card!), 1, CardSize.Limit);

        await person.SaysAsync(Telling(true, 77));
        var rest = review.Buttons.First(button => button.Verb == "intake-leave-out").Inputs
            .SelectMany(input => input["choices"]?.AsArray() ?? []).Select(choice => (string)choice!["value"]!).Last(
                key => key.StartsWith("text-", StringComparison.Ordinal));
        await person.PressAsync(review, review.Buttons.First(button => button.Verb == "intake-leave-out"), new() { ["leave-out"] = rest });

        var texts = (await own.FileOfAsync(person)).Draft!.Texts;
        Assert.Equal(30, texts.Count);
        Assert.StartsWith(Telling(true, 28), texts[28].Text, StringComparison.Ordinal);
        Assert.Equal(Telling(true, 77), texts[29].Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_Of_the_same_words_in_two_messages_one_goes_and_the_other_s_stay(bool dutch)
    {
        var (person, words) = (Person(_door, dutch), Telling(dutch, 5));
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        var (first, second) = (_door.Teams.NextId(), _door.Teams.NextId());
        await person.SaysAsAsync(first, words);
        await person.SaysAsAsync(second, words);

        Assert.Contains(dutch ? "Die blijven staan" : "Those stay", (await person.DeletesAsync(first)).Words, StringComparison.Ordinal);
        Assert.Equal(words, Assert.Single((await _door.FileOfAsync(person)).Draft!.Texts).Text);
        await person.SaysAsync(words);
        Assert.Contains(
            dutch ? "Die blijven staan" : "Those stay", (await person.ClicksAsync("intake-undo")).Words, StringComparison.Ordinal);
        Assert.Equal(second, Assert.Single((await _door.FileOfAsync(person)).Draft!.Texts).Message);
        var third = _door.Teams.NextId();
        await person.SaysAsAsync(third, words);
        Assert.Contains(
            dutch ? "Die blijven staan" : "Those stay", (await person.EditsAsync(third, Telling(dutch, 6))).Words,
            StringComparison.Ordinal);
        Assert.Equal([words, Telling(dutch, 6)], (await _door.FileOfAsync(person)).Draft!.Texts.Select(piece => piece.Text));

        Assert.Contains(dutch ? "is ook weg" : "is gone too", (await person.DeletesAsync(second)).Words, StringComparison.Ordinal);
        Assert.Equal(Telling(dutch, 6), Assert.Single((await _door.FileOfAsync(person)).Draft!.Texts).Text);
    }

    [Fact]
    public async Task D4_The_same_words_are_sent_once_also_those_that_it_began_with()
    {
        const string words = "ik word online bedreigd";
        var (person, second) = (Person(_door, true), _door.Teams.NextId());
        await person.BeginsAsync(words);
        await person.SaysAsAsync(second, words);
        await person.SaysAsync("dat was bij de rode brievenbus");
        await person.SaysAsync("dat was bij de rode brievenbus");

        await person.WalksOnAsync();

        var @case = Assert.Single(await _door.CasesOfAsync(person));
        Assert.Equal($"{words}\n\ndat was bij de rode brievenbus", @case.Report!.Description);
        Assert.Contains("Vraag het aan het meldteam", (await person.DeletesAsync(second)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_The_same_words_that_wait_go_each_with_their_message_and_are_placed_once(bool dutch)
    {
        var (person, words) = (Person(_door, dutch), Telling(dutch, 7));
        var @case = await _door.ReportedAsync(person, null, "een bedreiging");
        await _door.ReportedAsync(person, null, "nog een bedreiging");
        var (first, second, third) = (_door.Teams.NextId(), _door.Teams.NextId(), _door.Teams.NextId());
        await person.SaysAsAsync(first, words);
        await person.SaysAsAsync(second, words);

        Assert.Contains(dutch ? "Die blijven staan" : "Those stay", (await person.DeletesAsync(first)).Words, StringComparison.Ordinal);
        Assert.Equal(second, Assert.Single((await _door.FileOfAsync(person)).Waiting).Message);
        await person.SaysAsAsync(third, words);
        await person.ClicksAsync($"{(dutch ? "Voeg toe aan" : "Add to")} {@case.Number}");

        Assert.Empty((await _door.FileOfAsync(person)).Waiting);
        Assert.Single((await _door.Get<CaseStore>().ReadWholeAsync(@case.Id, default))!.Log, entry => entry.Text == words);
        Assert.Contains(
            dutch ? "Vraag het aan het meldteam" : "Ask the response team", (await person.DeletesAsync(third)).Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task D43_The_same_words_that_were_set_aside_go_each_with_their_message()
    {
        var (person, words) = (Person(_door, true), "ik wil niet meer leven");
        await _door.ReportedAsync(person, null, "een bedreiging");
        var (first, second) = (_door.Teams.NextId(), _door.Teams.NextId());
        await person.SaysAsAsync(first, words);
        await person.SaysAsAsync(second, words);

        await person.DeletesAsync(first);

        Assert.Equal(second, Assert.Single((await _door.FileOfAsync(person)).Waiting).Message);
    }

    /// <summary>What waited and became a report stays what its messages brought.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_What_waited_and_went_to_a_report_is_gone_with_its_own_message(bool dutch)
    {
        var (person, ids) = (Person(_door, dutch), Enumerable.Range(0, 4).Select(_ => _door.Teams.NextId()).ToList());
        await _door.ReportedAsync(person, null, "een bedreiging");
        await _door.ReportedAsync(person, null, "nog een bedreiging");
        foreach (var (number, id) in ids.Take(3).Index())
        {
            await person.SaysAsAsync(id, Telling(dutch, number));
        }

        await person.ClicksAsync("chat-report-pending");
        Assert.Contains(dutch ? "is ook weg" : "is gone too", (await person.DeletesAsync(ids[1])).Words, StringComparison.Ordinal);
        Assert.Contains(
            dutch ? "in plaats van de oude" : "in the place of the old ones", (await person.EditsAsync(ids[0], Telling(dutch, 8))).Words,
            StringComparison.Ordinal);

        var draft = (await _door.FileOfAsync(person)).Draft!;
        Assert.Equal(Telling(dutch, 8), draft.Description);
        Assert.Equal(Telling(dutch, 2), Assert.Single(draft.Texts).Text);
    }

    private static string Telling(bool dutch, int number) =>
        dutch ? $"bericht {number:D2} ging over de rode brievenbus" : $"message {number:D2} was about the red letterbox";

    private static DoorPerson Person(FrontDoor at, bool dutch) => at.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
}
