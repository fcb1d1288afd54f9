// The head of a pane: who one is here. In a channel or a group chat one picks that from its members, with one click.

import { appMenu } from "./app-menu.js";
import { h } from "./dom.js";
import { iconButton } from "./icons.js";
import { avatar, roleLine } from "./people.js";
import { botName, conversation, person } from "./world.js";

let count = 0;

/** The head of a pane and the id of its name. */
export function paneHead(pane) {
  const nameId = `pane-name-${++count}`;
  const element = h("header", { class: "pane-head" });
  let shown = "";
  update();
  return { element, nameId, update };

  function update() {
    const now = JSON.stringify([pane.person, conversation(pane.conversation), person(pane.person)]);
    if (now === shown) return;
    shown = now;
    const focusedActor = document.activeElement?.closest?.(".actors") && element.contains(document.activeElement);
    element.replaceChildren(...(pane.isShared ? channelHead(pane, nameId) : personHead(pane, nameId)));
    if (focusedActor) element.querySelector('.actors [aria-pressed="true"]')?.focus();
  }
}

function personHead(pane, nameId) {
  const one = person(pane.person);
  return [
    h(
      "div",
      { class: "pane-title" },
      avatar(pane.person, one.name, "large"),
      h("div", { class: "pane-names" }, h("h2", { id: nameId, text: one.name }), roleLine(pane.person)),
      appMenu(pane),
      closeButton(pane),
    ),
  ];
}

function channelHead(pane, nameId) {
  const { name, team, members, app } = conversation(pane.conversation);
  return [
    h(
      "div",
      { class: "pane-title" },
      avatar("channel", name, "large"),
      h(
        "div",
        { class: "pane-names" },
        h("h2", { id: nameId, text: name }),
        h("span", { class: "role", text: team ?? "" }),
      ),
      closeButton(pane),
    ),
    app ? null : h("p", { class: "pane-hint", t: "pane.noBotHere", args: { bot: botName() } }),
    h(
      "div",
      { class: "actors", role: "group", label: "pane.actAs" },
      h("span", { class: "actors-label", t: "pane.youAre" }),
      members.map((key) => actor(pane, key)),
    ),
    h("div", { class: "actor-line" }, roleLine(pane.person)),
  ].filter(Boolean);
}

function actor(pane, key) {
  const one = person(key);
  const chosen = key === pane.person;
  return h(
    "button",
    {
      type: "button",
      class: "actor",
      "aria-pressed": String(chosen),
      tip: "pane.actAsName",
      args: { name: one?.name ?? key },
      data: { testid: `act-as-${key}` },
      on: { click: () => pane.setPerson(key) },
    },
    avatar(key, one?.name ?? key, "small"),
    h("span", { text: chosen ? (one?.name ?? key) : (one?.givenName ?? key) }),
  );
}

const closeButton = (pane) => iconButton("close", "pane.close", "pane-close", { on: { click: pane.close } });
