using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Cards;

/// <summary>The npm renderer's own opinion of a card, asked of a Node process over its standard input and output.</summary>
internal sealed class Renderer(Places places) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Process? _node;

    /// <summary>What the renderer finds wrong; empty for a good card.</summary>
    public async Task<IReadOnlyList<string>> FaultsOf(JsonNode card)
    {
        await _turn.WaitAsync();
        try
        {
            return await Ask(card.ToJsonString(Json.Wire));
        }
        catch (IOException)
        {
            // The process died: once more with a new one.
            _node?.Dispose();
            _node = null;
            return await Ask(card.ToJsonString(Json.Wire));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        if (_node is { HasExited: false })
        {
            _node.Kill();
        }

        _node?.Dispose();
        _turn.Dispose();
    }

    private async Task<IReadOnlyList<string>> Ask(string line)
    {
        _node ??= Start();
        await _node.StandardInput.WriteLineAsync(line);
        await _node.StandardInput.FlushAsync();
        var answer = await _node.StandardOutput.ReadLineAsync() ?? throw new IOException("The card check ended.");
        return JsonSerializer.Deserialize<List<string>>(answer)!;
    }

    private Process Start() => Process.Start(new ProcessStartInfo("node", [places.InProject("Cards", "card-check.cjs")])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = Encoding.UTF8,
    }) ?? throw new InvalidOperationException("Node is needed for the check of cards and did not start.");
}
