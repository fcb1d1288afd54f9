namespace Weerbaar.Tests.Journeys;

/// <summary>What people, or others, send that nobody asked for.</summary>
public sealed class BadInputTests
{
    private const string Tricky = "**vet** [klik](http://x.example) <at>Marijke</at> \u202Eomgekeerd\u202C `code` # kop";

    [Fact]
    public async Task D4_Words_of_any_shape_and_length_are_kept_whole_and_shown_as_words()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, noor) = (town.Person("sanne"), town.Person("noor"));
        var page = string.Concat(Enumerable.Range(0, 4_200).Select(word => $"woord{word:D5}, "))[..50_000];
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.SaysAsync(Tricky);
        await sanne.SaysAsync(page);
        await sanne.FindsAsync("50000 tekens");
        await sanne.FillsInAsync();
        var number = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        var details = await noor.ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        var words = details.Words;
        while (CardWords.Buttons(details.Card!).Contains("Volgende"))
        {
            details = await noor.SubmitsAsync(details, "Volgende");
            words += details.Words;
        }

        // What turns the words around it is left out of what is shown, and the marks of a mention; nothing else is.
        var shown = string.Concat(Tricky.Where(character => character is not ('\u202E' or '\u202C')))
            .Replace("<at>", "", StringComparison.Ordinal).Replace("</at>", "", StringComparison.Ordinal);
        Assert.Contains(shown, words, StringComparison.Ordinal);
        var said = new string([.. words.Where(char.IsLetterOrDigit)]);
        Assert.All(Enumerable.Range(0, 4_100), word => Assert.Contains($"woord{word:D5}", said, StringComparison.Ordinal));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D4_A_draft_is_announced_and_erased_and_strangers_get_nothing()
    {
        await using var town = await EndToEndHost.StartAsync();
        var sanne = town.Person("sanne");
        await sanne.SaysAsync("ik word online bedreigd door piet8713");
        await sanne.IsSafeAsync();
        var activity = (await town.GetAsync("/api/conversations/chat-sanne/template?as=sanne&kind=message")).DeepClone();
        activity["text"] = "help";
        var before = (await sanne.SeesAsync()).Count;
        foreach (var (sign, status) in new[] { ("otherTenant", 403), ("none", 401), ("wrongKey", 401), ("expired", 401) })
        {
            var sent = await town.PostAsync("/api/raw", new JsonObject { ["activity"] = activity.DeepClone(), ["sign"] = sign });
            Assert.True(sent["status"]!.GetValue<int>() == status, $"{sign}: {sent.ToJsonString()}");
        }

        foreach (var body in new[] { "{", "[]", "null", "{\"type\":5}", new string('[', 5_000), "{\"type\":\"message\"}" })
        {
            var sent = await town.PostAsync("/api/raw", new JsonObject { ["body"] = body });
            Assert.True(sent["status"]!.GetValue<int>() is 400 or 403, $"{body[..Math.Min(20, body.Length)]}: {sent.ToJsonString()}");
        }

        Assert.Equal(before, (await sanne.SeesAsync()).Count);
        activity["from"]!.AsObject().Remove("aadObjectId");
        await town.PostAsync("/api/raw", new JsonObject { ["activity"] = activity.DeepClone() });
        await sanne.FindsAsync("Ik kan niet zien wie je bent");
        activity["from"]!["id"] = "28:another-bot";
        await town.PostAsync("/api/raw", new JsonObject { ["activity"] = activity.DeepClone() });
        Assert.Equal(before + 1, (await sanne.SeesAsync()).Count);
        // Announced after eleven days and erased three days later, or when the quiet hours in between are over.
        await town.AdvanceAsync("P11DT1H");
        await town.ToAWorkingMorningAsync();
        await sanne.FindsAsync("Je melding is nog niet verstuurd");
        await town.AdvanceAsync("P7D");
        await sanne.FindsAsync("Je open melding is nu gewist");
        await sanne.SaysAsync("mijn meldingen");
        await sanne.FindsAsync("Je hebt nog niets gemeld");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }
}
