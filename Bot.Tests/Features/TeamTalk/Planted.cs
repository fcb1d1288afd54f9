using Weerbaar.Features.TeamTalk;
using Weerbaar.Features.TeamTalk.Checking;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>Texts as officers write them, with one identifier planted in each sentence, and how many of those are marked.</summary>
internal static class Planted
{
    /// <summary>A sentence for each kind of identifier; the blank takes it. Nothing else in it leads to anybody.</summary>
    private static readonly Dictionary<string, string[]> Sentences = new()
    {
        ["name"] = ["Volgens {0} was het al langer onrustig.", "Daarna belde {0} met de balie.", "{0} las het als eerste.",
            "The complaint came from {0} again."],
        ["handle"] = ["Het bericht kwam van {0} en werd vaak gedeeld.", "An account called {0} posted it.",
            "Hij noemde zich {0} op het forum."],
        ["email"] = ["De klacht kwam van {0} binnen.", "Messages were sent to {0} for days."],
        ["phone"] = ["Er werd steeds gebeld met {0} als nummer.", "Somebody put {0} online."],
        ["address"] = ["De medewerker werd opgewacht bij {0} door een groep.", "They stood in front of {0} with a camera."],
        ["postcode"] = ["In het bericht stond ook {0} als postcode.", "The post named {0} as well."],
        ["plate"] = ["De auto met {0} werd gefilmd.", "They wrote down {0} and shared it."],
        ["link"] = ["Het filmpje staat nog op {0} te kijken.", "It can be found at {0} by everybody."],
        ["place"] = ["Het gebeurde bij de balie in {0} na een gesprek.", "People in {0} talked about it for days."],
        ["date"] = ["Het begon op {0} met een klein bericht.", "It was posted on {0} by a resident."],
        ["time"] = ["Rond {0} kwam het eerste bericht binnen.", "The call came at {0} at the desk."],
        ["amount"] = ["Het ging om een boete van {0} voor parkeren.", "They asked for {0} to take it down."],
        ["number"] = ["Het dossier had nummer {0} gekregen.", "It was seen {0} before it was gone."],
        ["age"] = ["Het was een {0} inwoner die boos was.", "A {0} person did it."],
        ["function"] = ["Het was gericht tegen {0} van onze organisatie.", "The message named {0} of our organisation."],
        ["trait"] = ["In het bericht ging het over {0} bij ons aan de balie.", "They wrote about {0} all the time."],
        ["quote"] = ["Er stond letterlijk {0} onder de foto.", "The comment said {0} and more."],
    };

    public static TellingLists Lists { get; } = TalkLists.Of(Playbooks.Municipality, []);

    public static IReadOnlyList<(string Kind, string Identifier)> Read(string list) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Features", "TeamTalk", list))
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], parts[1])),
    ];

    /// <summary>The identifiers that no mark covers for the greater part.</summary>
    public static IReadOnlyList<string> Missed(IReadOnlyList<(string Kind, string Identifier)> planted) =>
        [.. planted.Where((each, place) => !IsMarked(each, place)).Select(each => $"{each.Kind}: {each.Identifier}")];

    public static IReadOnlyList<Mark> Marks(string text) => ReidentificationCheck.Find(text, KnownOfCase.Nothing, Lists);

    private static bool IsMarked((string Kind, string Identifier) each, int place)
    {
        var sentences = Sentences[each.Kind];
        var sentence = sentences[place % sentences.Length];
        var start = sentence.IndexOf("{0}", StringComparison.Ordinal);
        var covered = Marks(string.Format(null, sentence, each.Identifier))
            .Sum(mark => Math.Max(0, Math.Min(mark.End, start + each.Identifier.Length) - Math.Max(mark.Start, start)));
        return covered * 2 >= each.Identifier.Length;
    }
}
