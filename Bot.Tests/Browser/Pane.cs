using Microsoft.Playwright;

namespace Weerbaar.Tests.Browser;

/// <summary>One conversation on the screen, as one person has it before them.</summary>
public sealed class Pane(Screen screen, ILocator pane)
{
    public ILocator Itself => pane;

    public ILocator Composer => pane.GetByTestId("composer-input");

    /// <summary>The dialog that is open.</summary>
    public ILocator Dialog => pane.GetByRole(AriaRole.Dialog);

    /// <summary>The newest message of the bot that says this.</summary>
    public ILocator Card(string words) => pane.Locator("[data-by=bot]").Filter(new() { HasText = words }).Last;

    /// <summary>Types in the chat and sends with Enter.</summary>
    public async Task SaysAsync(string text)
    {
        await Composer.ClickAsync();
        await screen.Page.Keyboard.TypeAsync(text);
        await screen.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the bot says this here.</summary>
    public Task SeesAsync(string words) => Card(words).WaitForAsync();

    /// <summary>Scrolls until a message stands at the top.</summary>
    public Task ScrollsToAsync(string words) => Card(words).EvaluateAsync("message => message.scrollIntoView({ block: 'start' })");

    /// <summary>Clicks a button of a card; while a card awaits an answer it takes no other click, so that is waited for.</summary>
    public async Task ClicksAsync(string title, string on)
    {
        // A notice with the same words may stand below the card.
        var button = Button(pane.Locator("[data-by=bot]").Filter(new() { HasText = on }), title).Last;
        await button.WaitForAsync();
        await Assertions.Expect(pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = Screen.Patience });
        await button.ClickAsync();
    }

    /// <summary>Opens a dialog by a button of a card.</summary>
    public async Task OpensAsync(string title, string on)
    {
        await ClicksAsync(title, on);
        await Dialog.WaitForAsync();
    }

    /// <summary>Sends the dialog and waits until it has closed.</summary>
    public async Task SubmitsAsync(string title)
    {
        await Button(Dialog, title).ClickAsync();
        await Dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    public Task TicksAsync(string choice) => Dialog.GetByLabel(choice, new() { Exact = true }).CheckAsync();

    public Task WritesAsync(string label, string text) => Dialog.GetByLabel(label).FillAsync(text);

    /// <summary>Sends a file as an attachment.</summary>
    public async Task SendsAsync(string name, byte[] content)
    {
        await pane.GetByTestId("file-input").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "image/png", Buffer = content });
        await pane.GetByTestId("composer-send").ClickAsync();
    }

    public static ILocator Button(ILocator card, string title) =>
        card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
