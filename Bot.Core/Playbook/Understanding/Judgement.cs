namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// What the phrases of the playbook and what was learned from lines say together (docs/recognition.md has the figures).
/// Danger and self-harm are believed from either; to ask once too often is cheap. Kinds are added up.
/// </summary>
internal static class Judgement
{
    /// <summary>How like self-harm a text is before it is answered as that; a long one has more sentences to be mistaken in.</summary>
    private const double SelfHarmSeen = 0.09;
    private const double SelfHarmInHarmless = 0.3;
    private const double SelfHarmInLong = 0.5;

    /// <summary>Where danger from others is likelier, its card goes first: there is 112 on it, and they come tonight.</summary>
    private const double SelfHarmInDanger = 0.5;

    /// <summary>Words of a threat, and none of self-harm: "I will find you and kill you" is said to the writer, not of them.</summary>
    private const double SelfHarmInThreat = 0.8;
    private const int Long = 3;

    /// <summary>Words of self-harm that are so unlike it are another use of them: "we maken er een eind aan, fijn weekend".</summary>
    private const double SelfHarmUnlike = 0.03;

    /// <summary>Words that have no other use count whatever else they are like.</summary>
    private const double PhrasesCertain = 2.5;

    /// <summary>In doubt whose life it is, it is the writer's own.</summary>
    private const double OtherFor = 2;

    private const double DangerAsked = 0.2;
    private const double DangerSaid = 0.85;

    /// <summary>So harmless that phrases which are seen in it are another use of them: "my talk bombed".</summary>
    private const double Harmless = 0.95;

    private const double RatherHarmless = 0.6;

    /// <summary>What is at least this harmless asks for nothing by itself.</summary>
    private const double MostlyHarmless = 0.92;
    private const double Certain = 0.99;

    /// <summary>What a kind that is certain by experience weighs beside phrases, of which 1 is enough.</summary>
    private const double KindWeight = 4;

    /// <param name="phrases">How surely the playbook's own phrases of self-harm stand in it; 1 is one of them.</param>
    /// <param name="threatened">The playbook's phrases of danger or of a threat stand in it.</param>
    /// <param name="asked">It is a command or a question for certain, in which such words are seldom.</param>
    public static SelfHarm SelfHarmOf(double phrases, bool threatened, bool asked, SelfHarm byPhrases, Likeness? like)
    {
        if (like is null)
        {
            return byPhrases;
        }

        var seen = 1 - like.SelfHarm["none"];
        var enough = like.Pieces >= Long ? SelfHarmInLong
            : like.Danger["now"] > seen ? SelfHarmInDanger
            : asked || like.Harmless >= RatherHarmless ? SelfHarmInHarmless : SelfHarmSeen;
        // As with what others urge: the safety card, with the line of 113 on it, and the words are kept.
        return threatened && byPhrases is SelfHarm.None && seen >= enough && seen < SelfHarmInThreat ? SelfHarm.Urged
            : phrases >= PhrasesCertain ? byPhrases
            : seen >= enough || (byPhrases is not SelfHarm.None && seen >= SelfHarmUnlike) ? Whose(like.SelfHarm)
            : SelfHarm.None;
    }

    /// <summary>
    /// Words of self-harm that could hardly be anything else; what only seems like it is asked about where people speak of themselves.
    /// </summary>
    public static bool IsPlain(double phrases, Likeness? like) =>
        phrases >= 1 || like is null || 1 - like.SelfHarm["none"] >= SelfHarmInLong;

    public static Danger DangerOf(Danger byPhrases, bool sure, Likeness? like) => like switch
    {
        null => byPhrases,
        _ when like.Danger["now"] >= DangerSaid => Danger.Yes,
        _ when byPhrases is Danger.Yes && like.Danger["no"] < RatherHarmless => Danger.Yes,
        _ when like.Danger["now"] + like.Danger["ask"] >= DangerAsked || sure => Danger.Ask,
        _ => byPhrases is Danger.No || IsHarmless(like) ? Danger.No : Danger.Ask,
    };

    public static double KindOf(string kind, double phrases, Likeness? like) =>
        phrases + (KindWeight * (like?.Kinds.GetValueOrDefault(kind) ?? 0));

    /// <summary>Nothing in it is to be reported, whatever phrases seem to stand in it.</summary>
    public static bool IsHarmless(Likeness? like) => like?.Harmless >= Harmless;

    /// <summary>Nobody is in danger in it: where a command is certain, a threat is only what it is about.</summary>
    public static bool IsRequest(Likeness like) => like.Danger["no"] >= RatherHarmless;

    /// <param name="hinted">A phrase of some kind of report stands in it, if only a weak one.</param>
    public static bool AsksForNothing(Likeness? like, bool hinted) => like?.Harmless >= (hinted ? Certain : MostlyHarmless);

    private static SelfHarm Whose(IReadOnlyDictionary<string, double> like) =>
        like["urged"] >= like["own"] && like["urged"] >= like["other"] ? SelfHarm.Urged
        : like["other"] >= OtherFor * like["own"] ? SelfHarm.Other
        : SelfHarm.Own;
}
