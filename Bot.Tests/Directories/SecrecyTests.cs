using System.Collections.Concurrent;
using System.Diagnostics;
using Weerbaar.Directories;

namespace Weerbaar.Tests.Directories;

public sealed class SecrecyTests
{
    private static readonly string Ann = Entry.IdOf(1);
    private static readonly string Officers = Entry.IdOf(900);

    [Fact]
    public async Task No_person_is_in_any_log_line_trace_or_exception_whatever_goes_wrong()
    {
        await using var fixture = await DirectoryFixture.StartAsync();
        var traces = new ConcurrentQueue<string>();

        // Other tests ask their own servers at the same time.
        using var own = new Activity("directory").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == own.TraceId)
                {
                    traces.Enqueue($"{span.DisplayName} {string.Join(' ', span.TagObjects)}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        fixture.Graph.Groups.Add(Officers);
        fixture.Graph.Add(new(Ann, "Jansen") { Groups = [Officers], Manager = Entry.IdOf(2) });
        fixture.Graph.Add(new(Entry.IdOf(2), "Jansen"));

        var failures = new List<string>();
        foreach (var status in new[] { 200, 400, 401, 403, 404, 429, 500, 503 })
        {
            failures.AddRange(await AskAllAsync(fixture, status));
        }

        // 4 questions, 7 failing statuses; "no such person" (404) is an answer to all but the group's members.
        Assert.Equal(4 * 6 + 1, failures.Count);
        Assert.Equal(failures.Count - 1, fixture.Logs.Lines.Count(line => line.Contains("did not answer")));
        foreach (var line in fixture.Logs.Lines.Concat(traces).Concat(failures))
        {
            Assert.DoesNotContain("Jansen", line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ab12cd34", line, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<List<string>> AskAllAsync(DirectoryFixture fixture, int status)
    {
        var directory = fixture.Directory;
        var failures = new List<string>();
        foreach (var ask in new Func<Task>[]
        {
            () => directory.FindAsync(Ann, default),
            () => directory.FindManagersAsync(Ann, default),
            () => directory.IsMemberAsync(Ann, Officers, default),
            () => directory.FindMembersAsync(Officers, default),
        })
        {
            if (status != 200)
            {
                fixture.Graph.Fail(status, "Request_ResourceNotFound", retryAfter: 60);
            }
            try
            {
                await ask();
            }
            catch (DirectoryUnavailableException failure)
            {
                failures.Add(failure.ToString());
            }
            fixture.Clock.Advance(TimeSpan.FromHours(2));
        }
        return failures;
    }
}
