// How a person looks on the page: a round picture with initials and a colour, and a role in words.

import { h } from "./dom.js";
import { hasText, t } from "./texts.js";
import { colourOf, initialsOf, person } from "./world.js";

/** The round picture of a person; "bot" for the bot, "channel" for a channel. Decoration: the name stands beside it. */
export function avatar(key, name, size = "") {
  const kind = key === "bot" ? "bot" : key === "channel" ? "channel" : `person-${colourOf(key)}`;
  const sign = key === "channel" ? "#" : initialsOf(name);
  return h("span", { class: `avatar ${kind} ${size}`, "aria-hidden": "true", text: sign });
}

/** The most telling role of a person as a key of a text, or null. */
export function roleKey(key) {
  const role = person(key)?.roles?.[0];
  return role && hasText(`role.${role}`) ? `role.${role}` : null;
}

/** Role and job title, under a name. */
export function roleLine(key) {
  const role = roleKey(key);
  const title = person(key)?.jobTitle;
  const job = role && title?.toLowerCase() === t(role) ? null : title;
  return h(
    "span",
    { class: "role", title: title ?? "" },
    role && h("span", { class: "role-name", t: role }),
    role && job ? " · " : "",
    job ? h("span", { text: job }) : null,
  );
}
