namespace Weerbaar.Features.Figures;

/// <summary>Who reads figures.</summary>
internal sealed class FigureRights(FigureReaders readers) : IPersonRights
{
    public IReadOnlyList<PersonRight> Given => [PersonRight.ReadFigures];

    public Task<bool> MayAsync(Turn turn, PersonRight needs, ActionData data, CancellationToken ct) => readers.MayAsync(turn.By.Id, ct);

    public string Refusal(PersonRight needs, Language language) => new FigureWords(language)["NotAllowed"];
}
