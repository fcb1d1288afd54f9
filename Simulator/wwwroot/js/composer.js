// Where a person types: Enter sends, Shift+Enter is a new line; files by button, paste or drag.

import { ApiError, say } from "./api.js";
import { h, localise } from "./dom.js";
import { during } from "./doing.js";
import { attachmentTray } from "./files.js";
import { iconButton } from "./icons.js";
import { mentionHelp } from "./mention.js";
import { botName, person } from "./world.js";

/** The typing box of a pane, or of one thread in it. */
export function composer(pane, thread = null) {
  const field = h("textarea", {
    class: "field",
    rows: "1",
    data: { testid: thread ? "reply-input" : "composer-input" },
  });
  const tray = attachmentTray(pane);
  const help = mentionHelp(field);
  const send = iconButton("send", "composer.send", thread ? "reply-send" : "composer-send", {
    type: "submit",
    class: "icon send",
  });
  const tools = h(
    "div",
    { class: "composer-tools" },
    pane.isShared &&
      iconButton("at", "composer.mention", "composer-mention", {
        on: { click: help.insert },
        args: { bot: botName() },
      }),
    tray.button,
    send,
  );
  const element = h(
    "form",
    { class: "composer", on: { submit } },
    help.element,
    tray.element,
    h("div", { class: "composer-row" }, field, tools),
  );

  field.addEventListener("keydown", (event) => {
    if (help.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  });
  field.addEventListener("input", grow);
  tray.watch(element, field);
  relabel();

  function relabel() {
    const name = person(pane.person)?.givenName ?? pane.person;
    field.dataset.tPlaceholder = thread ? "composer.replyAs" : "composer.typeAs";
    field.dataset.tLabel = field.dataset.tPlaceholder;
    field.dataset.tArgs = JSON.stringify({ name });
    localise(field);
  }

  function grow() {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight + 2, 160)}px`;
  }

  async function submit(event) {
    event.preventDefault();
    const text = field.value;
    const files = tray.take();
    if (!text.trim() && files.length === 0) return;
    field.value = "";
    grow();
    if (!thread) pane.toEnd();
    try {
      const outcome = await during(pane.conversation, say(pane.conversation, bodyOf(pane.person, text, thread, files)));
      pane.show(outcome.shows);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      giveBack(text, files);
      pane.complain(error);
    }
    pane.refresh();
  }

  function giveBack(text, files) {
    field.value = field.value ? `${text}\n${field.value}` : text;
    tray.give(files);
    grow();
  }

  function fill(text) {
    field.value = text;
    grow();
    field.focus();
  }

  return { element, field, relabel, fill };
}

function bodyOf(as, text, thread, files) {
  if (files.length === 0) return { as, text, thread: thread ?? undefined };
  const form = new FormData();
  form.append("as", as);
  form.append("text", text);
  if (thread) form.append("thread", thread);
  for (const { file, pasted } of files) form.append(pasted ? "pasted" : "files", file, file.name);
  return form;
}

/** A button under a thread that becomes a typing box. */
export function replyBox(pane, root) {
  const open = h("button", {
    class: "reply-open",
    type: "button",
    t: "composer.reply",
    data: { testid: "reply-open" },
  });
  const place = h("div", { class: "reply" }, open);
  open.addEventListener("click", () => {
    const box = composer(pane, root);
    place.replaceChildren(box.element);
    box.field.focus();
  });
  return place;
}
