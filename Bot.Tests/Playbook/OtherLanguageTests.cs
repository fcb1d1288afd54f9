using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

/// <summary>Who writes in a language that the bot does not speak is asked about danger in it.</summary>
public sealed class OtherLanguageTests
{
    [Theory]
    [InlineData("Korkuyorum, kapıda bir adam var, lütfen yardım edin", "tr")]
    [InlineData("yardım edin", "tr")]
    [InlineData("beni öldürmek istiyor", "tr")]
    [InlineData("ساعدوني، هناك رجل أمام الباب", "ar")]
    [InlineData("أنا خائف", "ar")]
    [InlineData("Boję się, ktoś jest przed drzwiami", "pl")]
    [InlineData("pomocy", "pl")]
    [InlineData("nie chcę już żyć", "pl")]
    [InlineData("Ich habe Angst, jemand steht vor meiner Tür", "de")]
    [InlineData("hilfe, bitte polizei", "de")]
    [InlineData("J'ai peur, il est devant ma porte", "fr")]
    [InlineData("je suis en danger, aidez moi", "fr")]
    [InlineData("tengo miedo, hay un hombre en la puerta", "es")]
    [InlineData("estoy en peligro", "es")]
    public void D2_It_is_known_and_asked_about_danger(string words, string language)
    {
        var reading = Phrasing.Municipality.Read(words);
        Assert.Equal(language, reading.Other?.Id);
        Assert.Contains("112", reading.Other!.Question, StringComparison.Ordinal);
        Assert.True(reading.PointsToDanger);
    }

    [Theory]
    [InlineData("ölmek istiyorum", "tr")]
    [InlineData("artık yaşamak istemiyorum, yardım edin", "tr")]
    [InlineData("أريد أن أموت", "ar")]
    [InlineData("سأقتل نفسي", "ar")]
    [InlineData("nie chcę żyć", "pl")]
    [InlineData("Nie chcę już żyć, to nie ma sensu", "pl")]
    [InlineData("ich will nicht mehr leben", "de")]
    [InlineData("Ich bringe mich um", "de")]
    [InlineData("je veux mourir", "fr")]
    [InlineData("J'ai envie de mourir", "fr")]
    [InlineData("quiero morir", "es")]
    [InlineData("Ya no quiero vivir", "es")]
    public void D43_Plain_words_of_self_harm_in_it_are_known_and_answered_with_113_in_it(string words, string language)
    {
        var reading = Phrasing.Municipality.Read(words);
        Assert.Equal((SelfHarm.Own, language), (reading.SelfHarm, reading.Other?.Id));
        Assert.Equal(reading.Other!.Crisis, reading.InTheirLanguage);
    }

    [Theory]
    [InlineData("no quiero morir, hay un hombre en la puerta")]
    [InlineData("je ne veux pas mourir, il est devant ma porte")]
    [InlineData("nie chcę umrzeć, ktoś jest przed drzwiami")]
    [InlineData("لا أريد أن أموت، هناك رجل أمام الباب")]
    [InlineData("er will mich umbringen, bitte helfen Sie mir")]
    [InlineData("ölmek istemiyorum, kapıda bir adam var")]
    public void D2_Who_does_not_want_to_die_is_asked_about_danger(string words)
    {
        var reading = Phrasing.Municipality.Read(words);
        Assert.Equal(SelfHarm.None, reading.SelfHarm);
        Assert.Equal(reading.Other!.Question, reading.InTheirLanguage);
    }

    [Fact]
    public void D43_Every_language_has_words_of_self_harm_and_a_sentence_with_113_and_112() =>
        Assert.All(Playbooks.Municipality.OtherLanguages, language =>
        {
            Assert.NotEmpty(language.SelfHarm);
            Assert.All(["113", "0800-0113", "112"], number => Assert.Contains(number, language.Crisis, StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("mevrouw Yıldız heeft mij bedreigd")]
    [InlineData("Şahin scheldt me uit op facebook")]
    [InlineData("hij stuurde \"ich bringe dich um\" naar mijn mail")]
    [InlineData("ik heb een klacht over de baas van El Toro")]
    [InlineData("there is a man at the door")]
    [InlineData("help")]
    [InlineData("hallo")]
    [InlineData("Jan de Vries")]
    [InlineData("")]
    public void Dutch_and_English_with_a_name_or_a_quote_in_it_stay_what_they_are(string words) =>
        Assert.Null(Phrasing.Municipality.Read(words).Other);

    [Fact]
    public void No_line_of_the_lists_is_taken_for_another_language()
    {
        var taken =
            PhraseListTests.Lists.SelectMany(list => Phrasing.List(list.Data)).Where(line => line.Read().Other is not null).ToList();
        Assert.True(taken.Count == 0, string.Join('\n', taken.Select(line => $"{line.Text} → {line.Read().Other!.Id}")));
    }
}
