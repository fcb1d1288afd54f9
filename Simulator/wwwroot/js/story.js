// The tour beside the panes: short steps, each with a button to the pane where it happens, and a box to tick.

import { on } from "./bus.js";
import { h } from "./dom.js";
import { iconButton } from "./icons.js";
import { avatar } from "./people.js";
import { entryOfKind } from "./places.js";
import { pref, remember } from "./prefs.js";
import { steps } from "./story-steps.js";
import { hasText, t } from "./texts.js";
import { visit } from "./visit.js";
import { conversation, peopleWith, person } from "./world.js";

const panel = document.getElementById("story");
const toggle = h("button", {
  class: "story-toggle",
  type: "button",
  t: "story.button",
  "aria-controls": "story",
  data: { testid: "story-toggle" },
});
toggle.addEventListener("click", () => show(panel.hidden));

/** The button in the bar. */
export const storyButton = () => toggle;

/** Builds the panel. */
export function drawStory() {
  panel.replaceChildren(
    h(
      "header",
      { class: "story-head" },
      h("h2", { t: "story.title" }),
      iconButton("close", "story.hide", "story-hide", { on: { click: () => show(false) } }),
    ),
    h("p", { class: "story-intro", t: "story.intro" }),
    h("ol", { class: "story-steps" }, steps.map(stepItem)),
  );
  show(pref("story", innerWidth >= 1500));
}

function show(open) {
  panel.hidden = !open;
  toggle.setAttribute("aria-expanded", String(open));
  remember("story", open);
}

function stepItem({ name, acts }, at) {
  const box = h("input", { type: "checkbox", data: { testid: `story-done-${name}` } });
  const done = pref("done", []);
  box.checked = done.includes(name);
  box.addEventListener("change", () => {
    const others = pref("done", []).filter((one) => one !== name);
    remember("done", box.checked ? [...others, name] : others);
  });
  return h(
    "li",
    { class: "story-step", data: { testid: `story-${name}` } },
    h("label", { class: "story-name" }, box, h("span", {}, `${at + 1}. `, h("span", { t: `story.${name}` }))),
    acts.map((act, place) => actItem(name, act, place + 1)),
  );
}

function actItem(step, act, number) {
  const entry = entryOfKind(act.who, act.at);
  if (!entry) return null;
  // The chat may come later than this panel.
  const go = () => visit(entryOfKind(act.who, act.at), as);
  const key = `story.${step}.${number}`;
  const as = act.as ? peopleWith(act.as)[0]?.key : undefined;
  const name = entry.person ? person(entry.person).name : conversation(entry.key).name;
  const button = h(
    "button",
    {
      class: "story-go",
      type: "button",
      tip: "story.go",
      args: { name },
      data: { testid: `story-go-${step}-${number}` },
      on: { click: go },
    },
    avatar(entry.person ?? "channel", name, "small"),
    h("span", { text: name }),
  );
  const example = `${key}.say`;
  return h(
    "div",
    { class: "story-act" },
    button,
    h("p", { t: key }),
    act.clock ? h("p", { class: "story-clock", t: "story.clock", args: { step: t(`clock.${act.clock}`) } }) : null,
    act.say && hasText(example) ? typeIt(go, example) : null,
  );
}

// Puts the example in the typing box; sending it stays with the reader.
function typeIt(go, example) {
  return h(
    "button",
    { class: "story-say", type: "button", on: { click: async () => (await go())?.fill(t(example)) } },
    h("q", { t: example }),
  );
}

on("fresh", () => remember("done", []));
on("fresh", drawStory);
on("language", drawStory);
