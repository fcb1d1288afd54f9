
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
        var taken = PhraseListTests.Lists.SelectMany(list => Phrasing.List(list.Data)).Where(line => line.Read().Other is not null).ToList();
        Assert.True(taken.Count == 0, string.Join('\n', taken.Select(line => $"{line.Text} → {line.Read().Other!.Id}")));
    }
}
