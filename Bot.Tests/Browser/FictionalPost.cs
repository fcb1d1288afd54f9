namespace Weerbaar.Tests.Browser;

/// <summary>A screenshot as an employee would send it: of a post that nobody ever wrote.</summary>
internal static class FictionalPost
{
    private const string Post = """
        <body style="margin:0;font:16px sans-serif;background:#f2f2f5"><article style="width:380px;padding:16px;background:#fff">
        <b>Anoniem_0000</b> <small>vandaag, 09:14</small><p>Jij van het jongerencentrum, ik weet hoe laat je klaar bent.
        </p><small>Verzonnen voorbeeld</small></article></body>
        """;

    public static async Task<byte[]> PictureAsync(Screen screen)
    {
        var page = await screen.Page.Context.NewPageAsync();
        await page.SetContentAsync(Post);
        var picture = await page.Locator("article").ScreenshotAsync();
        await page.CloseAsync();
        return picture;
    }
}
