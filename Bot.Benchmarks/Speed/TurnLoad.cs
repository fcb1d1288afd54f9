using System.Text;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>A kind of turn against a server, over so many connections.</summary>
internal sealed class TurnLoad(TeamsStub teams, Load load)
{
    /// <exception cref="InvalidOperationException">Something else was answered than a turn of this kind should be.</exception>
    public async Task<Sample> RunAsync(Server server, TurnKind kind, int connections)
    {
        var lines = new List<HttpLine>();
        try
        {
            for (var number = 0; number < connections; number++)
            {
                lines.Add(await HttpLine.OpenAsync(server.Port, teams.Token));
            }

            return await load.RunAsync(connections, number => Of(lines[number], kind, kind.Of(number), server), () => server.Cpu);
        }
        finally
        {
            lines.ForEach(line => line.Dispose());
        }
    }

    private static Func<ValueTask> Of(HttpLine line, TurnKind kind, Func<ReadOnlyMemory<byte>> next, Server server)
    {
        var expected = Encoding.ASCII.GetBytes(kind.Expected);
        return async () =>
        {
            var answer = await line.PostAsync(next());
            if (HttpAnswer.Status(answer.Span) is < 200 or >= 300 || answer.Span.IndexOf(expected) < 0)
            {
                throw new InvalidOperationException($"{kind.Name}: {Encoding.UTF8.GetString(answer.Span)}\n{server.Said()}");
            }
        };
    }
}
