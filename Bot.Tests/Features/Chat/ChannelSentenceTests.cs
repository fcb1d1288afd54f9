using Weerbaar.Features.Chat;

namespace Weerbaar.Tests.Features.Chat;

/// <summary>What an administrator says to give a channel its use, in both languages and with names as departments have them.</summary>
public sealed class ChannelSentenceTests
{
    [Theory]
    [InlineData("dit is het meldkanaal", null)]
    [InlineData("Dit is het meldkanaal, dank je", null)]
    [InlineData("this is the monitoring channel!", null)]
    [InlineData("dit is het meldkanaal vandaag", null)]
    [InlineData("hoi, dit is het meldkanaal van Handhaving.", "Handhaving")]
    [InlineData("DIT IS HET MELDKANAAL VAN DE AFDELING handhaving", "handhaving")]
    [InlineData("dit is het meldkanaal voor Werk & Inkomen", "Werk & Inkomen")]
    [InlineData("dit is het meldkanaal van Werk &amp; Inkomen", "Werk & Inkomen")]
    [InlineData("dit is het meldkanaal van&nbsp;Beheer  van\u00a0de Openbare Ruimte", "Beheer van de Openbare Ruimte")]
    [InlineData("this is the monitoring channel of Enforcement", "Enforcement")]
    [InlineData("this is the monitoring channel for the department of Social affairs!", "Social affairs")]
    [InlineData("dit is het meldkanaal van \"Voorbeeld B.V.\".", "Voorbeeld B.V.")]
    [InlineData("dit is het meldkanaal van „van Voor tot Na”", "van Voor tot Na")]
    [InlineData("dit is het meldkanaal van 's-Gravenhage", "'s-Gravenhage")]
    [InlineData("dit is het meldkanaal van **Zorg**_en_<Jeugd>", "**Zorg**_en_<Jeugd>")]
    [InlineData("dit is het meldkanaal van Handhaving\nfijne dag", "Handhaving")]
    [InlineData("dit is het meldkanaal van", "")]
    [InlineData("dit is het meldkanaal van de afdeling ?", "")]
    [InlineData("this is the monitoring channel of \"\"", "")]
    public void A_department_may_be_named_when_a_channel_is_bound(string said, string? department) =>
        Assert.Equal(new ChannelBinding(ChannelUse.Officers, department), ChannelSentence.Read(said));

    [Theory]
    [InlineData("dit is niet meer het meldkanaal van Handhaving", "Handhaving")]
    [InlineData("dit is het meldkanaal niet meer", null)]
    [InlineData("this is no longer the monitoring channel of Enforcement", "Enforcement")]
    public void A_channel_can_be_let_go(string said, string? department) =>
        Assert.Equal(new ChannelBinding(ChannelUse.Officers, department, Ends: true), ChannelSentence.Read(said));

    [Theory]
    [InlineData("dit is het teamkanaal", null)]
    [InlineData("this is the team channel of Enforcement", "Enforcement")]
    public void The_team_has_a_channel_too(string said, string? department) =>
        Assert.Equal(new ChannelBinding(ChannelUse.Team, department), ChannelSentence.Read(said));

    [Theory]
    [InlineData("ik word bedreigd in het meldkanaal van Handhaving")]
    [InlineData("is dit het meldkanaal van Handhaving?")]
    [InlineData("")]
    public void Other_words_bind_nothing(string said) => Assert.Null(ChannelSentence.Read(said));
}
