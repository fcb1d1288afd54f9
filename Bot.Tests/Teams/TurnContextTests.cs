namespace Weerbaar.Tests.Teams;

public sealed class TurnContextTests
{
    [Theory]
    [InlineData("<at>Desk Bot</at> open a ticket\n", "open a ticket")]
    [InlineData("&nbsp;<at>Desk Bot</at>&nbsp; open", "open")]
    [InlineData("<at>Desk Bot</at>, help <at>Bo</at> &amp; mij ", ", help Bo &amp; mij")]
    [InlineData("zonder", "zonder")]
    [InlineData("<at>Desk Bot</at>", "")]
    [InlineData("**vet** <b>x</b>", "**vet** <b>x</b>")]
    [InlineData("hij is <3 jaar en 5 > 4 </b", "hij is <3 jaar en 5 > 4 </b")]
    [InlineData("<at>@Desk Bot</at> vraag aan <at id=\"1\">Bo</at>", "vraag aan Bo")]
    [InlineData("<at>Onbekend</at> zei dat", "Onbekend zei dat")]
    public void The_bots_own_mention_is_no_text_and_others_are_names(string sent, string text) =>
        Assert.Equal(text, Context(Activities.ChannelMention(sent)).Text);

    [Fact]
    public void It_says_who_where_when_and_in_which_language()
    {
        var context = Context(Activities.Message());

        Assert.Equal(new TeamsPerson(Activities.PersonId, "Ada Roe", "29:1AbCdUser"), context.Person);
        Assert.Equal(Activities.TenantId, context.Tenant);
        Assert.Equal("nl-NL", context.ClientLocale);
        Assert.True(context.IsPersonal);
        Assert.Equal(
            new ConversationReference(Activities.ServiceUrl, "a:1Personal", "personal", $"28:{Activities.AppId}"),
            context.Reference);
    }

    [Fact]
    public void A_threads_conversation_leads_to_its_channel_and_back()
    {
        var thread = Context(Activities.ChannelMention("x")).Reference;

        Assert.Equal("19:chan@thread.tacv2", thread.Channel.ConversationId);
        Assert.Equal(thread, thread.Channel.Thread("1790000000000"));
        Assert.Equal("19:chan@thread.tacv2;messageid=5", thread.Thread("5").ConversationId);
    }

    private static TurnContext Context(JsonObject activity) => Turns.Read(activity, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
}
