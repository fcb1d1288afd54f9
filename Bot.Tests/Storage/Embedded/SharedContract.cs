using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Embedded;

public sealed class SharedRows(SharedEngine engine) : RowContract<SharedEngine>(engine);

public sealed class SharedBatches(SharedEngine engine) : BatchContract<SharedEngine>(engine);

public sealed class SharedRanges(SharedEngine engine) : RangeContract<SharedEngine>(engine);

public sealed class SharedBlobs(SharedEngine engine) : BlobContract<SharedEngine>(engine);

public sealed class SharedMessages(SharedEngine engine) : QueueContract<SharedEngine>(engine);
