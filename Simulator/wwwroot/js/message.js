// One message in a pane: who, when, text as plain text, pictures and files, a card, and what became of it.

import { h, say } from "./dom.js";
import { icon } from "./icons.js";
import { cardOf } from "./message-card.js";
import { messageMenu } from "./message-menu.js";
import { avatar } from "./people.js";
import { showMoment } from "./texts.js";
import { botName, person } from "./world.js";

/** Makes the view of a message; `pane` is where it stands. `update(message)` changes what differs. */
export function messageView(pane, message) {
  const by = author(message, pane.person);
  const edited = h("span", { class: "edited", t: "message.edited" });
  const body = h("div", { class: "message-body" });
  const text = h("div", { class: "message-text", dir: "auto" });
  const files = h("div", { class: "message-files" });
  const fate = h("p", { class: "message-fate" });
  const head = h(
    "header",
    { class: "message-head" },
    h("span", { class: "message-author", text: by.name }),
    by.kind === "bot" && h("span", { class: "bot-mark", t: "message.bot" }),
    moment(message.time),
    edited,
  );
  const card = cardOf(pane, message);
  const element = h(
    "article",
    { class: `message by-${by.kind}`, data: { testid: `message-${message.id}`, message: message.id, by: by.kind } },
    avatar(by.kind === "bot" ? "bot" : message.from.key, by.name),
    h("div", { class: "message-main" }, head, body),
  );
  body.append(text, card.element, files, fate);
  head.append(messageMenu(pane, message, by.kind, text));
  const view = { id: message.id, element, update, message };
  update(message);
  return view;

  function update(now) {
    view.message = now;
    element.classList.toggle("deleted", now.deleted);
    element.classList.toggle("urgent", now.importance !== "normal" && !now.deleted);
    edited.hidden = !now.edited || now.deleted;
    if (now.deleted) say(text, "message.deleted");
    else showText(text, now);
    text.hidden = !now.deleted && !now.text;
    card.update(now);
    files.replaceChildren(...(now.deleted ? [] : now.attachments.map(attachment)), ...reactions(now));
    showFate(fate, now.delivery);
  }
}

function author({ from }, me) {
  if (from.bot) return { kind: "bot", name: from.name ?? botName() };
  return { kind: from.key === me ? "own" : "other", name: person(from.key)?.name ?? from.name };
}

function moment(iso) {
  const element = h("time", { class: "message-time", data: { moment: iso, format: "day" } });
  showMoment(element);
  return element;
}

// Names that the message mentions stand out; all the rest is text, whatever is in it.
function showText(element, { text, mentions, from }) {
  delete element.dataset.t;
  const marks = (mentions ?? []).map((mention) => (from.bot ? mention.text : `@${mention.name}`));
  const parts = [];
  let rest = text ?? "";
  for (const mark of marks) {
    const at = rest.toLowerCase().indexOf(mark.toLowerCase());
    if (at < 0) continue;
    const words = rest.slice(at, at + mark.length).replace(/^<at>|<\/at>$/g, "");
    parts.push(rest.slice(0, at), h("span", { class: "mention", text: words }));
    rest = rest.slice(at + mark.length);
  }
  element.replaceChildren(...parts, rest);
}

function attachment({ kind, name, size, url, contentType }) {
  const label = name ?? contentType;
  if (kind === "image" && url) {
    return h(
      "a",
      { href: url, target: "_blank", rel: "noopener", class: "picture" },
      h("img", { src: url, alt: label, loading: "lazy" }),
    );
  }
  const words = h("span", { class: "file-name", text: label });
  const weight = size === null ? null : h("span", { class: "file-size", text: inKilobytes(size) });
  return h(
    url ? "a" : "span",
    { class: "file", href: url, target: url && "_blank", rel: url && "noopener" },
    icon("file"),
    words,
    weight,
  );
}

const inKilobytes = (size) =>
  size < 1024 ? `${size} B` : size < 1048576 ? `${Math.round(size / 1024)} kB` : `${(size / 1048576).toFixed(1)} MB`;

function reactions({ deleted, reactions: given }) {
  if (deleted || !given?.length) return [];
  return given.map(({ type, by }) => {
    const names = by.map((key) => person(key)?.givenName ?? key).join(", ");
    return h(
      "span",
      { class: "reaction", title: names },
      type === "like" ? icon("thumb") : `${type} `,
      String(by.length),
    );
  });
}

function showFate(element, delivery) {
  const telling = ["failed", "pending", "notAddressed"].includes(delivery);
  element.hidden = !telling;
  element.className = `message-fate ${delivery ?? ""}`;
  if (telling) say(element, `message.${delivery}`, { bot: botName() });
}
