// A dialog of the page itself (not of a person's Teams): over everything, until it is closed.

import { h } from "./dom.js";

/** Opens a dialog with a title, content and buttons beside "close"; answers what closes it. */
export function modal(titleKey, testid, content, buttons, closeKey = "close") {
  const close = () => element.close();
  const element = h(
    "dialog",
    { class: "page-dialog", "aria-labelledby": `${testid}-title`, data: { testid } },
    h("h2", { id: `${testid}-title`, t: titleKey }),
    h("div", { class: "page-dialog-body" }, content),
    h(
      "div",
      { class: "page-dialog-end" },
      buttons,
      h("button", { type: "button", t: closeKey, data: { testid: `${testid}-close` }, on: { click: close } }),
    ),
  );
  element.addEventListener("close", () => element.remove());
  document.body.append(element);
  element.showModal();
  return close;
}
