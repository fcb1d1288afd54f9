namespace Weerbaar.Playbook.Loading;

/// <summary>Reads the options, the ladder of sanctions and the advice.</summary>
internal static class ResponseSections
{
    public static ResponseOption Option(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new ResponseOption
        {
            Id = fields.Required("id").Id(NameSets.Option),
            Name = fields.Required("name").Local(),
            Description = fields.Required("description").Local(),
            Requires = fields.List("requires", Requirement),
            SpeaksOutside = fields.YesNo("speaks-outside"),
            NeedsConsultation = fields.YesNo("needs-consultation", otherwise: true),
            LadderStep = fields.Optional("ladder-step")?.Reference(NameSets.LadderStep),
            CountedAs = fields.Optional("counted-as")?.OneOf<CountedAs>() ?? CountedAs.Nothing,
            IsTalk = fields.YesNo("appointment"),
            Action = fields.Optional("action") is { } action ? Action(action) : null,
        });
    }

    public static LadderStep LadderStep(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new LadderStep(
            fields.Required("id").Id(NameSets.LadderStep), fields.Required("name").Local()));
    }

    public static OptionAdvice Advice(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new OptionAdvice(
            fields.Required("fact").Reference(NameSets.Fact),
            fields.Required("options").List(item => item.Reference(NameSets.Option)),
            fields.Required("because").Local()));
    }

    private static Requirement Requirement(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Requirement(
            fields.Required("fact").Reference(NameSets.Fact),
            fields.Required("otherwise").Local(),
            fields.YesNo("can-be-passed", otherwise: true)));
    }

    private static ActionTemplate Action(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new ActionTemplate(
            fields.Required("title").Local(),
            fields.Required("owner").OneOf<ActionOwner>(),
            fields.Required("due").Term())
        {
            Told = fields.Optional("told")?.Local(),
        });
    }
}
