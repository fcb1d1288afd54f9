namespace Weerbaar.Playbook.Loading;

/// <summary>Reads the small things that people can do beforehand.</summary>
internal static class PreventionSection
{
    private const int MostMinutes = 30;

    public static PreventionRules Read(Entry? entry)
    {
        if (entry is null)
        {
            return new PreventionRules();
        }

        var fields = entry.Fields();
        var read = fields.RejectUnknownFields(new PreventionRules
        {
            Sectors = fields.List("sectors", Sector),
            Tips = fields.Required("tips").List(Tip),
        });
        if (!read.For(null).Any())
        {
            entry.Fault("needs at least one tip without 'sectors', for who names no sector.");
        }

        return read;
    }

    private static Sector Sector(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Sector(fields.Required("id").Id(NameSets.Sector), fields.Required("name").Local()));
    }

    private static Tip Tip(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Tip
        {
            Id = fields.Required("id").Id(NameSets.Tip),
            Name = fields.Required("name").Local(),
            Do = fields.Required("do").Local(),
            Minutes = Minutes(fields.Required("minutes")),
            Sectors = fields.List("sectors", sector => sector.Reference(NameSets.Sector)),
        });
    }

    private static int Minutes(Entry entry)
    {
        var minutes = entry.Whole();
        if (entry.Node is not null && minutes is < 1 or > MostMinutes)
        {
            entry.Fault($"should be small: 1 to {MostMinutes} minutes.");
        }

        return minutes;
    }
}
