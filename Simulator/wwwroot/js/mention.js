// Typing "@" offers the bot; Enter or Tab takes it, Escape leaves it.

import { h } from "./dom.js";
import { botName } from "./world.js";

/** The little list above a typing box. */
export function mentionHelp(field) {
  const choice = h("button", { type: "button", class: "mention-choice", tabindex: "-1" });
  const element = h("div", { class: "mention-help", role: "status" }, choice);
  element.hidden = true;
  choice.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take();
  });
  field.addEventListener("input", look);
  field.addEventListener("blur", () => (element.hidden = true));

  const typed = () => /(^|\s)@(\p{L}*)$/u.exec(field.value.slice(0, field.selectionStart));

  function look() {
    const found = typed();
    const whole = found && found[2].toLowerCase() === botName().toLowerCase();
    element.hidden = !found || whole || !botName().toLowerCase().startsWith(found[2].toLowerCase());
    choice.textContent = `@${botName()}`;
  }

  function take() {
    const start = field.selectionStart - typed()[2].length - 1;
    field.setRangeText(`@${botName()} `, start, field.selectionStart, "end");
    element.hidden = true;
    field.focus();
  }

  function insert() {
    const before = field.value.slice(0, field.selectionStart);
    field.setRangeText(
      `${before === "" || /\s$/.test(before) ? "" : " "}@${botName()} `,
      field.selectionStart,
      field.selectionEnd,
      "end",
    );
    field.focus();
  }

  /** Whether the key was for the list. */
  function takes(event) {
    if (element.hidden || !["Enter", "Tab", "Escape"].includes(event.key)) return false;
    event.preventDefault();
    if (event.key === "Escape") element.hidden = true;
    else take();
    return true;
  }

  return { element, insert, takes };
}
