namespace Weerbaar.Playbook.Understanding;

/// <summary>Whether words point to danger now (D2). Words never alert anybody: they decide how the bot asks.</summary>
public enum Danger
{
    No,

    /// <summary>A threat that may be to life, home or family: ask with emphasis.</summary>
    Ask,

    /// <summary>The words say that it is happening now.</summary>
    Yes,
}

/// <summary>What somebody seems to want.</summary>
public enum Intent
{
    /// <summary>A greeting, small talk, or what the bot cannot help with.</summary>
    None,
    Report,
    Help,
    Status,
    MyReports,
    AddEvidence,
    Withdraw,
    Language,
    Deputy,

    /// <summary>Aftercare of one's own cases: when to be asked, whom to speak to (D29).</summary>
    Aftercare,

    /// <summary>Counts over a month, a quarter or a year, for who may see them (D32).</summary>
    Figures,

    /// <summary>What an administrator has set, and what is missing.</summary>
    Settings,

    /// <summary>The officers' recurring searches (D34).</summary>
    Monitoring,

    /// <summary>One small thing to do a month, and inviting new employees to it (D33).</summary>
    Prevention,
    Stop,

    /// <summary>"Ik wil geen melding doen": nothing begins, and nothing that was begun is sent.</summary>
    NotReporting,

    /// <summary>"Verwijder mijn gegevens", "what do you keep about me".</summary>
    MyData,

    /// <summary>A broken street light, a forgotten password: somebody else's work, which is named kindly.</summary>
    Elsewhere,

    /// <summary>"I want to talk to somebody": whom one can talk to, and numbers.</summary>
    Talk,

    /// <summary>"Who reads this?" (D48).</summary>
    Readers,

    /// <summary>"Thank you": a kind word back, and no more.</summary>
    Thanks,

    /// <summary>On with the report that is open ("verder").</summary>
    Resume,

    /// <summary>Words of self-harm come before everything else (D43).</summary>
    SelfHarm,
}

/// <summary>Whose life words of self-harm are about (D43).</summary>
public enum SelfHarm
{
    None,

    /// <summary>One's own: answered by itself, before everything else.</summary>
    Own,

    /// <summary>A colleague's, a pupil's, a client's: who writes wants to help them.</summary>
    Other,

    /// <summary>Others write that one should kill oneself: a threat or an insult, told with 113 beside it.</summary>
    Urged,
}

/// <summary>
/// What a text seems to say: a proposal that a person confirms, never a verdict (D5, D38). Kinds are playbook ids, best
/// first. Why names phrases of the playbook, never the text itself.
/// </summary>
public sealed record Reading(
    IReadOnlyList<string> Kinds,
    Danger Danger,
    Intent Intent,
    bool AboutColleague,
    SelfHarm SelfHarm,
    Language? Language,
    string Why)
{
    /// <summary>
    /// Somebody may take their life: answered by itself, with 113 first. Where the words say danger now and another's life, danger
    /// comes first: a bomb in somebody's bag reads like both, and whoever is to be alarmed must not be left out.
    /// </summary>
    public bool IsCrisis => SelfHarm is SelfHarm.Own || (SelfHarm is SelfHarm.Other && Danger is not Danger.Yes);

    /// <summary>Danger now, and perhaps another's life: 113 stands below the card about danger.</summary>
    public bool NeedsBoth => SelfHarm is SelfHarm.Other && Danger is Danger.Yes;

    /// <summary>Where no report can begin, who is urged by others is answered as if the words were their own.</summary>
    public SelfHarm Whose => SelfHarm is SelfHarm.Urged ? SelfHarm.Own : SelfHarm;

    /// <summary>The writer says that they have harmed themselves already: 112 comes before 113 (D43).</summary>
    public bool IsDone { get; init; }

    /// <summary>The words of self-harm could hardly be anything else.</summary>
    public bool IsPlain { get; init; }

    /// <summary>
    /// Danger is asked about only because nothing else is known of the words (D2). To a first answer that belongs; among the
    /// words of a report that is open it is no sign.
    /// </summary>
    public bool AsksAnyway { get; init; }

    /// <summary>A question or a command that stands beside what they tell, and is answered beside it; none: there is none.</summary>
    public Intent Besides { get; init; }

    /// <summary>The words are in a language that the bot does not speak.</summary>
    public OtherLanguage? Other { get; init; }

    /// <summary>The one sentence in that language: about 113 after words of self-harm, else about danger (D2, D43).</summary>
    public string? InTheirLanguage => SelfHarm is SelfHarm.None ? Other?.Question : Other?.Crisis;

    /// <summary>
    /// A command or a question. Somebody who tells of something and says beside it that they dare not report it tells.
    /// </summary>
    public bool IsCommand => Intent switch
    {
        Intent.None or Intent.Report or Intent.SelfHarm => false,
        Intent.NotReporting or Intent.MyData or Intent.Elsewhere => Kinds.Count == 0,
        _ => true,
    };

    /// <summary>
    /// The words themselves give reason to ask about danger. A command that is certain gives none, as "withdraw my report about the
    /// threat", unless it happens now.
    /// </summary>
    public bool PointsToDanger => Danger is Danger.Yes || (Danger is Danger.Ask && !AsksAnyway && !IsCommand);

    /// <summary>The words plainly tell of danger or of a threat: a doubt alone is no reason to disturb others.</summary>
    public bool Threatens => Danger is Danger.Yes || (PointsToDanger && Kinds.Count > 0);

    /// <summary>Nothing is done before this is answered: self-harm, or danger that the words say is there now.</summary>
    public bool ComesFirst => IsCrisis || Danger is Danger.Yes;
}
