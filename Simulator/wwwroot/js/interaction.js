// A click on a card, in a message or a dialog: one at a time, busy while it lasts, then what the client shows.

import { ApiError } from "./api.js";
import { actionBody, drawCard } from "./card.js";
import { h } from "./dom.js";
import { currentTheme } from "./theme.js";
import { t } from "./texts.js";
import { wordsOf } from "./trouble.js";

/**
 * A card of a conversation that can be clicked. `send(body)` makes the call and answers an outcome; `show(shows, button)` shows it.
 * `draw(json)` draws only when the card differs, so what is being typed in it survives all that is not about it.
 */
export function liveCard(where, send, show) {
  const slot = h("div", { class: "card-slot" });
  const failure = h("p", { class: "card-error", role: "alert", data: { testid: "card-error" } });
  failure.hidden = true;
  const element = h("div", { class: "card-place", on: { pointerdown: hold } }, slot, failure);
  let drawn = null;
  let busy = false;
  let held = false;
  let newest = null;

  async function run(action) {
    if (busy) return;
    busy = true;
    const button = action.renderedElement;
    wait(true, button);
    fail("");
    try {
      const { shows } = await send({ ...actionBody(action), theme: currentTheme() === "dark" ? "dark" : "default" });
      if (shows.kind === "error") fail(shows.text || t("card.error"));
      else show(shows, button);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      fail(wordsOf(error));
      show({ kind: "nothing" });
    } finally {
      busy = false;
      wait(false, button);
    }
  }

  function wait(yes, button) {
    slot.firstElementChild?.setAttribute("aria-busy", String(yes));
    button?.classList.toggle("pending", yes);
  }

  function fail(words) {
    failure.textContent = words;
    failure.hidden = !words;
  }

  // A card redrawn between pressing and letting go of a button would swallow the click.
  function hold() {
    held = true;
    const until = new AbortController();
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, release, { signal: until.signal });

    // The click itself comes right after the pointer was let go.
    function release() {
      until.abort();
      setTimeout(() => {
        held = false;
        if (newest) draw(newest);
      });
    }
  }

  function draw(json) {
    newest = held ? json : null;
    if (held) return false;
    const text = JSON.stringify(json);
    if (text === drawn) return false;
    const focused = slot.contains(document.activeElement);
    drawn = text;
    fail("");
    slot.replaceChildren(drawCard(json, where, run));
    // What is clicked while an answer is awaited is not sent, as in Teams; that must be seen on the new card too.
    if (busy) wait(true);
    if (focused) focusFrame(slot.firstElementChild);
    return true;
  }

  return { element, draw };
}

// Who stood on a button of a card that is redrawn stays on that card, and does not fall back to the top of the page.
function focusFrame(frame) {
  frame.tabIndex = -1;
  frame.focus({ preventScroll: true });
}
