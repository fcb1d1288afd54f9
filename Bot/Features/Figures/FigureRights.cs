namespace Weerbaar.Features.Figures;

/// <summary>Who reads figures.</summary>
internal sealed class FigureRights(FigureReaders readers) : IPersonRights
{
    public IReadOnlyList<PersonPermission> Given => [PersonPermission.ReadFigures];

    public Task<bool> MayAsync(Turn turn, PersonPermission needs, ActionData data, CancellationToken cancellationToken) =>
        readers.MayAsync(turn.By.Id, cancellationToken);

    public string Refusal(PersonPermission needs, Language language) => new FigureWords(language)["NotAllowed"];
}
