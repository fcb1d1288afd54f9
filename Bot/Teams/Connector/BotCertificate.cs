using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Teams.Connector;

/// <summary>The registration's certificate with its key, from a file: PEM or PFX without a password.</summary>
internal sealed class BotCertificate(X509Certificate2 certificate, IdGenerator ids, TimeProvider timeProvider)
{
    /// <summary>Entra sets no limit, but asks for a short one; a clock may be off by as much.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _tokens = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>Null when the file cannot be read, or holds no certificate with its RSA key: Entra takes no other.</summary>
    public static X509Certificate2? Load(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var text = Encoding.Latin1.GetString(bytes);
            var read = text.Contains("-----BEGIN ", StringComparison.Ordinal)
                ? X509Certificate2.CreateFromPem(text, text)
                : X509CertificateLoader.LoadPkcs12(bytes, null);
            using var key = read.GetRSAPrivateKey();
            return key is null ? null : read;
        }
        catch (Exception unfit) when (unfit is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Says that it is this client, in the shape that Entra documents as "certificate credentials": RFC 7523, signed with
    /// PS256, the certificate named by its SHA-256 thumbprint.
    /// </summary>
    /// <param name="tokenAddress">Where it is sent to: good nowhere else.</param>
    public string Assertion(string clientId, string tokenAddress)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        using var key = certificate.GetRSAPrivateKey()!;
        return _tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = tokenAddress,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = clientId,
                [JwtRegisteredClaimNames.Jti] = ids.NewId(),
            },
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Life,
            AdditionalHeaderClaims = new Dictionary<string, object>
            {
                ["x5t#S256"] = Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)),
            },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSsaPssSha256)
            {
                // The key ends with this call; a kept signer would outlive it.
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        });
    }
}
