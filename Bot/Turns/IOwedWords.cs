using Weerbaar.Teams.Connector;

namespace Weerbaar.Turns;

/// <summary>
/// What the bot says to somebody by itself and owes from the moment it is kept: a death in between keeps nobody from reading it.
/// </summary>
internal interface IOwedWords
{
    /// <summary>Writes somebody's file together with the words, then posts them in their own chat.</summary>
    /// <param name="key">Names the words: the same key is said once.</param>
    /// <returns>False: somebody else was first; nothing is written and nothing is said.</returns>
    Task<bool> SayAsync(PersonFile file, string key, ChatAddress chat, MessageActivity words, CancellationToken cancellationToken);
}
