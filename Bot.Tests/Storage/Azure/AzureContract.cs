using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>One emulator for all: it is one process with one thread, so they take turns.</summary>
[CollectionDefinition(Name)]
[EndToEnd]
public sealed class OnAzurite : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}

[Collection(OnAzurite.Name)]
public sealed class AzureRows(AzureEngine engine) : RowContract<AzureEngine>(engine);

[Collection(OnAzurite.Name)]
public sealed class AzureBatches(AzureEngine engine) : BatchContract<AzureEngine>(engine);

[Collection(OnAzurite.Name)]
public sealed class AzureRanges(AzureEngine engine) : RangeContract<AzureEngine>(engine);

[Collection(OnAzurite.Name)]
public sealed class AzureLimits(AzureEngine engine) : LimitContract<AzureEngine>(engine);

[Collection(OnAzurite.Name)]
public sealed class AzureBlobs(AzureEngine engine) : BlobContract<AzureEngine>(engine);

[Collection(OnAzurite.Name)]
public sealed class AzureMessages(AzureEngine engine) : QueueContract<AzureEngine>(engine);
