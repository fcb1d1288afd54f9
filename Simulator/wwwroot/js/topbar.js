// The bar on top: clock, bot, what the bot did wrong, how the page looks, starting afresh.

import { clockPart } from "./clock.js";
import { botPart } from "./bot-state.js";
import { on } from "./bus.js";
import { h } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { pref, remember } from "./prefs.js";
import { resetPart } from "./reset.js";
import { storyButton } from "./story.js";
import { currentLanguage, setLanguage } from "./texts.js";
import { currentTheme, switchTheme } from "./theme.js";
import { violationsPart } from "./violations.js";
import { world } from "./world.js";

/** Builds the bar. */
export function drawTopbar() {
  const organisation = h("span", { class: "organisation" });
  const showOrganisation = () => (organisation.textContent = world.organisation?.name ?? "");
  on("world", showOrganisation);
  showOrganisation();
  document
    .getElementById("topbar")
    .append(
      h("div", { class: "brand" }, h("h1", { t: "title" }), organisation),
      clockPart(),
      h(
        "div",
        { class: "bar-end" },
        botPart(),
        violationsPart(),
        storyButton(),
        themeButton(),
        phoneButton(),
        languageButton(),
        resetPart(),
      ),
    );
}

function themeButton() {
  const button = iconButton("moon", "bar.theme", "theme", { on: { click: switchTheme } });
  const show = () => button.replaceChildren(icon(currentTheme() === "dark" ? "sun" : "moon"));
  on("theme", show);
  show();
  return button;
}

function phoneButton() {
  const button = iconButton("phone", "bar.phone", "phone");
  const apply = (narrow) => {
    document.body.classList.toggle("narrow-panes", narrow);
    button.setAttribute("aria-pressed", String(narrow));
  };
  button.addEventListener("click", () => {
    remember("phone", !pref("phone", false));
    apply(pref("phone"));
  });
  apply(pref("phone", false));
  return button;
}

// The button is in the other language, for whoever does not read this one.
function languageButton() {
  const button = h("button", { class: "icon language", type: "button", data: { testid: "language" } });
  const show = () => {
    const other = currentLanguage() === "nl" ? "en" : "nl";
    button.textContent = other.toUpperCase();
    button.lang = other;
    button.title = other === "nl" ? "Nederlands" : "English";
  };
  button.addEventListener("click", () => setLanguage(currentLanguage() === "nl" ? "en" : "nl"));
  on("language", show);
  show();
  return button;
}
