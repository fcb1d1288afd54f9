namespace Weerbaar.Features.Evidence;

/// <summary>
/// What came with a message, as the references that are kept before anything is said about them (D7).
/// </summary>
internal static class IncomingEvidence
{
    public static IReadOnlyList<EvidenceSource> Of(Turn turn, CaseId caseId, IReadOnlyList<IncomingFile> files, IdGenerator ids) =>
    [
        .. files.Select(file => new EvidenceSource(
            ids.NewId(), caseId, turn.By, Named(file, turn), file.Url, file.IsInline, turn.Now)
            {
                Chat = Chat(turn),
                Language = turn.Language,
                Message = turn.Context.Incoming.Id,
            }),
    ];

    /// <summary>The reference as a draft lists it.</summary>
    public static EvidenceItem Item(EvidenceSource source) =>
        new(source.Id, source.Name, source.By, source.ReceivedAt, EvidenceStatus.Received) { Message = source.Message };

    /// <summary>A copy that changes its place: it is made from the first one, which then goes.</summary>
    public static EvidenceSource Moved(Turn turn, CaseId from, CaseId to, EvidenceItem file) =>
        new(file.Id, to, file.By, file.Name, Url: "", NeedsToken: false, file.ReceivedAt)
        {
            Kept = new KeptFile(from, file.Id),
            Chat = Chat(turn),
            Language = turn.Language,
        };

    /// <summary>Why a case does not take files. What was kept already and cannot move there stays kept where it is.</summary>
    public static string Why(Refusal refusal, IReadOnlyList<EvidenceSource> sources, Language language) =>
        refusal is TooManyFiles or TooManyFilesAtOnce or CaseFull && sources.All(source => source.Kept is not null)
            ? Texts.In(language)["Moved.Full"]
            : RefusalText.Of(refusal, language);

    /// <summary>As the sender called it; a pasted picture has no name.</summary>
    private static string Named(IncomingFile file, Turn turn) =>
        FileNames.Whole(file.Name) is { Length: > 0 } name ? name : Texts.In(turn.Language)["File.Pasted"];

    private static ChatAddress Chat(Turn turn)
    {
        var where = turn.Context.Reference;
        return new ChatAddress(where.ServiceUrl, where.ConversationId, where.BotId);
    }
}
