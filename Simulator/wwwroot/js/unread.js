// How many messages wait in conversations that nobody is looking at.

import { getMessages } from "./api.js";
import { emit, on } from "./bus.js";
import { paneOf } from "./board.js";
import { isLater } from "./log.js";
import { entries } from "./places.js";
import { pref, remember } from "./prefs.js";
import { conversation } from "./world.js";

const counts = new Map();
const newest = new Map();
const inSight = new Set();
const sight = new IntersectionObserver(look, { threshold: 0.4 });

/** How many messages wait there. */
export const unreadIn = (key) => counts.get(key) ?? 0;

/** Whether somebody has this pane in front of them. */
export const isInSight = (key) => document.visibilityState === "visible" && inSight.has(paneOf(key)?.element);

/** Counts what came in since the last visit. */
export async function countAll() {
  counts.clear();
  await Promise.all(
    entries()
      .filter((entry) => entry.key)
      .map(countOne),
  );
  emit("unread");
}

async function countOne({ key, as }) {
  const { messages } = await getMessages(key, as).catch(() => ({ messages: [] }));
  const read = pref("read", {})[key] ?? "";
  const waiting = messages.filter(
    (message) => message.from.key !== as && !message.deleted && isLater(message.id, read),
  );
  counts.set(key, isInSight(key) ? 0 : waiting.length);
  if (messages.length > 0)
    newest.set(
      key,
      messages.reduce((last, { id }) => (isLater(id, last) ? id : last), ""),
    );
  if (isInSight(key)) markRead(key);
}

function look(changes) {
  for (const { target, isIntersecting } of changes) {
    if (isIntersecting) inSight.add(target);
    else inSight.delete(target);
  }
  for (const { key } of entries()) if (key && isInSight(key)) markRead(key);
}

function markRead(key) {
  const id = newest.get(key);
  const read = pref("read", {});
  if (id && read[key] !== id) remember("read", { ...read, [key]: id });
  if (unreadIn(key) === 0) return;
  counts.set(key, 0);
  emit("unread");
}

on("live:message", ({ conversation: key, message, change, bot }) => {
  if (change !== "new" || !conversation(key)) return;
  newest.set(key, message);
  if (isInSight(key)) markRead(key);
  else if (bot || conversation(key).type !== "personal") {
    counts.set(key, unreadIn(key) + 1);
    emit("unread");
  }
});
on("world", () => {
  const fresh = entries().filter(({ key }) => key && !counts.has(key));
  Promise.all(fresh.map(countOne)).then(() => emit("unread"));
});
on("panes", () => {
  sight.disconnect();
  for (const element of document.querySelectorAll("#board > .pane")) sight.observe(element);
});
on("fresh", () => {
  remember("read", {});
  newest.clear();
  countAll();
});
document.addEventListener("visibilitychange", () => look([]));
