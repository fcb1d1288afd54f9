using System.Diagnostics;
using System.Globalization;
using Weerbaar.Benchmarks.Machinery;
using Weerbaar.Storage.Embedded;

namespace Weerbaar.Benchmarks.Lists;

/// <summary>What a page of each list costs in storage calls and rows, while the lists grow.</summary>
internal static class ListsCommand
{
    private static readonly int[] Usual = [100, 2000, 100_000];

    /// <param name="words">"--cases 100,2000": other sizes, growing.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        var table = new MarkdownTable("list", "cases in it", "newest page", "the page after it", "ms for both");
        using var folder = new ScratchFolder("lists");
        await using var storage = EmbeddedStorage.Open(folder.Path, shared: false, TimeProvider.System);
        var lists = new FilledLists(storage.Rows);
        foreach (var size in Words.Numbers(words, "--cases") ?? Usual)
        {
            await lists.GrowAsync(size, FilledLists.All);
            foreach (var list in FilledLists.All)
            {
                table.Add([list.Name.Split(':')[0], size.ToString("N0", CultureInfo.InvariantCulture), .. await CostAsync(lists, list)]);
            }
        }

        Console.WriteLine(table);
        return 0;
    }

    private static async Task<string[]> CostAsync(FilledLists lists, CaseIndex list)
    {
        await lists.PageAsync(list, null);
        var began = Stopwatch.GetTimestamp();
        var (first, newest) = await lists.PageAsync(list, null);
        var (_, next) = await lists.PageAsync(list, first.Older);
        return [Said(newest), Said(next), Stopwatch.GetElapsedTime(began).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)];
    }

    private static string Said(PageCost cost) => $"{cost.Ranges} range of {cost.Rows} rows, {cost.Reads} point reads";
}
