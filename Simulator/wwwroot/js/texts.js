// The page's own words, in Dutch and English, from texts.nl.json and texts.en.json.

import { localiseTree, useTexts } from "./dom.js";
import { emit } from "./bus.js";
import { pref, remember } from "./prefs.js";

const all = {};
let language = pref("language") ?? (navigator.language.toLowerCase().startsWith("nl") ? "nl" : "en");
if (language !== "nl") language = "en";

/** Fetches the words of both languages. */
export async function loadTexts() {
  for (const name of ["nl", "en"]) {
    all[name] = await (await fetch(`texts.${name}.json`)).json();
  }
  useTexts(t);
  apply();
}

/** The words for a key; `{name}` in them is replaced by that value. */
export function t(key, args = {}) {
  const words = all[language]?.[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (hole, name) => args[name] ?? hole);
}

/** Whether there are words for this key. */
export const hasText = (key) => all[language]?.[key] !== undefined;

/** "nl" or "en". */
export const currentLanguage = () => language;

/** Goes on in the other language; nothing on the page is rebuilt. */
export function setLanguage(name) {
  language = name;
  remember("language", name);
  apply();
  emit("language", name);
}

function apply() {
  document.documentElement.lang = language;
  document.title = t("title");
  localiseTree(document);
  for (const element of document.querySelectorAll("time[data-moment]")) showMoment(element);
}

const formats = {
  time: { hour: "2-digit", minute: "2-digit" },
  day: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  clock: { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
};

/** A moment in Dutch local time: "time", "day" or "clock". */
export function formatMoment(iso, format) {
  const options = { ...formats[format], timeZone: "Europe/Amsterdam", hourCycle: "h23" };
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", options).format(new Date(iso));
}

/** Shows its moment in a `<time data-moment data-format>`. */
export function showMoment(element) {
  element.dateTime = element.dataset.moment;
  element.textContent = formatMoment(element.dataset.moment, element.dataset.format);
}
