using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Weerbaar.Hosting;
using Weerbaar.Playbook.Loading;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

public sealed class PlaybookLoaderTests
{
    private const string Main = "playbook.yaml";

    [Theory]
    [InlineData("advice: { nl: Lach mee., en: Laugh along. }", "advise: { nl: a, en: b }", "line 24, kinds[1].advise", "'advise' is not a field here")]
    [InlineData("advice: { nl: Lach mee., en: Laugh along. }", "advise: { nl: a, en: b }", "kinds[1]", "'advice' is missing")]
    [InlineData("nl: Frons, en: Frown", "nl: Frons", "ladder[1].name", "the field 'en' is missing")]
    [InlineData("nl: Frons, en: Frown", "nl: Frons, en: ''", "ladder[1].name.en", "should be a text and not be empty")]
    [InlineData("name: { nl: Met abonnement, en: With a season ticket }", "name: Ja", "choices[1].name", "a text in each language")]
    [InlineData("{ kinds: [gangway-blockade] }", "{ kinds: [plank] }", "facts.blockade.kinds[1]", "'plank' is not a known kind")]
    [InlineData("{ question: wind-force", "{ question: sea", "facts.storm.question", "'sea' is not a known question")]
    [InlineData("in: [season-ticket]", "in: [plane]", "facts.regular.in[1]", "choice of the question 'passenger'")]
    [InlineData("{ fact: rough, points", "{ fact: calm, points", "urgency.rules[1].fact", "'calm' is not a known fact")]
    [InlineData("options: [sound-the-horn]", "options: [whistle]", "advice[1].options[1]", "'whistle' is not a known response option")]
    [InlineData("ladder-step: ticket", "ladder-step: plank", "options[2].ladder-step", "'plank' is not a known ladder step")]
    [InlineData("id: withdraw-season-ticket", "id: sound-the-horn", "options[2].id", "is already a response option")]
    [InlineData("id: season-ticket", "id: 'season, ticket'", "choices[1].id", "cannot be an id")]
    [InlineData("id: slack-tide", "id: slack tide", "urgency.levels[1].id", "cannot be an id")]
    [InlineData("from-points: 1", "from-points: 0", "urgency.levels", "levels go up")]
    [InlineData("term: 1 week", "term: soon", "deadlines[1].term", "a term such as")]
    [InlineData("term: 1 week", "term: 5 minutes", "deadlines[1].term", "ends on a date")]
    [InlineData("talk-escalation: 4 working days", "talk-escalation: 1 working day", "terms.talk-escalation", "longer than 'talk-reminder'")]
    [InlineData("stranger: { none-of: [regular] }", "stranger: { none-of: [stranger] }", "facts.stranger", "depends on itself")]
    [InlineData("time-zone: Europe/Amsterdam", "time-zone: Europe/Nowhere", "organisation.time-zone", "does not know the time zone")]
    [InlineData("from: \"06:00\"", "from: early", "office-hours.from", "a time such as 08:30")]
    [InlineData("to: \"22:00\"", "to: \"05:00\"", "office-hours.to", "later than 'from'")]
    [InlineData("input: number", "input: choices", "questions[1]", "needs 'choices'")]
    [InlineData("reason-needed: [approve]", "reason-needed: [agree]", "reason-needed[1]", "'agree' should be one of")]
    [InlineData("at-least: 9", "at-least: much", "facts.storm.at-least", "a whole number")]
    [InlineData("ladder:", "ladder: frown\nlader:", "ladder", "should be a list")]
    [InlineData("owner: employee", "owner: captain", "action.owner", "officer, manager, employee")]
    [InlineData("8222-222222222222", "the cook", "deputies.", "object id")]
    [InlineData("ladder:", "monitoring: { longest: 6 hours }\nladder:", "monitoring.longest", "ends on a date")]
    [InlineData("ladder:", "monitoring: { longest: 6 months }\nladder:", "monitoring", "the field 'first-names' is missing")]
    [InlineData("ladder:", "prevention: { tips: [] }\nladder:", "prevention", "at least one tip without 'sectors'")]
    [InlineData("ladder:", "prevention: { tips: [{ minutes: 90 }] }\nladder:", "prevention.tips[1].minutes", "1 to 30 minutes")]
    [InlineData("ladder:", "prevention: { tips: [{ sectors: [sea] }] }\nladder:", "tips[1].sectors[1]", "'sea' is not a known sector")]
    public void A_wrong_playbook_is_refused_with_file_line_and_field(
        string text, string replacement, string where, string what)
    {
        var fault = Assert.Throws<PlaybookException>(() => Playbooks.LoadChanged((Main, text, replacement)));
        Assert.Contains(fault.Faults, line =>
            line.StartsWith("playbook.yaml line ", StringComparison.Ordinal)
            && line.Contains(where, StringComparison.Ordinal)
            && line.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  bell-mockery:", "  whistle-mockery:", "'whistle-mockery' is not a known kind")]
    [InlineData("[<bell> uitlachen|lachen]", "[<horn> lachen]", "'horn' is not a known group of words")]
    [InlineData("    1: [loopplank", "    much: [loopplank", "'much' should be a weight")]
    [InlineData("  help: {", "  sing: {", "'sing' is not a known command")]
    public void Wrong_phrases_are_refused(string text, string replacement, string what) => Assert.Contains(
        what,
        Assert.Throws<PlaybookException>(() => Playbooks.LoadChanged(("phrases.nl.yaml", text, replacement))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var fault = Assert.Throws<PlaybookException>(() => Playbooks.LoadChanged(
            (Main, "term: 1 week", "term: soon"), (Main, "ladder-step: ticket", "ladder-step: plank"),
            ("phrases.nl.yaml", "  help: {", "  sing: {")));
        Assert.Equal(3, fault.Faults.Count);
    }

    [Fact]
    public void A_file_that_is_no_yaml_is_named_with_its_line() => Assert.StartsWith(
        "playbook.yaml line ",
        Assert.Throws<PlaybookException>(() => Playbooks.LoadChanged((Main, "steps:", "steps: ]"))).Faults[0],
        StringComparison.Ordinal);

    [Fact]
    public void D39_A_wrong_playbook_stops_the_start()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Playbook:Folder", "/no/such/folder")]).Build();
        using var services = new ServiceCollection().AddPlaybook(settings).BuildServiceProvider();
        var fault = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains("there is no playbook", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_municipality_s_playbook_is_used_when_the_settings_name_none()
    {
        using var services = new ServiceCollection().AddPlaybook(new ConfigurationBuilder().Build()).BuildServiceProvider();
        Assert.Equal("municipality-1", services.GetRequiredService<OrganisationPlaybook>().Version);
        Assert.NotNull(services.GetRequiredService<WorkCalendar>());
        Assert.NotNull(services.GetRequiredService<MessageReader>());
    }
}
