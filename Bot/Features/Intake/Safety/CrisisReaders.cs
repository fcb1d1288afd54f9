namespace Weerbaar.Features.Intake.Safety;

/// <summary>Who reads the words that a card about danger or self-harm answers: it promises no more than that.</summary>
internal enum CrisisReaders
{
    Nobody,

    /// <summary>Who reads the report, once it is sent.</summary>
    OnceSent,

    /// <summary>Others read them, or nobody knows here who does.</summary>
    Others,
}
