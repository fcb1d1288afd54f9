using Weerbaar.Features.Searches;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Searches;

public sealed class ScopeCheckTests
{
    private static readonly ScopeCheck Check = new(Rules);

    [Theory]
    [InlineData("@jan_jansen", Follows.Account)]
    [InlineData("facebook.com/jan.jansen", Follows.Account)]
    [InlineData("https://www.instagram.com/jansen_voorbeeldstad/", Follows.Account)]
    [InlineData("jan@example.nl", Follows.Contact)]
    [InlineData("06 12 34 56 78", Follows.Contact)]
    [InlineData("Piet van der Berg", Follows.Name)]
    [InlineData("piet jansen", Follows.Name)]
    [InlineData("mevrouw de vries", Follows.Name)]
    [InlineData("dhr. Yilmaz", Follows.Name)]
    [InlineData("wethouder Jansen", Follows.Name)]
    [InlineData("profiel van de voorzitter", Follows.Words)]
    [InlineData("posts by the neighbour", Follows.Words)]
    public void D34_A_search_term_that_follows_a_person_is_found_out(string term, Follows by) =>
        Assert.Equal(by, Check.Find(term, isTerm: true));

    [Theory]
    [InlineData("Volgen wat Piet Jansen schrijft over de gemeente", Follows.Name)]
    [InlineData("Onrust rond de familie De Boer", Follows.Name)]
    [InlineData("Het account van een boze inwoner", Follows.Words)]
    [InlineData("Berichten over wethouder Samira Yilmaz", Follows.Name)]
    public void D34_A_scope_that_follows_a_person_is_found_out(string scope, Follows by) =>
        Assert.Equal(by, Check.Find(scope, isTerm: false));

    [Theory]
    [InlineData("gemeente Voorbeeldstad")]
    [InlineData("burgemeester en wethouders")]
    [InlineData("wethouder bedreigd")]
    [InlineData("Jan van Galenstraat")]
    [InlineData("willem-alexanderplein")]
    [InlineData("#azc")]
    [InlineData("https://www.facebook.com/hashtag/stadspark")]
    [InlineData("facebook.com/groups/voorbeeldstad")]
    [InlineData("buurthuis de Roos")]
    [InlineData("zwembad gefilmd personeel")]
    [InlineData("boa 2026 jaarwisseling")]
    [InlineData("")]
    public void D34_A_subject_is_no_person(string term) => Assert.Null(Check.Find(term, isTerm: true));

    [Theory]
    [InlineData("Dreigende berichten over onze balies en onze medewerkers.")]
    [InlineData("De sluiting van het zwembad aan de Piet Heinkade.")]
    [InlineData("De optocht in de wijk Jan Ligthartstraat op 11 november")]
    [InlineData("What is said about the closing of the library.")]
    public void D34_A_scope_about_a_subject_is_good(string scope) => Assert.Null(Check.Find(scope, isTerm: false));
}
