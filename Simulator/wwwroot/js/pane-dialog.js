// The dialogs of a pane (task modules): modal within that pane. The other panes are other people's screens, so they
// go on.

import { ApiError, closeDialog, submitDialog } from "./api.js";
import { focusables, h } from "./dom.js";
import { during } from "./doing.js";
import { iconButton } from "./icons.js";
import { liveCard } from "./interaction.js";

let count = 0;

/** Where the dialogs of a pane open; what lies under them (`content`) cannot be reached meanwhile. */
export function dialogLayer(pane, content) {
  const element = h("div", { class: "dialog-layer" });
  const open = new Map();
  let before = null;
  let changes = 0;
  element.hidden = true;

  function show(dialog) {
    if (open.has(dialog.id)) open.get(dialog.id).fill(dialog);
    else add(dialog);
  }

  function add(dialog) {
    if (open.size === 0) before = document.activeElement;
    const hadFocus = pane.element.contains(document.activeElement);
    const view = dialogView(pane, dialog, {
      close: () => close(dialog.id),
      remove: () => remove(dialog.id),
      show: (shows) => afterSubmit(dialog.id, shows),
    });
    open.set(dialog.id, view);
    changes++;
    element.append(view.element);
    element.hidden = false;
    content.inert = true;
    view.element.show();
    view.fill(dialog);
    if (hadFocus) view.focusFirst();
  }

  function afterSubmit(id, shows) {
    if (shows.kind === "dialog") return show(shows.dialog);
    if (shows.kind === "closed" || shows.kind === "text") remove(id);
    pane.show(shows);
  }

  async function close(id) {
    remove(id);
    await closeDialog(id, pane.person).catch((error) => {
      if (!(error instanceof ApiError)) throw error;
    });
  }

  function remove(id) {
    const view = open.get(id);
    if (!view) return;
    const hadFocus = view.element.contains(document.activeElement);
    open.delete(id);
    changes++;
    view.element.remove();
    if (open.size > 0) return;
    element.hidden = true;
    content.inert = false;
    if (!hadFocus) return;
    if (before?.isConnected && pane.element.contains(before)) before.focus();
    else pane.focus();
  }

  /** Opens what somebody here has just asked for, so they go on in it. */
  function openHere(dialog) {
    show(dialog);
    const view = open.get(dialog.id);
    if (!view.element.contains(document.activeElement)) view.focusFirst();
  }

  /** Shows exactly these. */
  function keep(dialogs) {
    for (const id of [...open.keys()]) if (!dialogs.some((dialog) => dialog.id === id)) remove(id);
    for (const dialog of dialogs) show(dialog);
  }

  return { element, open: openHere, keep, changes: () => changes };
}

function dialogView(pane, { id }, { close, show }) {
  const titleId = `dialog-title-${++count}`;
  const title = h("h3", { id: titleId });
  const place = liveCard(
    pane.conversation,
    (body) => during(pane.conversation, submitDialog(id, { ...body, as: pane.person })),
    (shows) => show(shows),
  );
  const link = h("a", { class: "dialog-link", target: "_blank", rel: "noopener noreferrer", t: "dialog.page" });
  const body = h("div", { class: "dialog-body" }, place.element, link);
  const cross = iconButton("close", "dialog.close", "dialog-close", { on: { click: close } });
  const element = h(
    "dialog",
    {
      class: "task",
      "aria-labelledby": titleId,
      "aria-modal": "true",
      data: { testid: `dialog-${id}` },
      on: { keydown: keys },
    },
    h("header", { class: "dialog-head" }, title, cross),
    body,
  );

  function fill(dialog) {
    title.textContent = dialog.title ?? "";
    element.dataset.height = typeof dialog.height === "string" ? dialog.height : "";
    link.hidden = !dialog.url;
    if (dialog.url) link.href = dialog.url;
    place.element.hidden = !dialog.card;
    if (dialog.card && place.draw(dialog.card)) body.scrollTop = 0;
  }

  function focusFirst() {
    const inside = focusables(body);
    (inside.find((one) => one.matches("input,select,textarea")) ?? inside[0] ?? cross).focus();
  }

  // Escape closes; Tab goes round and round.
  function keys(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
    if (event.key !== "Tab") return;
    const inside = focusables(element);
    const [first, last] = event.shiftKey ? [inside.at(-1), inside[0]] : [inside[0], inside.at(-1)];
    if (document.activeElement !== last) return;
    event.preventDefault();
    first.focus();
  }

  return { element, fill, focusFirst };
}
