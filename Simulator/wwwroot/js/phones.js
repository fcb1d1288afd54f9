// The phone that buzzes: a new message of the bot for somebody, with the neutral summary that Teams would show.

import { open, paneOf } from "./board.js";
import { on } from "./bus.js";
import { isActing } from "./doing.js";
import { h } from "./dom.js";
import { avatar } from "./people.js";
import { entryOf } from "./places.js";
import { buzzChip } from "./strip.js";
import { t } from "./texts.js";
import { isInSight } from "./unread.js";
import { botName, conversation, person, world } from "./world.js";

const tray = document.getElementById("phones");
const lasts = 8000;
const atMost = 4;

on("live:message", ({ conversation: key, change, bot, summary }) => {
  // On the first day the app is installed for everybody at once; nobody needs twenty phones for that.
  if (change !== "new" || !bot || isActing(key) || !entryOf(key) || world.bot.ready === false) return;
  const words = summary || t("phone.noSummary");
  buzzChip(key);
  if (isInSight(key)) paneOf(key).notice(words);
  else ring(key, words);
});

function ring(key, words) {
  const { type, members, name } = conversation(key);
  const whose = type === "personal" ? person(members[0])?.name : name;
  const phone = h(
    "button",
    { class: "phone buzzing", type: "button", data: { testid: `phone-${key}` }, on: { click: answer } },
    avatar(type === "personal" ? members[0] : "channel", whose ?? key),
    h(
      "span",
      { class: "phone-words" },
      h("span", { class: "phone-whose", t: type === "personal" ? "phone.of" : "phone.in", args: { name: whose } }),
      h("span", { class: "phone-text", text: `${botName()}: ${words}`, dir: "auto" }),
    ),
  );
  tray.append(phone);
  while (tray.childElementCount > atMost) tray.firstElementChild.remove();
  setTimeout(leave, lasts);

  function leave() {
    if (phone.matches(":hover, :focus")) setTimeout(leave, 3000);
    else phone.remove();
  }

  function answer() {
    phone.remove();
    open(key);
  }
}
