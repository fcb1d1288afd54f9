using System.Collections;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace Weerbaar.Directories;

/// <summary>
/// Answers of the directory with the moment they were asked for; all expire, and only so many are kept.
/// </summary>
internal sealed class DirectoryCache(TimeProvider timeProvider) : IDisposable
{
    /// <summary>People, counted one by one also within lists: some tens of megabytes at the very most.</summary>
    private const int Most = 50_000;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = Most, Clock = new Clock(timeProvider) });

    /// <summary>An answer no older than <paramref name="age"/>, if there is one.</summary>
    public bool TryGet<T>(string key, TimeSpan age, out T answer)
    {
        var found = _answers.TryGetValue(key, out Kept<T>? kept) && kept!.Asked + age > timeProvider.GetUtcNow();
        answer = found ? kept!.Answer : default!;
        return found;
    }

    /// <summary>Asks and keeps the answer; a failure is kept by nobody.</summary>
    /// <param name="keepFor">How long this answer may be kept, counted from before the question.</param>
    public async Task<T> AskAsync<T>(string key, Func<T, TimeSpan> keepFor, Func<Task<T>> ask)
    {
        var asked = timeProvider.GetUtcNow();
        var answer = await ask();
        _answers.Set(key, new Kept<T>(answer, asked), new MemoryCacheEntryOptions
        {
            AbsoluteExpiration = asked + keepFor(answer),
            Size = 1 + (answer as ICollection)?.Count ?? 1,
        });
        return answer;
    }

    public void Dispose() => _answers.Dispose();

    private sealed record Kept<T>(T Answer, DateTimeOffset Asked);

    private sealed class Clock(TimeProvider timeProvider) : ISystemClock
    {
        public DateTimeOffset UtcNow => timeProvider.GetUtcNow();
    }
}
