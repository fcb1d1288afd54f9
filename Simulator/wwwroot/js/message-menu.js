// What a person can do with a message: edit or delete their own, give the bot's a thumb.

import { ApiError, deleteMessage, editMessage, react } from "./api.js";
import { h } from "./dom.js";
import { during } from "./doing.js";
import { iconButton } from "./icons.js";

/** The small buttons of a message; they show on hover and on focus. */
export function messageMenu(pane, message, kind, text) {
  const menu = h("span", { class: "message-menu" });
  if (kind === "own") {
    menu.append(
      button("edit", "pencil", () => startEditing(pane, message, text)),
      button("delete", "bin", () => act(pane, deleteMessage(pane.conversation, message.id, pane.person))),
    );
  } else if (kind === "bot") {
    menu.append(
      button("like", "thumb", () => act(pane, react(pane.conversation, message.id, { as: pane.person, type: "like" }))),
    );
  }
  return menu;
}

const button = (name, drawing, run) =>
  iconButton(drawing, `message.${name}`, `message-${name}`, { class: "quiet", on: { click: run } });

async function act(pane, call) {
  try {
    await during(pane.conversation, call);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    pane.complain(error);
  }
  pane.refresh();
}

function startEditing(pane, message, text) {
  if (text.nextElementSibling?.matches("form.editing")) return;
  const field = h("textarea", { class: "field", label: "message.editLabel", rows: "2", value: text.textContent });
  const form = h(
    "form",
    { class: "editing", on: { submit: save, keydown: keys } },
    field,
    h("button", { class: "primary", type: "submit", t: "message.save" }),
    h("button", { type: "button", t: "cancel", on: { click: stop } }),
  );
  text.after(form);
  field.focus();

  function keys(event) {
    if (event.key === "Escape") stop();
    if (event.key === "Enter" && !event.shiftKey) save(event);
  }

  function save(event) {
    event.preventDefault();
    stop();
    act(pane, editMessage(pane.conversation, message.id, { as: pane.person, text: field.value }));
  }

  function stop() {
    form.remove();
  }
}
