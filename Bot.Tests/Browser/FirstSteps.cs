using Microsoft.Playwright;

namespace Weerbaar.Tests.Browser;

/// <summary>The steps from "what happened" to the review, in the cards as they are drawn.</summary>
internal static class FirstSteps
{
    /// <summary>Whom it is about and what kind it is, without a mouse.</summary>
    public static async Task ByKeyboardAsync(Screen screen, Pane pane)
    {
        await pane.Composer.FocusAsync();
        await screen.TabToAsync("Volgende", back: true);
        await screen.Page.Keyboard.PressAsync("Enter");
        await pane.SeesAsync("Wat voor iets is het?");
        await screen.TabToAsync("Bedreiging");
        Assert.True(await pane.Card("Wat voor iets is het?").GetByLabel("Bedreiging").First.IsCheckedAsync());
        await screen.TabToAsync("Volgende");
        await screen.Page.Keyboard.PressAsync("Enter");
        await pane.SeesAsync("Vertel het in je eigen woorden.");
    }

    /// <summary>All the rest: a few things are told, most are skipped.</summary>
    public static async Task ByMouseAsync(Screen screen, Pane pane)
    {
        for (var step = 3; step < 20; step++)
        {
            var card = pane.Card($"Stap {step} van");
            await card.Or(pane.Card("Klopt het zo?")).First.WaitForAsync();
            if (!await card.IsVisibleAsync())
            {
                return;
            }

            await AnswerAsync(screen, pane, card);
        }

        Assert.Fail("The review was never reached.");
    }

    private static async Task AnswerAsync(Screen screen, Pane pane, ILocator card)
    {
        var heading = await card.GetByRole(AriaRole.Heading).First.InnerTextAsync();
        var told = true;
        switch (heading.Trim())
        {
            case "Wat is er gebeurd?":
                await card.GetByLabel("Vertel het in je eigen woorden.")
                    .FillAsync("Onder een bericht over ons jongerencentrum schreef iemand dat hij me opwacht na mijn werk.");
                break;
            case "Waar gebeurt het?":
                await card.GetByLabel("Op welk platform?").SelectOptionAsync("Facebook");
                await Screen.SaveAsync("02-step", pane);
                break;
            case "Heb je foto's of bestanden?":
                await pane.SendsAsync("bericht.png", await FictionalPost.PictureAsync(screen));
                await pane.SeesAsync("bericht.png");
                await Screen.SaveAsync("03-file", pane);
                break;
            case "Wie mag het lezen en erover beslissen?":
                await card.GetByLabel("Mijn leidinggevende", new() { Exact = true }).CheckAsync();
                break;
            default:
                told = false;
                break;
        }

        await Pane.Button(card, told ? "Volgende" : "Overslaan").ClickAsync();
    }
}
