using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Weerbaar.Tests.Teams;

/// <summary>A certificate as an administrator makes one for a registration. Keys take long to find: one for all tests.</summary>
internal static class RegistrationCertificate
{
    public static RSA Key { get; } = RSA.Create(2048);

    public static X509Certificate2 Certificate { get; } =
        new CertificateRequest("CN=weerbaar", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));

    /// <summary>The certificate alone, to upload.</summary>
    public static string Pem { get; } = Certificate.ExportCertificatePem();

    /// <summary>Writes certificate and key into a file, PFX or PEM by its name.</summary>
    public static void Write(string path) => File.WriteAllBytes(
        path,
        path.EndsWith(".pfx", StringComparison.Ordinal)
            ? Certificate.Export(X509ContentType.Pfx)
            : Encoding.ASCII.GetBytes($"{Pem}\n{Key.ExportPkcs8PrivateKeyPem()}\n"));
}
