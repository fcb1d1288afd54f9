// What a pane says besides messages: the phone that buzzes, "is typing", short answers of the bot, and what went wrong.

import { h, say } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { t } from "./texts.js";
import { wordsOf } from "./trouble.js";
import { botName } from "./world.js";

const toastLasts = 15000;
const noticeLasts = 7000;
const typingLasts = 4000;

/** The signs of a pane. */
export function paneSigns(pane) {
  const noticeText = h("span", { class: "notice-text" });
  const noticeElement = h(
    "div",
    { class: "notice", role: "status", data: { testid: "notice" } },
    icon("buzz"),
    noticeText,
  );
  const empty = h("p", {
    class: "pane-empty",
    t: pane.isShared ? "pane.emptyChannel" : "pane.empty",
    args: { bot: botName() },
  });
  const typingLine = h("p", { class: "typing", t: "pane.typing", args: { bot: botName() } });
  const toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
  const footElement = h("div", { class: "pane-foot" }, empty, typingLine, toasts);
  let noticeTimer;
  let typingTimer;
  noticeElement.hidden = typingLine.hidden = empty.hidden = true;

  function notice(words) {
    noticeText.textContent = `${botName()}: ${words}`;
    noticeElement.hidden = false;
    noticeElement.classList.remove("buzzing");
    requestAnimationFrame(() => noticeElement.classList.add("buzzing"));
    clearTimeout(noticeTimer);
    noticeTimer = setTimeout(() => (noticeElement.hidden = true), noticeLasts);
  }

  function typing() {
    typingLine.hidden = false;
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => (typingLine.hidden = true), typingLasts);
  }

  function toast(words, isError = false) {
    const close = () => element.remove();
    const element = h(
      "div",
      { class: `toast${isError ? " error" : ""}`, data: { testid: "toast" } },
      h("span", { text: words || t("card.error"), dir: "auto" }),
      iconButton("close", "pane.closeToast", "toast-close", { class: "quiet", on: { click: close } }),
    );
    toasts.append(element);
    while (toasts.childElementCount > 3) toasts.firstElementChild.remove();
    if (!isError) setTimeout(() => fadeUnlessRead(element), toastLasts);
  }

  function complain(error) {
    toast(wordsOf(error), true);
  }

  function settled(isEmpty) {
    empty.hidden = !isEmpty;
    say(empty, pane.isShared ? "pane.emptyChannel" : "pane.empty", { bot: botName() });
    typingLine.hidden = true;
  }

  function clear() {
    toasts.replaceChildren();
    noticeElement.hidden = true;
  }

  return { noticeElement, footElement, notice, typing, toast, complain, settled, clear };
}

// Who has the pointer or the focus on it is still reading.
function fadeUnlessRead(element) {
  if (element.matches(":hover, :focus-within")) setTimeout(() => fadeUnlessRead(element), 3000);
  else element.remove();
}
