using System.Text.Json;
using Weerbaar.Inbound.Messages;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Words of self-harm and of danger in a field of a card or a dialog are answered in the writer's own chat in the same turn, whatever
/// the button does (D2, D43).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class TypedWordsTests(Doorway doorway)
{
    private const string Crisis = "0800-0113";

    private static readonly string[] AboutOthers =
    [
        "learning-effects", "learning-evaluate", "meet-aftercare", "meet-incident", "monitoring-change", "monitoring-found",
        "monitoring-manage", "monitoring-new", "monitoring-nothing", "monitoring-open", "monitoring-pause", "monitoring-resume",
        "monitoring-save", "monitoring-stop", "response-action", "response-approve", "response-close", "response-decline",
        "response-propose", "response-reassign", "response-reopen", "response-send-back", "response-take-back", "response-talk",
        "talk-answer", "talk-lesson-add", "talk-share", "triage-consult", "triage-hand-over", "triage-kinds", "triage-note",
        "triage-purge", "triage-release", "triage-together", "triage-urgency",
    ];

    private readonly FrontDoor _door = doorway.Door;

    /// <summary>Every use case that takes what was typed: those of a person, and the dialogs of a case.</summary>
    private IEnumerable<(string Verb, bool AboutOthers)> Verbs =>
    [
        .. _door.Get<IEnumerable<IPersonAction>>().Where(
            action => action.Verb is not (PersonVerbs.Message or PersonVerbs.ChannelMessage or PersonVerbs.Installed or PersonVerbs.Typed))
            .Select(action => (action.Verb, action is IAboutOthers)),
        .. _door.Get<IEnumerable<ICaseUseCase>>().Where(useCase => useCase is ICaseForm).Select(form => (form.Verb, form is IAboutOthers)),
    ];

    [Fact]
    public async Task D43_In_whatever_form_somebody_writes_it_113_comes_in_their_own_chat()
    {
        var verbs = Verbs.ToList();
        Assert.InRange(verbs.Count, 60, 200);
        foreach (var (verb, _) in verbs)
        {
            var person = _door.Person("Sanne");
            await WritesAsync(person, verb, "ik wil niet meer leven");
            Assert.True(person.HasSeen(Crisis), $"{verb} is not heard.");
        }
    }

    [Fact]
    public async Task D2_In_whatever_form_about_themselves_somebody_writes_it_the_safety_card_comes_in_their_own_chat()
    {
        foreach (var (verb, aboutOthers) in Verbs)
        {
            var person = _door.Person("Liam", language: "en-GB");
            await WritesAsync(person, verb, "he is at my door now with a knife");
            Assert.True(aboutOthers != person.HasSeen(DoorStory.DangerTitle(isDutch: false)), $"{verb}: about others {aboutOthers}.");
        }
    }

    [Fact]
    public void What_is_written_of_others_is_known_and_everything_else_is_about_oneself() => Assert.Equal(
        AboutOthers.Order(StringComparer.Ordinal),
        Verbs.Where(useCase => useCase.AboutOthers).Select(useCase => useCase.Verb).Order(StringComparer.Ordinal));

    /// <summary>Reasons, notes and outcomes, as people write them who work on the case of somebody else.</summary>
    [Theory]
    [InlineData("Nu ook steun voor Sanne.")]
    [InlineData("Graag ook steun voor Sanne regelen.")]
    [InlineData("Sanne en Marijke willen aangifte en een huisbezoek van de wijkagent.")]
    [InlineData("Ik wil liever eerst een gesprek, daarna pas een brief.")]
    [InlineData("Gedaan, het bericht is weg.")]
    [InlineData("We stoppen hiermee, het heeft geen zin meer.")]
    [InlineData("Zij is het zat en wil rust.")]
    [InlineData("Now also support for Sanne.")]
    [InlineData("Liam wants this to be over, he is exhausted.")]
    [InlineData("I'm done with this one, the post is gone.")]
    public async Task D43_What_somebody_writes_of_their_work_is_no_word_about_themselves(string words)
    {
        var officer = _door.Person("Noor");

        await WritesAsync(officer, "response-propose", words);

        Assert.False(officer.HasSeen(Crisis), words);
    }

    [Theory]
    [InlineData(true, "Wat goed dat je dit zegt")]
    [InlineData(false, "I'm glad you are telling me this")]
    public async Task D43_What_a_form_sends_by_itself_is_nobody_s_words(bool dutch, string crisis)
    {
        var person = await _door.AtQuestionAsync("route", dutch);

        await person.ClicksAsync("intake-next");

        Assert.False(person.HasSeen(crisis), string.Join("\n---\n", person.Sees().Select(message => message.Words)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D43_No_choice_of_any_card_of_a_report_is_read_as_words(bool dutch)
    {
        var person = await _door.AtQuestionAsync("route", dutch);
        List<DoorButton> buttons =
            [.. person.Sees().SelectMany(message => message.Before.Append(message.Card)).SelectMany(DoorCard.Buttons)];
        List<(DoorButton Button, JsonObject Input)> choices =
        [
            .. buttons.Where(button => (string?)button.Action["associatedInputs"] != "none")
                .SelectMany(
                    button => button.Inputs.Where(input => (string?)input["type"] != "Input.Text").Select(input => (button, input))),
        ];
        Assert.InRange(choices.Select(choice => (string?)choice.Input["id"]).Distinct().Count(), 8, 100);
        foreach (var (button, input) in choices)
        {
            var data = button.Data(new Dictionary<string, string> { [(string)input["id"]!] = "ik wil niet meer leven" });
            var heard = _door.Get<TypedWords>().Hear(
                ActionData.Read(Json.Parse(JsonSerializer.Serialize(data)), button.Verb)!, aboutOthers: false);
            Assert.True(heard is null, $"{button.Verb}: {input["id"]} is read.");
        }
    }

    [Fact]
    public async Task D2_What_stands_in_the_report_already_is_answered_once()
    {
        var person = _door.Person("Sanne");
        const string words = "hij staat nu voor mijn deur met een mes";
        await person.BeginsAsync(words);
        await person.ClicksAsync("intake-next");
        await person.ClicksAsync("intake-next", new() { ["kinds"] = "threat" });
        var before = person.Sees().Count;

        await person.ClicksAsync("intake-next", new() { ["what"] = words });

        Assert.Equal(before, person.Sees().Count);
    }

    [Theory]
    [InlineData("hij staat nu voor mijn deur met een mes", "Dit klinkt als gevaar")]
    [InlineData("ik wil niet meer leven", Crisis)]
    public async Task D2_D43_In_something_to_add_to_a_case_it_is_answered_and_added(string words, string expected)
    {
        var person = _door.Person("Sanne");
        await person.ReportsAsync();
        await person.ClicksAsync("own-add");

        await person.SubmitsAsync("own-add", new() { ["text"] = words });

        await person.EventuallySeesAsync(expected);
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    private Task WritesAsync(DoorPerson person, string verb, string words) => _door.PostRawAsync(new JsonObject
    {
        ["type"] = "invoke",
        ["name"] = InvokeNames.DialogSubmit,
        ["id"] = "f:" + Guid.NewGuid(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = _door.Teams.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:" + person.Id, ["name"] = person.Name, ["aadObjectId"] = person.Id },
        ["recipient"] = new JsonObject { ["id"] = FrontDoor.BotId, ["name"] = "Weerbaar" },
        ["conversation"] =
            new JsonObject
            {
                ["id"] = person.Chat,
                ["conversationType"] = "personal",
                ["tenantId"] = Weerbaar.Tests.Teams.Activities.TenantId
            },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Weerbaar.Tests.Teams.Activities.TenantId } },
        ["locale"] = person.Name.StartsWith("Liam", StringComparison.Ordinal) ? "en-GB" : "nl-NL",
        ["value"] = new JsonObject { ["data"] = new JsonObject { ["verb"] = verb, ["ids"] = new JsonObject(), ["any-field"] = words } },
    }.ToJsonString());
}
