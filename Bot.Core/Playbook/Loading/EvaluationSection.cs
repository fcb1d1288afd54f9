namespace Weerbaar.Playbook.Loading;

/// <summary>Reads in which cell of the evaluation matrix everything falls that can be done.</summary>
internal static class EvaluationSection
{
    public static EvaluationRules Read(Entry? entry)
    {
        if (entry is null)
        {
            return new EvaluationRules();
        }

        var fields = entry.Fields();
        return fields.RejectUnknownFields(new EvaluationRules
        {
            Options = Once(fields.List("options", Option), entry),
            Steps = Once(fields.List("steps", Step), entry),
        });
    }

    private static (string Option, MatrixPlace Place) Option(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields((fields.Required("option").Reference(NameSets.Option), Place(fields)));
    }

    private static (StandardStep Step, MatrixPlace Place) Step(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields((fields.Required("step").OneOf<StandardStep>(), Place(fields)));
    }

    private static MatrixPlace Place(Fields fields) => new(
        fields.Required("who").OneOf<MatrixWho>(),
        fields.Required("when").OneOf<MatrixWhen>(),
        fields.Required("nature").OneOf<Nature>());

    private static Dictionary<T, MatrixPlace> Once<T>(IReadOnlyList<(T Name, MatrixPlace Place)> places, Entry entry)
        where T : notnull
    {
        var all = new Dictionary<T, MatrixPlace>();
        foreach (var (name, place) in places.Where(place => !all.TryAdd(place.Name, place.Place)))
        {
            entry.Fault($"'{name}' has two cells.");
        }

        return all;
    }
}
