namespace Weerbaar.Features.Chat;

/// <summary>The channel in which this was said gets a use; only an administrator's handler says so.</summary>
internal sealed record BindChannel(ChannelBinding Binding) : IEffect;
