// Light, dark, or as the computer has it.

import { emit } from "./bus.js";
import { pref, remember } from "./prefs.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
let chosen = pref("theme", "auto");

/** "light" or "dark". */
export const currentTheme = () => (chosen === "auto" ? (dark.matches ? "dark" : "light") : chosen);

/** Puts the chosen theme on the page. */
export function applyTheme() {
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  emit("theme", currentTheme());
}

/** From light to dark and back. */
export function switchTheme() {
  chosen = currentTheme() === "dark" ? "light" : "dark";
  remember("theme", chosen);
  applyTheme();
}

dark.addEventListener("change", applyTheme);
