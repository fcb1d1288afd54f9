// The panes side by side: which are open, in the order of the strip, and as whom one acts in each.

import { emit, on } from "./bus.js";
import { createPane } from "./pane.js";
import { entries, entryOf, firstEntries } from "./places.js";
import { pref, remember } from "./prefs.js";
import { conversation } from "./world.js";

const panes = new Map();
const board = document.getElementById("board");

/** Opens what was open the last time, or what fits of the story; what does not exist yet opens as soon as it does. */
export function fillBoard() {
  for (const key of [...panes.keys()]) if (!conversation(key)) drop(key);
  const wanted = pref("open") ?? firstView();
  const missing = wanted.filter((key) => conversation(key) && !panes.has(key));
  for (const key of missing) add(key);
  if (missing.length > 0 && !document.querySelector("#board > .shown"))
    reveal(entries().find((entry) => panes.has(entry.key)).key);
}

// A narrow screen shows one pane at a time, so more of them cost nothing there.
function firstView() {
  const fits = Math.max(3, Math.floor(board.clientWidth / (pref("phone") ? 330 : 355)));
  return firstEntries(fits)
    .map((entry) => entry.key)
    .filter(Boolean);
}

/** Opens a pane, or shows it when it is open. */
export function open(key, { as, focus = true } = {}) {
  const isNew = !panes.has(key);
  const pane = panes.get(key) ?? add(key, as);
  if (isNew) save();
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
  const pane = createPane(key, type === "personal" ? members[0] : person, () => close(key));
  panes.set(key, pane);
  const order = entries().map((entry) => entry.key);
  const later = order.slice(order.indexOf(key) + 1).find((other) => panes.has(other));
  board.insertBefore(pane.element, panes.get(later)?.element ?? null);
  emit("panes");
  return pane;
}

function drop(key) {
  panes.get(key).destroy();
  panes.delete(key);
  emit("panes");
}

/** Closes a pane. */
export function close(key) {
  const place = [...board.children].indexOf(panes.get(key).element);
  drop(key);
  save();
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

const save = () =>
  remember(
    "open",
    entries()
      .map((entry) => entry.key)
      .filter((key) => panes.has(key)),
  );

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
document.addEventListener("keydown", (event) => {
  if (event.key !== "F6" || !event.ctrlKey) return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
});
