namespace Weerbaar.Tests.Door;

/// <summary>What nobody here can open, in the shapes in which Teams sends it: the attachments of a message.</summary>
internal static class DoorUnopened
{
    public const string Voice =
        """[{"contentType":"text/html","content":"<div><span itemscope=\"\" itemtype=\"http://schema.skype.com/InputExtension\"></span></div>"}]""";
    public const string Film =
        """[{"contentType":"text/html","content":"<video itemtype=\"http://schema.skype.com/AMSVideo\"></video>"}]""";
    public const string Gif =
        """[{"contentType":"image/*","contentUrl":"https://media1.giphy.com/media/abc/giphy.gif"},{"contentType":"text/html","content":"<img src=\"https://media1.giphy.com/media/abc/giphy.gif\" itemtype=\"http://schema.skype.com/Giphy\">"}]""";
    public const string Reference =
        """[{"contentType":"reference","contentUrl":"https://contoso-my.sharepoint.com/x.docx","name":"dreiging.docx"}]""";
    public const string NoAddress =
        """[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"dreiging.docx","content":{"uniqueId":"1"}}]""";
    public const string Loop = """[{"contentType":"application/vnd.microsoft.card.fluidEmbedCard","content":"{}"}]""";
    public const string Forwarded =
        """[{"contentType":"forwardedMessageReference","content":"{\"originalMessageContent\":\"\",\"originalMessageSender\":{\"user\":{\"displayName\":\"J. Boos\"}}}"}]""";
    public const string ForwardedPicture =
        """[{"contentType":"forwardedMessageReference","content":"{\"originalMessageContent\":\"<p><img src=\\\"https://x.example/1.png\\\"></p>\"}"}]""";
    public const string Nothing = "[]";

    /// <summary>A sign that comes as a picture.</summary>
    public const string Emoji =
        """[{"contentType":"image/*","contentUrl":"https://statics.teams.cdn.office.net/evergreen-assets/emoticons/fear/20_f.png"},{"contentType":"text/html","content":"<p><img alt=\"😱\" itemtype=\"http://schema.skype.com/Emoji\" src=\"https://statics.teams.cdn.office.net/evergreen-assets/emoticons/fear/20_f.png\"></p>"}]""";
}
