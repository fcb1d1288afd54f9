using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>The keys of the connector (published, with endorsements) and of Entra; kept over restarts.</summary>
internal sealed class KeyRing(TheWorld world)
{
    public const string Connector = "connector";
    public const string Unendorsed = "unendorsed";
    public const string Access = "access";

    public SigningCredentials Current(string use)
    {
        var key = world.Change(c => c.State.Keys.Values.FirstOrDefault(k => k.Use == use && k.Current) ?? c.Put(New(use, 0)));
        return Credentials(key.Pkcs8, key.Kid);
    }

    /// <summary>From now on the connector signs with a new key.</summary>
    public string RollOver(bool keepOld) => world.Change(c =>
    {
        var old = c.State.Keys.Values.Where(k => k.Use == Connector).ToList();
        foreach (var key in old)
        {
            c.Put(key with { Current = false, Published = key.Published && keepOld });
        }

        return c.Put(New(Connector, old.Count)).Kid;
    });

    public JsonObject Published()
    {
        Current(Connector);
        Current(Unendorsed);
        var keys = world.Read(s => s.Keys.Values.Where(k => k.Published && k.Use != Access).OrderBy(k => k.Order).ToList());
        return new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => (JsonNode)PublicPart(k))]) };
    }

    /// <summary>The keys of Entra, with which it signs who somebody is.</summary>
    public JsonObject PublishedByEntra()
    {
        Current(Access);
        var keys = world.Read(s => s.Keys.Values.Where(k => k.Use == Access).OrderBy(k => k.Order).ToList());
        return new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => (JsonNode)PublicPart(k))]) };
    }

    /// <summary>A key that was never published.</summary>
    public static SigningCredentials Stranger(string kid)
    {
        using var rsa = RSA.Create(2048);
        return Credentials(Convert.ToBase64String(rsa.ExportPkcs8PrivateKey()), kid);
    }

    private static SigningKey New(string use, int order)
    {
        using var rsa = RSA.Create(2048);
        return new SigningKey
        {
            Kid = NewId.Short(use[..1]),
            Use = use,
            Order = order,
            Current = true,
            Pkcs8 = Convert.ToBase64String(rsa.ExportPkcs8PrivateKey()),
            Endorsements = use == Connector ? ["msteams"] : [],
        };
    }

    private static SigningCredentials Credentials(string pkcs8, string kid)
    {
        // The key belongs to the credentials, which are as short-lived as one token.
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Convert.FromBase64String(pkcs8), out _);
        return new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = kid }, SecurityAlgorithms.RsaSha256)
        {
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };
    }

    private static JsonObject PublicPart(SigningKey key)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Convert.FromBase64String(key.Pkcs8), out _);
        var parameters = rsa.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Kid,
            ["x5t"] = key.Kid,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!),
            ["endorsements"] = new JsonArray([.. key.Endorsements.Select(e => (JsonNode)e)]),
        };
    }
}
