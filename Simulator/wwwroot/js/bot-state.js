// Whether the bot lives, and starting it again: gently, or as when the power goes.

import { ApiError, restartBot } from "./api.js";
import { on } from "./bus.js";
import { h, say } from "./dom.js";
import { world } from "./world.js";

/** The state of the bot with its menu. */
export function botPart() {
  const words = h("span", { class: "bot-words", data: { testid: "bot-state" }, role: "status" });
  const note = h("p", { class: "menu-note" });
  const menu = h(
    "details",
    { class: "menu bot" },
    h("summary", { tip: "bot.menu" }, h("span", { class: "dot", "aria-hidden": "true" }), words),
    h(
      "div",
      { class: "menu-box" },
      note,
      h("button", {
        type: "button",
        t: "bot.restart",
        data: { testid: "bot-restart" },
        on: { click: () => restart(false) },
      }),
      h("button", { type: "button", t: "bot.kill", data: { testid: "bot-kill" }, on: { click: () => restart(true) } }),
    ),
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menu.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  on("live:bot", ({ live, restarts }) => show(live ? "live" : "restarting", restarts));
  on("world", fromWorld);
  fromWorld();
  return menu;

  function fromWorld() {
    const { live, ready, refusal, managed, restarts } = world.bot;
    const up = refusal ? "refusing" : managed && ready === false ? "preparing" : "live";
    show(live ? up : managed ? "restarting" : "gone", restarts);
    for (const button of menu.querySelectorAll("button")) button.hidden = !managed;
  }

  function show(state, restarts) {
    menu.dataset.state = state;
    say(words, `bot.${state}`, { refusal: world.bot.refusal ?? "" });
    say(note, world.bot.managed ? "bot.restarts" : "bot.notManaged", { count: restarts ?? 0 });
  }

  async function restart(kill) {
    menu.open = false;
    show("restarting", world.bot.restarts);
    try {
      await restartBot(kill);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      show("gone", world.bot.restarts);
    }
  }
}
