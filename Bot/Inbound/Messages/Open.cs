namespace Weerbaar.Inbound.Messages;

/// <summary>What is open when somebody says something.</summary>
public enum Open
{
    Nothing,

    /// <summary>A report of which nothing was told yet: files came first, or files come with these words.</summary>
    Files,
    Report,

    /// <summary>A report that was put aside.</summary>
    PausedReport,

    /// <summary>One own case to which it goes unasked, and no report.</summary>
    Case,

    /// <summary>Other own cases, and no report.</summary>
    Cases,
}
