using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>The way of a feature's jobs to an answer that is owed.</summary>
internal sealed class OwedWords(PeopleStore people, OwedAnswers owing, Answering answering) : IOwedWords
{
    public async Task<bool> SayAsync(
        PersonFile file, string key, ChatAddress chat, MessageActivity words, CancellationToken cancellationToken)
    {
        var announced = await owing.AnnounceAsync(file.Id, key, cancellationToken);
        if (await people.WriteAsync(file, key, owing.InChat(chat, words), cancellationToken) is not { } owed)
        {
            return false;
        }

        await answering.PostAsync(new OwedAnswer(owed, announced));
        return true;
    }
}
