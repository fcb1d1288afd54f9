using System.Globalization;

namespace Weerbaar.Simulator.Start;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    private const int ProxyPort = 3979;

    public string? Folder { get; init; }
    public int? Port { get; init; }
    public IReadOnlyList<string> Bots { get; init; } = [];
    public bool NoBot { get; init; }
    public bool NoOpening { get; init; }
    public bool Reset { get; init; }

    /// <summary>Ends with its standard input, so that a test that dies leaves nothing running.</summary>
    public bool WhileStdin { get; init; }

    /// <summary>Only the signing proxy for Microsoft 365 Agents Playground.</summary>
    public bool Proxy { get; init; }

    /// <summary>Where the Playground plays the connector.</summary>
    public string PlaygroundServiceUrl { get; init; } = "http://127.0.0.1:56150/_connector";

    public string PlaygroundAs { get; init; } = "sanne";

    public double AnswerSeconds { get; init; } = 15;
    public IReadOnlyList<SendWindow> Windows { get; init; } = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];

    /// <summary>Whether the simulator starts the bot itself.</summary>
    public bool Managed => Bots.Count == 0 && !NoBot;

    public const string Usage = """
        dotnet run --project Simulator -- [options]
          --folder PATH         where everything is kept (.weerbaar under the repository)
          --port N              the page's port (5600, or the one used before; 0: any)
          --reset               start afresh
          --bot URL             play Teams for somebody else's bot at this address; repeat for several that take turns
          --no-bot              start none; addresses come later over POST /api/bots
          --no-opening          do not install the app and say the first words by itself
          --while-stdin         end when the standard input does
          --answer-seconds N    how long a bot may take (15)
          --send-windows LIST   messages a conversation may get, as count/seconds (7/1,8/2,60/30,1800/3600)
        dotnet run --project Simulator -- proxy [options]     signs what Microsoft 365 Agents Playground sends
          --listen PORT         where the Playground sends to (3979)
          --bot URL             somebody else's bot; without it the proxy starts ours
          --service-url URL     the Playground's connector (http://127.0.0.1:56150/_connector)
          --as KEY              who plays (sanne)
        """;

    /// <summary>Reads the arguments; throws <see cref="ArgumentException"/> with a sentence about what is wrong.</summary>
    public static Options Parse(IReadOnlyList<string> args)
    {
        var proxy = args is ["proxy", ..];
        var options = proxy ? new Options { Proxy = true, NoOpening = true, Port = ProxyPort } : new Options();
        for (var at = proxy ? 1 : 0; at < args.Count; at++)
        {
            string Value() => ++at < args.Count ? args[at] : throw new ArgumentException($"{args[at - 1]} needs a value.");
            options = args[at] switch
            {
                "--folder" => options with { Folder = Value() },
                "--service-url" => options with { PlaygroundServiceUrl = Value().TrimEnd('/') },
                "--as" => options with { PlaygroundAs = Value() },
                "--port" or "--listen" => options with { Port = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--bot" => options with { Bots = [.. options.Bots, Value().TrimEnd('/')] },
                "--no-bot" => options with { NoBot = true },
                "--no-opening" => options with { NoOpening = true },
                "--while-stdin" => options with { WhileStdin = true },
                "--reset" => options with { Reset = true },
                "--answer-seconds" => options with { AnswerSeconds = double.Parse(Value(), CultureInfo.InvariantCulture) },
                "--send-windows" => options with { Windows = SendWindow.ParseAll(Value()) },
                var other => throw new ArgumentException($"Unknown: {other}"),
            };
        }

        return options;
    }
}

/// <summary>So many messages in so many seconds.</summary>
internal sealed record SendWindow(int Count, int Seconds)
{
    public static IReadOnlyList<SendWindow> ParseAll(string list) =>
        [.. list.Split(',').Select(w => w.Split('/')).Select(p => new SendWindow(Number(p[0]), Number(p[1])))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
