// What Teams would have refused or what the bot did wrong: a number, and a list behind it.

import { clearViolations, getViolations } from "./api.js";
import { on } from "./bus.js";
import { h, say } from "./dom.js";
import { modal } from "./modal.js";
import { showMoment } from "./texts.js";

/** The number of violations; a click opens the list. */
export function violationsPart() {
  let all = [];
  const number = h("span", { class: "count", data: { testid: "violations-count" }, text: "0" });
  const button = h(
    "button",
    {
      class: "violations",
      type: "button",
      tip: "violations.tip",
      data: { testid: "violations" },
      on: { click: openList },
    },
    number,
    h("span", { class: "wide", t: "violations.short" }),
  );
  on("live:violation", (violation) => show([...all, violation]));
  on("fresh", load);
  load();
  return button;

  async function load() {
    show((await getViolations().catch(() => ({ violations: [] }))).violations);
  }

  function show(violations) {
    all = violations;
    number.textContent = String(all.length);
    button.classList.toggle("some", all.length > 0);
    button.setAttribute("aria-haspopup", "dialog");
  }

  function openList() {
    const words = h("p");
    say(words, all.length === 0 ? "violations.none" : "violations.explain");
    const list = h(
      "ol",
      { class: "violation-list", data: { testid: "violations-list" } },
      [...all].reverse().map(entry),
    );
    const empty = h("button", { type: "button", t: "violations.clear", data: { testid: "violations-clear" } });
    const close = modal("violations.title", "violations-dialog", [words, list], all.length === 0 ? [] : [empty]);
    empty.addEventListener("click", async () => {
      await clearViolations().catch(() => {});
      await load();
      close();
    });
  }
}

function entry({ rule, what, time, method, path, status, conversation, detail }) {
  const moment = h("time", { data: { moment: time, format: "day" } });
  showMoment(moment);
  const call = [method, path, status].filter(Boolean).join(" ");
  return h(
    "li",
    {},
    h("p", {}, h("strong", { text: rule }), " ", h("span", { text: what })),
    h(
      "p",
      { class: "small" },
      moment,
      [conversation, call].filter(Boolean).map((part) => h("code", { text: part })),
    ),
    detail
      ? h("pre", { class: "small", text: typeof detail === "string" ? detail : JSON.stringify(detail, null, 1) })
      : null,
  );
}
