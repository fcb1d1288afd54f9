namespace Weerbaar.Playbook.Loading;

/// <summary>Reads the languages in which the bot has two sentences.</summary>
internal static class OtherLanguageSection
{
    public static OtherLanguage Read(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new OtherLanguage(
            fields.Required("id").Text(),
            fields.Optional("letters")?.Text() ?? "",
            fields.List("words", item => item.Text()),
            fields.Required("question").Text(),
            fields.Required("crisis").Text(),
            fields.List("self-harm", item => item.Text()),
            fields.List("not", item => item.Text())));
    }
}
