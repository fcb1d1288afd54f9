// The simulated clock: it runs, and it can be moved on.

import { ApiError, moveClock } from "./api.js";
import { on } from "./bus.js";
import { h, say } from "./dom.js";
import { iconButton } from "./icons.js";
import { formatMoment } from "./texts.js";
import { localField, toInstant } from "./localtime.js";
import { world } from "./world.js";

const steps = [
  ["5m", "PT5M"],
  ["1h", "PT1H"],
  ["4h", "PT4H"],
  ["1d", "P1D"],
  ["1w", "P7D"],
];

// What to add to this computer's clock.
let ahead = 0;
const now = () => new Date(Date.now() + ahead);

const stepButton = (name, run) =>
  h("button", {
    type: "button",
    t: `clock.${name}`,
    tip: `clock.${name}.label`,
    data: { testid: `clock-${name}` },
    on: { click: run },
  });

/** The clock with its buttons. */
export function clockPart() {
  const time = h("time", { class: "clock-now", data: { testid: "clock-now" } });
  const field = h("input", {
    type: "datetime-local",
    class: "field",
    label: "clock.field",
    data: { testid: "clock-field" },
  });
  const problem = h("p", { class: "clock-problem", role: "alert", data: { testid: "clock-problem" } });
  const fold = iconButton("clock", "clock.fold", "clock-fold", { class: "clock-fold", "aria-expanded": "false" });
  const form = h(
    "form",
    { class: "clock-set", on: { submit: set } },
    field,
    h("button", { type: "submit", t: "clock.set", data: { testid: "clock-set" } }),
  );
  const buttons = h(
    "div",
    { class: "clock-steps" },
    steps.map(([name, advance]) => stepButton(name, () => move({ advance }))),
  );
  const element = h("div", { class: "clock", role: "group", label: "clock.label" }, time, buttons, fold, form, problem);
  let hiding;
  problem.hidden = true;
  fold.addEventListener("click", () => {
    const open = element.classList.toggle("open");
    fold.setAttribute("aria-expanded", String(open));
  });

  on("live:clock", (event) => take(event.now));
  on("world", () => take(world.clock.now));
  on("language", show);
  take(world.clock.now);
  setInterval(show, 1000);
  return element;

  function take(iso) {
    ahead = new Date(iso) - Date.now();
    if (document.activeElement !== field) field.value = localField(now());
    show();
  }

  function show() {
    time.dateTime = now().toISOString();
    time.textContent = formatMoment(now(), "clock");
  }

  function set(event) {
    event.preventDefault();
    if (field.value) move({ to: toInstant(field.value) });
  }

  async function move(body) {
    element.setAttribute("aria-busy", "true");
    problem.hidden = true;
    try {
      const answer = await moveClock(body);
      take(answer.now);
      if (answer.bots?.some(({ status }) => !(status >= 200 && status < 300))) complain("clock.botBehind");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      complain(error.status === 409 ? "clock.back" : "clock.failed");
    }
    element.setAttribute("aria-busy", "false");
  }

  function complain(key) {
    say(problem, key);
    problem.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => (problem.hidden = true), 8000);
  }
}
