using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>What became of copying a file, for its work to carry out. Asking again gives the same answer.</summary>
internal abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>It was erased: nothing is to be done any more.</summary>
    public sealed record Gone : FetchResult;

    /// <summary>Not yet.</summary>
    public sealed record Later(TimeSpan After) : FetchResult;

    /// <summary>
    /// Stored, or missing for good. The draft that lists it learns it first, then the case: a report that is being sent
    /// then misses neither.
    /// </summary>
    public sealed record Settled(EvidenceSource File) : FetchResult
    {
        /// <summary>
        /// By the bot, on the file's case; where there is none yet, or none that has the file, nothing happens.
        /// </summary>
        public CaseCommand Command => File.Status is EvidenceStatus.Stored
            ? new StoreEvidence(new EvidenceStored(File.Id, File.Size, File.ContentType ?? "", File.Sha256 ?? ""))
            : new MissEvidence(new EvidenceMissing(File.Id, File.MissingCode ?? ""));

        /// <summary>Takes the place of the message that said "received".</summary>
        public CardMessage Message => FileCard.Message(File);

        /// <summary>
        /// The sender's file with the draft that lists it brought up to date; the same one: it lists it not.
        /// </summary>
        public PersonFile In(PersonFile sender)
        {
            if (sender.Draft is not { } draft
                || draft.Evidence.All(item => item.Id != File.Id || item.Status == File.Status))
            {
                return sender;
            }

            var evidence = draft.Evidence.Select(item => item.Id != File.Id ? item : item with
            {
                Status = File.Status,
                Size = File.Size,
                ContentType = File.ContentType,
                Sha256 = File.Sha256,
                MissingCode = File.MissingCode,
            });
            return sender.With(draft with { Evidence = [.. evidence] });
        }
    }
}
