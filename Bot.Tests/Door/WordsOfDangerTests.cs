namespace Weerbaar.Tests.Door;

/// <summary>What frightened people really type, through the front door, in both languages and in others (D2, D43).</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class WordsOfDangerTests(Doorway doorway)
{
    private static readonly string[] DutchWords = [" je ", "Er staat niets open"];

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("ik ben in gevaar")]
    [InlineData("er is gevaar")]
    [InlineData("bel de politie")]
    [InlineData("ik ben bang")]
    [InlineData("hij is binnen")]
    [InlineData("ze zijn hier")]
    [InlineData("help!!")]
    [InlineData("ze komen vanavond")]
    [InlineData("mijn collega wordt aangevallen")]
    [InlineData("I am in danger")]
    [InlineData("call the police")]
    [InlineData("he is inside")]
    [InlineData("they are coming tonight")]
    [InlineData("help me")]
    public async Task D2_A_cry_brings_the_safety_card_at_once(string cry)
    {
        var seen = await _door.Person("Sanne").SaysAsync(cry);

        Assert.Contains("tel:112", seen.Messages[0].Words, StringComparison.Ordinal);
        Assert.Contains("intake-danger", seen.Messages[0].Buttons.Select(button => button.Verb));
    }

    [Theory]
    [InlineData("was ik er maar niet meer")]
    [InlineData("i have the pills ready")]
    [InlineData("mijn collega zegt dat ze er niet meer wil zijn")]
    public async Task D43_Indirect_words_of_self_harm_bring_113(string words) =>
        Assert.Contains("0800-0113", (await _door.Person("Sanne").SaysAsync(words)).Messages[0].Words, StringComparison.Ordinal);

    [Theory]
    [InlineData("ze schrijven dat ik mezelf moet ophangen")]
    [InlineData("they write that i should kill myself")]
    public async Task D43_Who_is_urged_gets_the_safety_card_with_113_on_it(string words)
    {
        var seen = await _door.Person("Sanne").SaysAsync(words);

        Assert.Contains("intake-danger", seen.Messages[0].Buttons.Select(button => button.Verb));
        Assert.Contains("0800-0113", seen.Messages[0].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("een kapotte lantaarnpaal melden")]
    [InlineData("delete my data")]
    [InlineData("verwijder mijn gegevens")]
    [InlineData("ik wil het toch niet melden")]
    [InlineData("ik wil geen melding doen")]
    public async Task What_is_no_report_begins_none(string words)
    {
        var person = _door.Person("Sanne");
        var seen = await person.SaysAsync(words);

        Assert.NotEmpty(seen.Words);
        Assert.DoesNotContain("intake-danger", seen.Messages.SelectMany(message => message.Buttons).Select(button => button.Verb));
        Assert.DoesNotContain($"person-{person.Id}/draft", await _door.FindAsync(words));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("stop")]
    [InlineData("ok")]
    public async Task D39_A_word_of_both_languages_leaves_a_Dutch_person_their_Dutch(string word)
    {
        var person = _door.Person("Sanne");
        await person.SaysAsync("hoi, ik heb een vraag");
        var answer = (await person.SaysAsync(word)).Words;

        Assert.Contains(DutchWords, dutch => answer.Contains(dutch, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Korkuyorum, kapıda bir adam var", "112'yi")]
    [InlineData("أنا خائف، هناك رجل أمام الباب", "بالرقم 112")]
    [InlineData("Boję się, ktoś jest przed drzwiami", "numer 112")]
    [InlineData("Ich habe Angst, jemand steht vor meiner Tür", "sofort 112")]
    [InlineData("J'ai peur, il est devant ma porte", "le 112")]
    [InlineData("tengo miedo, hay un hombre en la puerta", "al 112")]
    public async Task D2_Who_writes_in_another_language_is_asked_about_danger_in_it(string words, string question)
    {
        var seen = await _door.Person("Sanne").SaysAsync(words);

        Assert.Contains(question, seen.Messages[0].Words, StringComparison.Ordinal);
        Assert.Contains("intake-danger", seen.Messages.SelectMany(message => message.Buttons).Select(button => button.Verb));
    }

    [Theory]
    [InlineData("ölmek istiyorum", "Hemen 113'ü")]
    [InlineData("أريد أن أموت", "بالرقم 113")]
    [InlineData("nie chcę żyć", "numer 113")]
    [InlineData("ich will nicht mehr leben", "sofort 113")]
    [InlineData("je veux mourir", "le 113")]
    [InlineData("quiero morir", "al 113")]
    public async Task D43_Words_of_self_harm_in_another_language_bring_113_in_it_and_the_card(string words, string sentence)
    {
        var seen = await _door.Person("Sanne").SaysAsync(words);

        Assert.Contains(sentence, seen.Messages[0].Words, StringComparison.Ordinal);
        Assert.True(seen.Says("Wat goed dat je dit zegt"), seen.Words);
        Assert.Contains("intake-warn-nobody", seen.Messages.SelectMany(message => message.Buttons).Select(button => button.Verb));
    }

    [Fact]
    public async Task D43_They_are_heard_in_a_field_too()
    {
        var person = await _door.AtQuestionAsync("what", isDutch: true);

        await person.ClicksAsync("intake-next", new() { ["what"] = "je veux mourir" });

        Assert.True(person.HasSeen("le 113") && person.HasSeen("Wat goed dat je dit zegt"));
    }
}
