// Starting afresh, after being asked once more.

import { ApiError, reset } from "./api.js";
import { h, say } from "./dom.js";
import { iconButton } from "./icons.js";
import { modal } from "./modal.js";

/** The reset button. */
export function resetPart() {
  return iconButton("again", "reset.button", "reset", { on: { click: ask } });
}

function ask() {
  const words = h("p", { t: "reset.explain" });
  const sure = h("button", { class: "danger", type: "button", t: "reset.sure", data: { testid: "reset-confirm" } });
  const close = modal("reset.title", "reset-dialog", [words], [sure], "cancel");
  sure.addEventListener("click", async () => {
    sure.disabled = true;
    say(words, "reset.busy");
    try {
      await reset();
      close();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      say(words, "reset.failed");
      sure.disabled = false;
    }
  });
}
