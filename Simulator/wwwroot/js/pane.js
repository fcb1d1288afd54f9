// One pane: a person's chat with the bot, or a channel seen and used as one of its members.

import { getDialogs, getMessages } from "./api.js";
import { emit, on } from "./bus.js";
import { composer } from "./composer.js";
import { h } from "./dom.js";
import { messageLog } from "./log.js";
import { dialogLayer } from "./pane-dialog.js";
import { paneHead } from "./pane-head.js";
import { keepAtEnd } from "./pane-scroll.js";
import { paneSigns } from "./pane-signs.js";
import { colourOf, conversation } from "./world.js";

/** Makes a pane for a conversation, seen as `person`; `close()` is what its cross does. */
export function createPane(key, person, close) {
  const pane = {
    conversation: key,
    person,
    isChannel: conversation(key).type === "channel",
    isShared: conversation(key).type !== "personal",
    close,
    refresh,
    show,
    setPerson,
    focus: () => box.field.focus(),
    toEnd: () => scroll.toEnd(),
    fill: (text) => box.fill(text),
    notice: (words) => signs.notice(words),
    complain: (error) => signs.complain(error),
    destroy,
  };
  const head = paneHead(pane);
  const signs = paneSigns(pane);
  const log = messageLog(pane);
  const body = h("div", { class: "pane-body" }, log.element);
  const scroll = keepAtEnd(body);
  const box = composer(pane);
  const content = h(
    "div",
    { class: "pane-content" },
    head.element,
    signs.noticeElement,
    body,
    scroll.button,
    signs.footElement,
    box.element,
  );
  const dialogs = dialogLayer(pane, content);
  pane.element = h("section", { class: "pane", tabindex: "-1" }, content, dialogs.element);
  let seq = 0;
  let fetching = null;
  let again = false;

  const stops = [
    on("live:message", (event) => event.conversation === key && refresh()),
    on("live:view", (event) => event.conversation === key && event.person === pane.person && refresh()),
    on("live:typing", (event) => event.conversation === key && event.from === null && signs.typing()),
    on("live:dialog", (event) => event.person === pane.person && loadDialogs()),
    on("world", () => head.update()),
    on("fresh", startOver),
  ];
  dress();
  startOver();
  return pane;

  // Whatever came in while a fetch was under way is fetched by one more.
  function refresh() {
    again = fetching !== null;
    fetching ??= fetchChanges().finally(() => {
      fetching = null;
      if (again) refresh();
    });
    return fetching;
  }

  async function fetchChanges() {
    const asked = pane.person;
    try {
      const answer = await getMessages(key, asked, seq);
      if (asked !== pane.person) return;
      const isNew = answer.messages.length > 0;
      seq = answer.seq;
      log.apply(answer.messages);
      if (isNew) scroll.added();
      signs.settled(log.isEmpty());
      emit("read-maybe", pane);
    } catch (error) {
      signs.complain(error);
    }
  }

  function startOver() {
    seq = 0;
    log.clear();
    scroll.toEnd();
    signs.clear();
    refresh();
    loadDialogs();
  }

  // What was opened or closed here while the list was under way is newer than the list, so that is asked for anew.
  async function loadDialogs() {
    const asked = pane.person;
    const before = dialogs.changes();
    const { dialogs: all } = await getDialogs(asked).catch(() => ({ dialogs: [] }));
    if (asked !== pane.person) return;
    if (dialogs.changes() !== before) await loadDialogs();
    else dialogs.keep(all.filter((dialog) => dialog.conversation === key));
  }

  function show(shows) {
    if (shows.kind === "text") signs.toast(shows.text);
    else if (shows.kind === "error") signs.toast(shows.text, true);
    else if (shows.kind === "dialog") dialogs.open(shows.dialog);
    pane.refresh();
  }

  function setPerson(next) {
    if (next === pane.person) return;
    pane.person = next;
    dialogs.keep([]);
    dress();
    head.update();
    box.relabel();
    startOver();
    emit("acting", pane);
  }

  function dress() {
    pane.element.className = `pane person-${colourOf(pane.person)}${pane.isShared ? " channel" : ""}`;
    pane.element.dataset.testid = `pane-${key}-${pane.person}`;
    pane.element.setAttribute("aria-labelledby", head.nameId);
  }

  function destroy() {
    for (const stop of stops) stop();
    pane.element.remove();
  }
}
