using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>The emulator over https, with tokens of Entra instead of the key.</summary>
public sealed class SecureAzurite : Azurite
{
    private readonly TemporaryFolder _folder = new();

    public SecureAzurite()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        Certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(CertificateFile, Certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    public X509Certificate2 Certificate { get; }

    protected override string[] Extra => ["--oauth", "basic", "--cert", CertificateFile, "--key", KeyFile];

    private string CertificateFile => Path.Combine(_folder.Path, "certificate.pem");

    private string KeyFile => Path.Combine(_folder.Path, "key.pem");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Certificate.Dispose();
        _folder.Dispose();
    }
}
