using System.Diagnostics;
using System.Net.Http.Json;

namespace Weerbaar.Tests.Simulator;

/// <summary>The simulator as a process of its own, on a folder of its own, and its API.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private const string Announcement = "Weerbaar simulator: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly bool _ownsFolder;

    private RunningSimulator(Process process, string folder, bool ownsFolder, Uri address)
    {
        (this._process, Folder, this._ownsFolder) = (process, folder, ownsFolder);
        Address = address;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public string Folder { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Starts it with these options; on a given folder it goes on where another ended.</summary>
    public static async Task<RunningSimulator> Start(string? folder = null, params string[] options)
    {
        var own = folder ?? Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo(
                "dotnet",
                [Dll(), .. options.Take(1).Where(o => o == "proxy"), "--folder", own, "--port", "0", "--while-stdin",
                    .. options.SkipWhile(o => o == "proxy")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                // As for the bots of the journeys, which live as short.
                Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_CallCountingDelayMs"] = "7530" },
            },
        };
        var address = AddressOf(process);
        process.Start();
        process.BeginOutputReadLine();
        var running = new RunningSimulator(process, own, folder is null, await address.WaitAsync(Patience));
        await running.UntilItAnswers();
        return running;
    }

    public async Task<JsonNode> Get(string path) => await Read(await Http.GetAsync(path));

    public async Task<JsonNode> Post(string path, object body) => await Read(await Http.PostAsJsonAsync(path, body));

    public async Task<JsonNode> Patch(string path, object body) => await Read(await Http.PatchAsJsonAsync(path, body));

    public async Task<JsonNode> Delete(string path) => await Read(await Http.DeleteAsync(path));

    /// <summary>What came of a call that is expected to be refused.</summary>
    public async Task<(int Status, string? Code)> Refused(string path, object body)
    {
        using var response = await Http.PostAsJsonAsync(path, body);
        var json = await response.Content.ReadFromJsonAsync<JsonNode>();
        return ((int)response.StatusCode, (string?)json?["error"]?["code"]);
    }

    public Task<JsonNode> Say(string conversation, string person, string text, int settleMs = 0) =>
        Post($"/api/conversations/{conversation}/say", new { @as = person, text, settleMs });

    public Task<JsonNode> Click(string conversation, string message, object click) =>
        Post($"/api/conversations/{conversation}/messages/{message}/click", click);

    public async Task<JsonArray> Messages(string conversation, string person) =>
        (await Get($"/api/conversations/{conversation}/messages?as={person}"))["messages"]!.AsArray();

    public async Task<long> Seq() => (long)(await Get("/api/world"))["seq"]!;

    /// <summary>The rules broken since then.</summary>
    public async Task<IReadOnlyList<string>> RulesBrokenSince(long seq) =>
        [.. (await Get($"/api/violations?after={seq}"))["violations"]!.AsArray().Select(v => (string)v!["rule"]!)];

    /// <summary>As kill -9: nothing is tidied up.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }

        _process.Dispose();
        Http.Dispose();
        if (_ownsFolder && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static Task<Uri> AddressOf(Process process)
    {
        var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Announcement, StringComparison.Ordinal) == true)
            {
                found.TrySetResult(new Uri(line.Data[Announcement.Length..]));
            }
        };
        process.Exited += (_, _) => found.TrySetException(new InvalidOperationException("The simulator ended before it was up."));
        return found.Task;
    }

    private static string Dll()
    {
        var output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var (framework, configuration) = (Path.GetFileName(output), Path.GetFileName(Path.GetDirectoryName(output)!));
        return Path.Combine(Repository.Root, "Simulator", "bin", configuration, framework, "Simulator.dll");
    }

    private static async Task<JsonNode> Read(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage!.RequestUri}: {(int)response.StatusCode} {body}");
            return JsonNode.Parse(body)!;
        }
    }

    private async Task UntilItAnswers()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                await Http.GetAsync("/health", patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }
}

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "TeamsIncidentBot.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
