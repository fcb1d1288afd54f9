using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>What a code stands for, until it is redeemed.</summary>
internal sealed record GivenCode(string Person, string RedirectUri, string Challenge, string Nonce, DateTimeOffset Until);

/// <summary>The codes that were given out; each is good once. They are not kept over a restart: they live ten minutes.</summary>
internal sealed class SignIns(TheWorld world)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, GivenCode> _codes = [];

    /// <summary>In which way the id tokens to come are wrong (<see cref="IdToken.Ways"/>).</summary>
    public string Way { get; set; } = IdToken.Proper;

    public string Give(string person, string redirectUri, string challenge, string nonce)
    {
        var code = NewId.Secret();
        lock (_gate)
        {
            _codes[code] = new GivenCode(person, redirectUri, challenge, nonce, world.Now + Life);
        }

        return code;
    }

    /// <summary>Null when it was never given, was redeemed before, or is too old.</summary>
    public GivenCode? Take(string code)
    {
        lock (_gate)
        {
            return _codes.Remove(code, out var given) && given.Until > world.Now ? given : null;
        }
    }
}
