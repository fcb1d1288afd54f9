using Weerbaar.Outbound;
using Weerbaar.Tests.Directories;

namespace Weerbaar.Tests.Outbound;

/// <summary>Whose alarm waits until a card that becomes another's has left its old reader: nobody's but theirs (D2).</summary>
public sealed class HandoverTests
{
    private static readonly PersonId Liam = new(Entry.IdOf(1));
    private static readonly PersonId Sanne = new(Entry.IdOf(2));
    private static readonly PersonId Manager = new(Entry.IdOf(3));

    [Fact]
    public void D2_A_card_that_becomes_anothers_concerns_who_had_it_and_who_gets_it() =>
        AssertConcerned(Standing(Liam), (Liam, true), (Sanne, true), (Manager, false));

    [Fact]
    public void D2_A_card_that_stays_concerns_nobody() =>
        AssertConcerned(Standing(Sanne), (Liam, false), (Sanne, false), (Manager, false));

    /// <summary>An older version did not keep whose it was.</summary>
    [Fact]
    public void D2_A_card_of_which_nobody_knows_whose_it_was_concerns_everybody_but_no_channel() =>
        AssertConcerned(Standing(null), (Liam, true), (Sanne, true), (Manager, true));

    private static void AssertConcerned(DeliveryState last, params (PersonId Person, bool Expected)[] people)
    {
        var card = new LiveCard(
            "affected", new Recipient.OnePerson(Sanne), "", _ => throw new InvalidOperationException("Nobody draws it."), _ => "");
        var isConcerned = Handover.Concerned([card], new() { ["affected"] = last });

        Assert.All(people, each => Assert.Equal(each.Expected, isConcerned(new Recipient.OnePerson(each.Person))));
        Assert.False(isConcerned(new Recipient.InChannel(ChannelUse.Officers)));
    }

    private static DeliveryState Standing(PersonId? reader) =>
        new("hash", DeliveryStatus.Sent, new ChatAddress("https://s.example/", "a:1", "28:b"), "m1") { Person = reader };
}
