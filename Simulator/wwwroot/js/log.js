// The messages of a pane, oldest first; in a channel each first message with its replies and a box to reply.

import { replyBox } from "./composer.js";
import { h } from "./dom.js";
import { messageView } from "./message.js";

/** A list that takes messages in any order and any number of times. */
export function messageLog(pane) {
  const element = h("div", {
    class: "log",
    data: { testid: "log" },
    role: "log",
    "aria-live": "polite",
    label: "pane.log",
    tabindex: "0",
  });
  const views = new Map();
  const threads = new Map();

  function apply(messages) {
    for (const message of messages) {
      const known = views.get(message.id);
      if (known) known.update(message);
      else add(message);
    }
  }

  function add(message) {
    const view = messageView(pane, message);
    views.set(message.id, view);
    if (!pane.isChannel) {
      insert(element, view.element, message.id);
      return;
    }
    const root = message.thread ?? message.id;
    const thread = threads.get(root) ?? addThread(root);
    if (message.thread) insert(thread.replies, view.element, message.id);
    else thread.element.prepend(view.element);
  }

  function addThread(root) {
    const replies = h("div", { class: "replies" });
    const box = replyBox(pane, root);
    const thread = {
      element: h("div", { class: "thread", data: { message: root, testid: `thread-${root}` } }, replies, box),
      replies,
    };
    threads.set(root, thread);
    insert(element, thread.element, root);
    return thread;
  }

  function clear() {
    views.clear();
    threads.clear();
    element.replaceChildren();
  }

  return { element, apply, clear, isEmpty: () => views.size === 0 };
}

function insert(list, element, id) {
  let next = null;
  for (let at = list.lastElementChild; at && isLater(at.dataset.message, id); at = at.previousElementSibling) next = at;
  list.insertBefore(element, next);
}

/** Whether a message id is of a later message; ids are numbers as text, too long for a number. */
export const isLater = (one, other) => (one.length === other.length ? one > other : one.length > other.length);
