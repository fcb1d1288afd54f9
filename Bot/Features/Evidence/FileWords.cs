namespace Weerbaar.Features.Evidence;

/// <summary>How far a file has come, in one line that a person reads.</summary>
internal static class FileWords
{
    private const int HashShown = 8;

    /// <summary>"Bewaard, 1,2 MB, controlegetal 3f9a12bc".</summary>
    public static string State(EvidenceItem file, Language language)
    {
        var words = Texts.In(language);
        return file.Status switch
        {
            EvidenceStatus.Stored => words["State.Stored", Size(file.Size, language), Shortened(file.Sha256)],
            EvidenceStatus.Missing => words["State.Missing", Why(file.MissingCode, language)],
            _ => words["State.Received"],
        };
    }

    /// <summary>Why a file could not be copied, and what to do.</summary>
    public static string Why(string? code, Language language) =>
        Texts.In(language)[$"Missing.{(MissingCodes.All.Contains(code) ? code : MissingCodes.Unreachable)}"];

    public static string Size(long bytes, Language language)
    {
        var culture = Wording.CultureOf(language);
        return bytes switch
        {
            < 1_000 => string.Create(culture, $"{bytes} B"),
            < 1_000_000 => string.Create(culture, $"{bytes / 1_000d:0} kB"),
            _ => string.Create(culture, $"{bytes / 1_000_000d:0.0} MB"),
        };
    }

    public static string Shortened(string? hash) => hash is { Length: > HashShown } ? hash[..HashShown] : hash ?? "";
}
