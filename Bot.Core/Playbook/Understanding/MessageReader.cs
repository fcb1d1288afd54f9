namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// Understands what people type, from the phrases and weights of the playbook alone (D2, D5, D43). Pure, and fast enough
/// to do on every message: make one for a playbook and keep it.
/// </summary>
public sealed class MessageReader
{
    /// <summary>A weight of 1 is enough by itself, also with a typing error in it.</summary>
    private const double Enough = 0.8;

    /// <summary>Twice enough: it is happening now, or it is certainly a command.</summary>
    private const double Sure = 1.65;

    /// <summary>The best kind is proposed from here when no kind is enough by itself.</summary>
    private const double Hint = 0.6;

    /// <summary>More kinds at once are no proposal.</summary>
    private const int Proposed = 4;

    /// <summary>A best kind that is less certain is proposed with the ones that come next, as far as there is a sign of them.</summary>
    private const double Certain = 3;
    private const double Next = 0.2;
    private const int WhenUncertain = 4;

    /// <summary>Phrases of a kind that asks about danger, by which somebody is threatened.</summary>
    private const double Threat = 1.5;

    /// <summary>What says too little to name a kind, and enough to ask about danger.</summary>
    private const double Doubt = 0.3;

    /// <summary>A command of one word stands alone or nearly so; in a longer text the word is part of a story.</summary>
    private const int ShortText = 3;

    /// <summary>A greeting or a question in passing; what is longer and not understood tells something.</summary>
    private const int Remark = 4;

    /// <summary>A wish to report, and no more than that, in so many words.</summary>
    private const int BareReport = 6;

    /// <summary>A command and what it is about, where nothing was learned; what is longer and told of a threat is a story.</summary>
    private const int BareCommand = 8;

    private const int DateParts = 3;
    private const int YearDigits = 4;

    private readonly OrganisationPlaybook _playbook;
    private readonly Vocabulary _vocabulary;
    private readonly Negations _negations;
    private readonly LanguageGuess _languages;
    private readonly OtherLanguageGuess _others;
    private readonly HashSet<string> _cries;
    private readonly PhraseList _danger;
    private readonly PhraseList _selfHarm;
    private readonly PhraseList _urged;
    private readonly PhraseList _done;
    private readonly PhraseList _harmless;
    private readonly PhraseList _colleague;
    private readonly List<(string Kind, PhraseList Phrases)> _kinds;
    private readonly List<(Intent Intent, PhraseList Phrases)> _intents;

    public MessageReader(OrganisationPlaybook playbook)
    {
        this._playbook = playbook;
        var phrases = playbook.Phrases;
        _vocabulary = new Vocabulary(phrases.CommonWords);
        _negations = new Negations(phrases.Negations, phrases.NegationEnds);
        _languages = new LanguageGuess(phrases.CommonWords);
        _others = new OtherLanguageGuess(playbook.OtherLanguages, _languages);
        _cries = [.. phrases.Cries.Select(cry => cry.Text)];
        _danger = Compile(phrases.Danger);
        _selfHarm = Compile(phrases.SelfHarm);
        _urged = Compile(phrases.Urged);
        _done = Compile(phrases.Done);
        _harmless = new PhraseList([.. phrases.Harmless.Select(phrase => Compiled(phrase).Tight)]);
        _colleague = Compile(phrases.Colleague);
        _kinds = [.. phrases.Kinds.Select(kind => (kind.Key, Compile(kind.Value)))];
        _intents = [.. phrases.Intents.Select(intent => (IntentNames.Parse(intent.Key), Compile(intent.Value)))];
    }

    /// <summary>
    /// Reads one message of any length, in Dutch, English or both. Of a long one, kinds and intent are read from its beginning
    /// and its end; danger and self-harm piece by piece from all of it.
    /// </summary>
    public Reading Read(string text)
    {
        if (text.Length <= LongText.Whole)
        {
            return ReadPiece(text);
        }

        var reading = ReadPiece(LongText.Ends(text));
        List<Reading> all = [.. LongText.Pieces(text).Select(ReadPiece), reading];
        var harm = all.Select(piece => piece.SelfHarm).Where(harm => harm is not SelfHarm.None).DefaultIfEmpty(SelfHarm.None).Min();
        return reading with
        {
            Danger = all.Max(piece => piece.Danger),
            SelfHarm = harm,
            IsDone = all.Exists(piece => piece.IsDone),
            Intent = all.Exists(piece => piece.Intent is Intent.SelfHarm) ? Intent.SelfHarm : reading.Intent,
        };
    }

    private Reading ReadPiece(string text)
    {
        var words = Words.Of(text);
        var other = _others.Of(text, words);
        var like = words.Count == 0 || other is not null || IsDate(words) ? null : _playbook.Experience?.Of(words);
        var hits = new WordMatches(words, _vocabulary, _languages.Only(words));
        var around = new ContextWindow(words, _negations, _harmless.Hits(hits));
        var command = Command(words, hits);
        like = IsBare(command, words, text) ? null : like;
        // "I want to report something" says nothing of what happened, however often reports begin like that.
        var likeKind = command is { Intent: Intent.Report, Score.Total: >= Enough } && words.Count <= BareReport ? null : like;
        var kindScores = Ranked(_kinds.Select(kind => (kind.Kind, kind.Phrases.ScoreApart(hits, around.Weigh))), likeKind);
        var dangerScore = _danger.ScoreApart(hits, around.WeighSafely);
        var selfHarmScore = _selfHarm.Score(hits, around.WeighSafely);
        var colleagues = _colleague.Score(hits, around.WeighSafely).Total >= Enough;
        var threatened = dangerScore.Total >= Enough
            || kindScores.Exists(kind => AsksDanger(kind.Name) && kind.Score.Found.Sum(one => one.Weight) >= Threat);
        var hinted = kindScores.Exists(kind => kind.Score.Found.Count > 0);
        var isRequest = IsRequest(words.Count, like) || (command.Intent.IsQuestion() && !hinted && dangerScore.Total < Doubt);
        var harm = Judgement.SelfHarmOf(
            selfHarmScore.Total, threatened, command.Score.Total >= Sure && (isRequest || !threatened),
            ByPhrases(selfHarmScore, hits, around, colleagues), like);
        harm = harm is SelfHarm.None && _others.SaysSelfHarm(words) ? colleagues ? SelfHarm.Other : SelfHarm.Own : harm;
        var isDone = harm is not SelfHarm.Other && !colleagues && _done.Score(hits, around.WeighSafely).Total >= Enough;
        harm = isDone ? SelfHarm.Own : harm;
        var found = Found(kindScores, dangerScore.Total, harm, likeKind);
        var level = IsCry(words) && !IsBare(command, words, text) ? Danger.Yes
            : Judgement.DangerOf(Level(dangerScore.Total, kindScores, found, harm), harm is not SelfHarm.None, like);
        var reports = found.Count > 0 || level is not Danger.No;
        var (intent, intentScore) = Meant(command, reports, isRequest, harm);
        var anyway = level is Danger.No && other is null && AsksAnyway(intent, words.Count, hinted, like);
        level = level is Danger.No && (anyway || other is not null) ? Danger.Ask : level;
        return new Reading(
            [.. found.Select(kind => kind.Name)], level, intent, colleagues, harm, other is null ? _languages.Of(words) : null,
            Why(found, dangerScore, selfHarmScore, intentScore, like))
        {
            AsksAnyway = anyway,
            Besides = intent is Intent.Report && harm is SelfHarm.None && level is not Danger.Yes
                && command is { Intent: not Intent.Report, Score.Total: >= Sure }
                ? command.Intent : Intent.None,
            IsDone = isDone,
            IsPlain = harm is not SelfHarm.None && (isDone || Judgement.IsPlain(selfHarmScore.Total, like)),
            Other = other,
        };
    }

    private PhraseList Compile(IEnumerable<Phrase> phrases) => new([.. phrases.Select(Compiled)]);

    private CompiledPhrase Compiled(Phrase phrase) => CompiledPhrase.Of(phrase, _playbook.Phrases, _vocabulary);

    private static List<(string Name, Score Score)> Ranked(IEnumerable<(string Name, Score Score)> scores, Likeness? like) =>
    [
        .. scores
            .Select(kind => (kind.Name, Score: kind.Score with { Total = Judgement.KindOf(kind.Name, kind.Score.Total, like) }))
            .Where(kind => kind.Score.Total > 0).OrderByDescending(kind => kind.Score.Total),
    ];

    private SelfHarm ByPhrases(Score score, WordMatches hits, ContextWindow around, bool colleagues) =>
        score.Total < Enough ? SelfHarm.None
        : _urged.Score(hits, around.WeighSafely).Total >= Enough ? SelfHarm.Urged
        : colleagues ? SelfHarm.Other
        : SelfHarm.Own;

    /// <summary>
    /// A date in figures, which every card with a date sends: nothing was learned of it, and "30-8-2026" seemed like self-harm. Other
    /// figures are read as ever: they may be a number to call.
    /// </summary>
    private static bool IsDate(List<Word> words) => words.Count == DateParts && words.TrueForAll(word => word.Text.All(char.IsAsciiDigit))
        && words.Exists(
            word => word.Text.Length == YearDigits
                && (word.Text.StartsWith("19", StringComparison.Ordinal) || word.Text.StartsWith("20", StringComparison.Ordinal)));

    /// <summary>One word that is a command and nothing more: "help" asks how it works, "help!" is a cry.</summary>
    private static bool IsBare((Intent Intent, Score Score) command, List<Word> words, string text) =>
        words.Count == 1 && command.Score.Total >= Enough && !text.Contains('!', StringComparison.Ordinal);

    /// <summary>"Alarm", "help help", "gevaar gevaar": a word or two that say nothing else.</summary>
    private bool IsCry(List<Word> words) => words.Count is > 0 and <= ShortText && words.TrueForAll(word => _cries.Contains(word.Text));

    /// <summary>
    /// The kinds that are enough by themselves, or else the best that is hinted at. Where something did happen, or there is
    /// danger in it, the smallest hint of what it was will do.
    /// </summary>
    private List<(string Name, Score Score)> Found(
        List<(string Name, Score Score)> ranked, double danger, SelfHarm harm, Likeness? like)
    {
        if (harm is SelfHarm.None && Judgement.IsHarmless(like))
        {
            return [];
        }

        var unclear = ranked.Where(kind => kind.Name == _playbook.Phrases.Unclear && kind.Score.Total >= Hint).ToList();
        var named = ranked.Where(kind => kind.Name != _playbook.Phrases.Unclear).ToList();
        var enough = named.Where(kind => kind.Score.Total >= Enough).ToList();
        var hint = unclear.Count > 0 || danger >= Enough ? Doubt : Hint;
        if (like is not null && named.Count > 0 && named[0].Score.Total is var best && best < Certain && (enough.Count > 0 || best >= hint))
        {
            // Who finds none of them right finds "something else" there.
            return [.. named.Where(kind => kind.Score.Total >= Next).Take(WhenUncertain - 1), .. ranked.Except(named)];
        }

        return enough.Count > 0 ? [.. enough.Take(Proposed)] : [.. named.Where(kind => kind.Score.Total >= hint).Concat(unclear).Take(1)];
    }

    /// <summary>
    /// In a report the smallest sign is enough to ask (D2), and so is a kind that is only guessed. In any other message a
    /// sign has to be clear.
    /// </summary>
    private Danger Level(
        double score, List<(string Name, Score Score)> ranked, List<(string Name, Score Score)> found, SelfHarm harm)
    {
        if (score >= Sure)
        {
            return Danger.Yes;
        }

        var doubts = found.Count > 0 && (score >= Doubt || found[0].Score.Total < Enough
            || ranked.Exists(kind => kind.Score.Total >= Doubt && AsksDanger(kind.Name)));
        return score >= Enough || harm is not SelfHarm.None || doubts || found.Any(kind => AsksDanger(kind.Name)) ? Danger.Ask : Danger.No;
    }

    /// <summary>
    /// The first answer to every report asks about danger (D2), and so does the answer to a sentence that says something this
    /// reader has no words for: a threat in an image that nobody foresaw must not pass as "no".
    /// </summary>
    private static bool AsksAnyway(Intent intent, int words, bool hinted, Likeness? like) =>
        intent is Intent.Report || (intent is Intent.None && words > Remark && !Judgement.AsksForNothing(like, hinted));

    private bool AsksDanger(string kind) => _playbook.FindKind(kind)?.AsksDanger is true;

    private (Intent Intent, Score Score) Command(List<Word> words, WordMatches hits)
    {
        var factor = words.Count <= ShortText ? 2 : 1;
        return _intents
            .Select(command => (command.Intent, Score: command.Phrases.ScoreApart(hits, hit => hit.Weight * factor)))
            .OrderByDescending(command => command.Score.Total)
            .FirstOrDefault((Intent.None, Score: new Score(0, [])));
    }

    /// <summary>
    /// A command and no more than what it is about, as "withdraw my report about the threat". The same words stand in threats: "drop the
    /// report or we will ruin you".
    /// </summary>
    private static bool IsRequest(int words, Likeness? like) =>
        words <= ShortText || (like is null ? words <= BareCommand : Judgement.IsRequest(like));

    private static (Intent Intent, Score? Score) Meant(
        (Intent Intent, Score Score) command, bool reports, bool isRequest, SelfHarm harm)
    {
        if (harm is SelfHarm.Own or SelfHarm.Other)
        {
            return (Intent.SelfHarm, null);
        }

        return reports && (command.Score.Total < Sure || !isRequest || harm is SelfHarm.Urged) ? (Intent.Report, null)
            : command.Score.Total >= Enough ? command
            : (Intent.None, null);
    }

    private static string Why(List<(string Name, Score Score)> found, Score danger, Score selfHarm, Score? intent, Likeness? like)
    {
        IEnumerable<(string Name, Score? Score)> others =
            [("danger", danger), ("self-harm", selfHarm), ("command", intent)];
        return string.Join(", ", found
            .Select(kind => (kind.Name, Score: (Score?)kind.Score))
            .Concat(others)
            .Where(part => part.Score is { Found.Count: > 0 })
            .Select(part => $"{part.Name} {part.Score}")
            .Append($"{like}").Where(part => part.Length > 0));
    }
}
