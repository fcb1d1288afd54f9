using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Embedded;

public sealed class EmbeddedRows(EmbeddedEngine engine) : RowContract<EmbeddedEngine>(engine);

public sealed class EmbeddedBatches(EmbeddedEngine engine) : BatchContract<EmbeddedEngine>(engine);

public sealed class EmbeddedRanges(EmbeddedEngine engine) : RangeContract<EmbeddedEngine>(engine);

public sealed class EmbeddedLimits(EmbeddedEngine engine) : LimitContract<EmbeddedEngine>(engine);

public sealed class EmbeddedBlobs(EmbeddedEngine engine) : BlobContract<EmbeddedEngine>(engine);

public sealed class EmbeddedMessages(EmbeddedEngine engine) : QueueContract<EmbeddedEngine>(engine);
