namespace Weerbaar.Features.Chat;

/// <summary>The cards that somebody has, or should have had, are drawn anew: they have just got the app, or chosen a language.</summary>
internal sealed record ShowCasesAgain : IEffect;
