namespace Weerbaar.Features.Aftercare;

/// <summary>Keeps a check-in before the case learns that there is one, so that whoever shows the case finds the answer.</summary>
internal sealed class KeepCheckInHandler(CheckInStore checkIns) : EffectHandler<KeepCheckIn>
{
    protected override async Task<bool> BeforeCaseAsync(KeepCheckIn effect, Turn turn, CancellationToken cancellationToken)
    {
        await checkIns.SaveAsync(turn.By.Id, effect.Answer, cancellationToken);
        return true;
    }
}
