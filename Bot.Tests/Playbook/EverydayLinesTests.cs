using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

/// <summary>Short lines that were once taken for danger or self-harm by those who tried the bot, and what they are.</summary>
public sealed class EverydayLinesTests
{
    [Theory]
    [InlineData("ik ben veilig nu")]
    [InlineData("ze is veilig")]
    [InlineData("ze is nu thuis")]
    [InlineData("het is voorbij")]
    [InlineData("alles goed nu")]
    [InlineData("hij is weg gelukkig")]
    [InlineData("de politie is geweest")]
    [InlineData("i'm safe now")]
    [InlineData("it's over")]
    public void D2_Words_of_safety_are_no_danger_and_no_self_harm(string line) =>
        Assert.Equal((Danger.No, SelfHarm.None), (Read(line).Danger, Read(line).SelfHarm));

    [Theory]
    [InlineData("ik ben niet veilig")]
    [InlineData("het is nog niet voorbij")]
    [InlineData("er is nog steeds gevaar")]
    [InlineData("hij is terug")]
    [InlineData("zij is nog binnen, ik sta bij haar")]
    [InlineData("i'm not safe")]
    [InlineData("he's back")]
    public void D2_Words_that_it_is_not_over_are_danger(string line) => Assert.Equal(Danger.Yes, Read(line).Danger);

    [Theory]
    [InlineData("ik wil praten")]
    [InlineData("wil met iemand praten")]
    [InlineData("ik wil hulp")]
    [InlineData("can i talk to someone")]
    [InlineData("dit stuurde hij net")]
    [InlineData("mn man heet Peter")]
    [InlineData("Sanne gebeld, wil het zo")]
    [InlineData("bel me")]
    [InlineData("ik weet niet wat ik moet doen")]
    [InlineData("zie")]
    [InlineData("see")]
    [InlineData("sorry")]
    [InlineData("I can't find the link")]
    [InlineData("Left out the rest for now")]
    [InlineData("The video is not there anymore")]
    public void D43_Plain_lines_are_no_self_harm_and_not_danger_now(string line)
    {
        Assert.Equal(SelfHarm.None, Read(line).SelfHarm);
        Assert.NotEqual(Danger.Yes, Read(line).Danger);
    }

    /// <summary>A threat of others is no wish of one's own, and who says that it is not about that is believed.</summary>
    [Theory]
    [InlineData("hij zei ook dat ie me kapot maakt")]
    [InlineData("They know where I live and they are coming tonight")]
    [InlineData("they know where my kids go to school and will be waiting")]
    [InlineData("It's about my husband, he is afraid")]
    [InlineData("mijn man is bang")]
    [InlineData("no I am not suicidal?? they want to hurt ME")]
    [InlineData("ik ben niet suicidaal, ze willen mij iets aandoen")]
    [InlineData("nee ik wil niet dood, zij willen mij dood")]
    public void D43_A_threat_by_somebody_else_is_no_self_harm(string line)
    {
        Assert.Equal(SelfHarm.None, Read(line).SelfHarm);
        Assert.NotEqual(Danger.No, Read(line).Danger);
    }

    /// <summary>
    /// Said to the writer by somebody else, or of them: the safety card, if need be with the line of 113 on it, and the words are kept.
    /// </summary>
    [Theory]
    [InlineData("I will find you and kill you")]
    [InlineData("ik maak je dood")]
    [InlineData("hij appte: ik maak je dood")]
    [InlineData("hij zei dat hij me kapot maakt")]
    [InlineData("They know where I live and will come for me tonight")]
    [InlineData("I think I'm being followed to my car")]
    [InlineData("no I don't want to die, a man follows me!!")]
    [InlineData("nee ik wil niet dood, ik word bedreigd")]
    public void D2_A_threat_by_others_is_no_crisis_of_ones_own(string line)
    {
        var read = Read(line);
        Assert.NotEqual(Danger.No, read.Danger);
        Assert.NotEqual(Intent.SelfHarm, read.Intent);
        Assert.True(read.SelfHarm is SelfHarm.None or SelfHarm.Urged, $"{read.SelfHarm}");
    }

    [Theory]
    [InlineData("it is my neighbour I think")]
    [InlineData("I have to go now")]
    [InlineData("op de wc, eerste verdieping, Lindelaan 4")]
    [InlineData("now in the parking garage, level 2")]
    [InlineData("ik zit op de wc boven")]
    [InlineData("en toen zei nummer 13 dat ik lelijk ben")]
    public void D43_Where_somebody_is_and_who_it_was_is_no_self_harm(string line) => Assert.Equal(SelfHarm.None, Read(line).SelfHarm);

    [Theory]
    [InlineData("I have been suicidal for a few weeks. Is this chat confidential?")]
    [InlineData("ik voel me suïcidaal")]
    [InlineData("ik wil dood en hij bedreigt me ook nog")]
    [InlineData("they threaten me every day and I want to kill myself")]
    public void D43_Ones_own_life_is_heard_whatever_stands_beside_it(string line) => Assert.Equal(SelfHarm.Own, Read(line).SelfHarm);

    private static Reading Read(string line) => Phrasing.Municipality.Read(line);
}
