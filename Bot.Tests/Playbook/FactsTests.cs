namespace Weerbaar.Tests.Playbook;

public sealed class FactsTests
{
    [Fact]
    public void D17_A_sender_whom_nobody_named_is_unknown() =>
        Assert.True(Holds("sender-unknown", Case()));

    [Fact]
    public void D17_A_named_sender_is_known() =>
        Assert.True(Holds("sender-known", Case(("sender", "resident"))));

    [Fact]
    public void D19_A_private_address_is_reason_to_remove_at_once() =>
        Assert.True(Holds("remove-at-once", Case(("private-data", "phone,address"))));

    [Fact]
    public void D19_Removal_waits_while_an_offence_has_no_police_report() =>
        Assert.False(Holds("removal-free", Case() with { Kinds = ["threat"] }));

    [Fact]
    public void D19_Danger_now_frees_the_removal() =>
        Assert.True(Holds("removal-free", Case() with { Kinds = ["threat"], DangerNow = true }));

    [Theory]
    [InlineData("1000", true)]
    [InlineData("1,000", true)]
    [InlineData("999", false)]
    [InlineData("veel", false)]
    [InlineData("", false)]
    public void D10_Reach_counts_from_a_number(string views, bool holds) =>
        Assert.Equal(holds, Holds("wide-reach", Case(("views", views))));

    [Fact]
    public void A_fact_that_the_playbook_does_not_know_does_not_hold() => Assert.False(Holds("gone", Case()));

    [Fact]
    public void Evidence_is_looked_at() =>
        Assert.True(Holds("evidence-stored", Case() with { EvidenceStored = true }));

    private static bool Holds(string fact, FactInput input) => Facts.Holds(Playbooks.Municipality, fact, input);

    private static FactInput Case(params (string Question, string Answer)[] answers) =>
        new(answers.ToDictionary(answer => answer.Question, answer => answer.Answer), [], false, false);
}
