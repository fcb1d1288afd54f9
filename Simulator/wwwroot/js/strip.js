// The strip: every person and channel, how many messages wait there, and which panes are open.

import { paneOf } from "./board.js";
import { on } from "./bus.js";
import { h } from "./dom.js";
import { avatar, roleKey } from "./people.js";
import { addPerson, entries, otherPeople } from "./places.js";
import { hasText } from "./texts.js";
import { unreadIn } from "./unread.js";
import { visit } from "./visit.js";
import { conversation, person } from "./world.js";

const strip = document.getElementById("strip");
const chips = new Map();

/** Builds the strip, or brings it up to date. */
export function drawStrip() {
  const known = new Set();
  const elements = entries().map((entry) => {
    const name = entry.person ?? entry.key;
    const hash = JSON.stringify([entry, person(entry.person)?.name]);
    known.add(name);
    if (chips.get(name)?.hash !== hash) chips.set(name, { hash, entry, ...chip(entry) });
    return chips.get(name).element;
  });
  for (const name of [...chips.keys()]) if (!known.has(name)) chips.delete(name);
  const wanted = [...elements, ...morePeople()];
  if (wanted.some((element, at) => strip.children[at] !== element) || strip.children.length !== wanted.length) {
    strip.replaceChildren(...wanted);
  }
  mark();
}

function chip(entry) {
  const one = entry.person ? person(entry.person) : null;
  const name = one?.name ?? conversation(entry.key).name;
  const role = one ? roleKey(entry.person) : entry.kind === "groupChat" ? "role.groupChat" : "role.channel";
  const badge = h("span", { class: "badge", data: { testid: `unread-${entry.key ?? entry.person}` } });
  const element = h(
    "button",
    {
      class: "chip",
      type: "button",
      title: name,
      data: { testid: `strip-${entry.key ?? entry.person}` },
      on: { click: () => visit(entry) },
    },
    avatar(entry.person ?? "channel", name),
    h(
      "span",
      { class: "chip-words" },
      h("span", { class: "chip-name", text: one?.givenName ?? name }),
      role ? h("span", { class: "chip-role", t: entry.key ? role : "strip.noChat" }) : null,
    ),
    badge,
  );
  return { element, badge };
}

let front;

function mark() {
  for (const { entry, element, badge } of chips.values()) {
    const isOpen = Boolean(entry.key && paneOf(entry.key));
    const waiting = entry.key ? unreadIn(entry.key) : 0;
    element.classList.toggle("open", isOpen);
    element.classList.toggle("front", isOpen && paneOf(entry.key).element.classList.contains("shown"));
    if (element.classList.contains("front") && (front !== element || !document.body.dataset.ready)) {
      front = element;
      element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    badge.hidden = waiting === 0;
    badge.replaceChildren(String(waiting), h("span", { class: "sr-only", t: "strip.unread" }));
  }
}

/** Makes a chip shake as a phone does. */
export function buzzChip(key) {
  const found = [...chips.values()].find(({ entry }) => entry.key === key);
  if (!found) return;
  found.element.classList.remove("buzzing");
  requestAnimationFrame(() => found.element.classList.add("buzzing"));
}

const picker = h("select", { class: "more-people", label: "strip.more", data: { testid: "more-people" } });
picker.addEventListener("change", () => {
  const key = picker.value;
  addPerson(key);
  drawStrip();
  visit(entries().find((entry) => entry.person === key));
});

function morePeople() {
  const others = otherPeople();
  const hash = others.map((one) => one.key).join();
  if (picker.dataset.hash !== hash) {
    picker.dataset.hash = hash;
    picker.replaceChildren(
      h("option", { value: "", t: "strip.morePeople", disabled: true, selected: true }),
      ...others.map(personOption),
    );
  }
  return others.length > 0 ? [picker] : [];
}

function personOption(one) {
  const what = one.roles.find((role) => hasText(`role.${role}`));
  return h("option", { value: one.key, text: [one.name, one.jobTitle ?? what].filter(Boolean).join(" · ") });
}

on("world", drawStrip);
on("panes", drawStrip);
on("unread", mark);
