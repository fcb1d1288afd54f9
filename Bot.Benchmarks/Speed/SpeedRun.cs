using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Benchmarks.Filling;
using Weerbaar.Benchmarks.Machinery;
using Weerbaar.Storage.Azure;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>One run: what is measured, in which order.</summary>
internal sealed class SpeedRun : IAsyncDisposable
{
    /// <summary>Many share one flush of the embedded engine; Azurite is one process with few connections.</summary>
    private const int AtOnceEmbedded = 2000, AtOnceAzure = 32;

    private readonly SpeedOptions _options;
    private readonly TeamsStub _teams;
    private readonly Turns _turns;
    private readonly Load _load;
    private readonly ScratchFolder _folder = new("speed");

    private SpeedRun(SpeedOptions options, TeamsStub teams)
    {
        (this._options, this._teams, _turns) = (options, teams, new Turns(teams));
        _load = new Load(options.Seconds / 3, options.Seconds);
        Figures = new Measurements { Flushes = DiskFlushes.Measure(_folder.Path, options.Seconds) };
    }

    public Measurements Figures { get; }

    public static async Task<SpeedRun> BeginAsync(SpeedOptions options) => new(options, await TeamsStub.StartAsync());

    /// <summary>What stores nothing: the limit, and echo bots.</summary>
    public async Task PeersAsync()
    {
        foreach (var contender in new[]
        {
            Contender.Bare(_teams, isChecked: false), Contender.Bare(_teams, isChecked: true),
            await Contender.BotBuilderAsync(_teams), await Contender.AgentsAsync(_teams),
        })
        {
            using var server = await MeasuredAsync(contender, null, [_turns.Click, _turns.Message]);
        }
    }

    /// <summary>On the embedded engine, in one folder that fills up.</summary>
    public async Task EmbeddedAsync()
    {
        var contender = Contender.Embedded(_teams, Path.Combine(_folder.Path, "store"));
        IReadOnlyList<string>? drafts = null;
        var there = 0;
        foreach (var cases in _options.Cases)
        {
            await using (var storage = Opened())
            {
                await Filler(storage.Rows).FillAsync(there, cases, AtOnceEmbedded);
            }

            (there, drafts) = (cases, await BotAsync(contender, cases, drafts));
        }

        await using var alone = Opened();
        await AloneAsync(StorageAlone.EmbeddedName, there, alone.Rows);

        EmbeddedStorage Opened() => EmbeddedStorage.Open(Path.Combine(_folder.Path, "store"), shared: false, TimeProvider.System);
    }

    /// <summary>On the Azure engine, with an emulator of its own that fills up.</summary>
    public async Task AzureAsync()
    {
        using var azurite = await AzuriteProcess.StartAsync();
        var storage = AzureStorage.Create(
            new StorageOptions { ConnectionString = azurite.ConnectionString },
            () => throw new InvalidOperationException("The emulator needs no identity."), new IdGenerator(), NullLoggerFactory.Instance);
        await storage.PrepareAsync(default);
        IReadOnlyList<string>? drafts = null;
        var there = 0;
        foreach (var cases in _options.AzureCases)
        {
            await Filler(storage.Rows).FillAsync(there, cases, AtOnceAzure);
            (there, drafts) = (cases, await BotAsync(Contender.Azure(_teams, azurite), cases, drafts));
            await AloneAsync(StorageAlone.AzureName, cases, storage.Rows);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _teams.DisposeAsync();
    }

    private HistoryFiller Filler(IRowStore rows) =>
        new(rows, [.. _turns.Reporters.Select(reporter => reporter.Person)], TimeProvider.System);

    private async Task<IReadOnlyList<string>> BotAsync(Contender contender, int cases, IReadOnlyList<string>? drafts)
    {
        using var server = await MeasuredAsync(contender, cases, [_turns.Click, _turns.Page, _turns.Message], async port =>
        {
            drafts ??= await _turns.BegunAsync(port);
            return _turns.Step(drafts);
        });
        return drafts!;
    }

    /// <param name="last">Gives what is measured after the others, with the port.</param>
    private async Task<Server> MeasuredAsync(
        Contender contender, int? cases, IReadOnlyList<TurnKind> kinds, Func<int, Task<TurnKind>>? last = null)
    {
        var (server, first) = await StartedAsync(contender);
        var turnLoad = new TurnLoad(_teams, _load);
        foreach (var kind in last is null ? kinds : [.. kinds, await last(server.Port)])
        {
            foreach (var connections in _options.Connections)
            {
                Figures.Add(new Figure(contender.Name, cases, kind.Name, connections, await turnLoad.RunAsync(server, kind, connections)));
            }
        }

        Figures.Add(new Standing(contender.Name, cases, first, server.Memory));
        return server;
    }

    /// <summary>Started as often as is wanted; the last one runs on.</summary>
    private async Task<(Server Running, double FirstAnswer)> StartedAsync(Contender contender)
    {
        var took = new List<double>();
        while (true)
        {
            var server = await Server.StartAsync(contender, _teams, _turns.Click.Of(0)());
            took.Add(server.FirstAnswer);
            if (took.Count == _options.Starts)
            {
                return (server, Sample.Of(took, 1).P50);
            }

            server.Dispose();
        }
    }

    private async Task AloneAsync(string who, int cases, IRowStore rows)
    {
        var alone = new StorageAlone(rows, _turns);
        foreach (var (turn, act) in new (string, Func<int, Func<ValueTask>>)[]
        {
            (Turns.ClickTurn, alone.Read), (Turns.PageTurn, alone.Page), (Turns.StepTurn, alone.ReadAndWrite),
        })
        {
            foreach (var connections in _options.Connections)
            {
                Figures.Add(new Figure(who, cases, turn, connections, await _load.RunAsync(connections, act)));
            }
        }
    }
}
