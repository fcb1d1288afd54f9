namespace Weerbaar.Playbook.Loading;

/// <summary>Reads one kind of online aggression.</summary>
internal static class KindSection
{
    public static Kind Read(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Kind
        {
            Id = fields.Required("id").Id(NameSets.Kind),
            Name = fields.Required("name").Local(),
            Offence = fields.Optional("offence")?.OneOf<OffenceStatus>() ?? OffenceStatus.None,
            AsksDanger = fields.YesNo("asks-danger"),
            Sexual = fields.YesNo("sexual"),
            Articles = fields.List("articles", item => item.Text()),
            Advice = fields.Required("advice").Local(),
        });
    }
}
