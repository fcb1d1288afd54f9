// The panes side by side: which are open, in the order of the strip, and as whom one acts in each.

import { emit, on } from "./bus.js";
import { createPane } from "./pane.js";
import { entries, entryOf, firstEntries } from "./places.js";
import { pref, remember } from "./prefs.js";
import { conversation, person } from "./world.js";

const panes = new Map();
const board = document.getElementById("board");

/** Opens what was open the last time, or what fits of the story. */
export function openBoard() {
  const wanted = pref("open") ?? firstView();
  for (const key of wanted) if (conversation(key)) open(key, { focus: false });
  if (panes.size === 0) for (const { key } of firstEntries(1)) open(key, { focus: false });
  reveal(entries().find((entry) => panes.has(entry.key))?.key);
}

// A narrow screen shows one pane at a time, so more of them cost nothing there.
function firstView() {
  const fits = Math.max(3, Math.floor(board.clientWidth / (pref("phone") ? 330 : 355)));
  return firstEntries(fits).map((entry) => entry.key);
}

/** Opens a pane, or shows it when it is open. */
export function open(key, { as, focus = true } = {}) {
  const pane = panes.get(key) ?? add(key, as);
  if (as) pane.setPerson(as);
  reveal(key);
  if (focus) {
    pane.element.scrollIntoView({ inline: "nearest", block: "nearest", behavior: "instant" });
    pane.focus();
    flash(pane.element);
  }
  return pane;
}

function add(key, as) {
  const { members, type } = conversation(key);
  const remembered = pref("as", {})[key];
  const person = [as, remembered, entryOf(key)?.as].find((one) => members.includes(one)) ?? members[0];
  const pane = createPane(key, type === "channel" ? person : members[0], () => close(key));
  panes.set(key, pane);
  const order = entries().map((entry) => entry.key);
  const later = [...panes.values()].find((other) => other !== pane && order.indexOf(other.conversation) > order.indexOf(key));
  board.insertBefore(pane.element, later?.element ?? null);
  saved();
  return pane;
}

/** Closes a pane. */
export function close(key) {
  const place = [...board.children].indexOf(panes.get(key).element);
  panes.get(key).destroy();
  panes.delete(key);
  saved();
  const next = board.children[Math.min(place, board.children.length - 1)];
  const nextPane = [...panes.values()].find((pane) => pane.element === next);
  if (nextPane) reveal(nextPane.conversation);
  (next ?? document.querySelector("#strip button"))?.focus();
}

/** The open pane of a conversation, if any. */
export const paneOf = (key) => panes.get(key);

// On a narrow screen the shown pane is the only one in sight.
function reveal(key) {
  for (const [other, pane] of panes) pane.element.classList.toggle("shown", other === key);
  emit("panes", key);
}

function saved() {
  remember("open", entries().map((entry) => entry.key).filter((key) => panes.has(key)));
  emit("panes");
}

function flash(element) {
  element.classList.remove("flash");
  requestAnimationFrame(() => element.classList.add("flash"));
}

/** To the next pane (or the one before) with the keyboard. */
export function step(direction) {
  const all = [...board.children];
  const at = all.findIndex((element) => element.contains(document.activeElement));
  const next = all[(at + direction + all.length) % all.length];
  const pane = [...panes.values()].find((one) => one.element === next);
  if (pane) open(pane.conversation);
}

on("acting", (pane) => remember("as", { ...pref("as", {}), [pane.conversation]: pane.person }));
on("world", () => {
  for (const key of [...panes.keys()]) if (!conversation(key) || !person(panes.get(key).person)) close(key);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "F6" || !event.ctrlKey) return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
});
