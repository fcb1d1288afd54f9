// The bot's app for one person: installed or not, as an administrator or the person could do in Teams.

import { ApiError, changeApp } from "./api.js";
import { h } from "./dom.js";
import { during } from "./doing.js";
import { icon } from "./icons.js";
import { botName, person } from "./world.js";

const actions = {
  installed: ["uninstall", "upgrade", "block"],
  notInstalled: ["install"],
  blocked: ["unblock"],
};

/** A menu with what can be done to the app of the pane's person. */
export function appMenu(pane) {
  const state = person(pane.person).app;
  const menu = h("details", { class: "menu" });
  const choose = async (action) => {
    menu.open = false;
    try {
      await during(pane.conversation, changeApp(pane.person, action));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      pane.complain(error);
    }
    pane.refresh();
  };
  menu.append(
    h("summary", { class: "icon", label: "app.menu", tip: "app.menu", data: { testid: "app-menu" } }, icon("more")),
    h(
      "div",
      { class: "menu-box" },
      h("p", { class: "menu-note", t: `app.${state}`, args: { bot: botName() } }),
      actions[state].map((action) =>
        h("button", {
          type: "button",
          t: `app.${action}`,
          data: { testid: `app-${action}` },
          on: { click: () => choose(action) },
        }),
      ),
    ),
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  return menu;
}
