// The people and channels of the strip, in the order of the story.

import { pref, remember } from "./prefs.js";
import { person, world } from "./world.js";

const order = [
  "employee",
  "colleague",
  "manager",
  "deputy",
  "nextManager",
  "adviser",
  "officersChannel",
  "officer",
  "teamChannel",
  "administrator",
  "officersManager",
  "edge",
];
const firstOpened = [
  "employee",
  "manager",
  "officersChannel",
  "officer",
  "deputy",
  "colleague",
  "adviser",
  "teamChannel",
];

/** Everything that can be opened: { key (null without a chat), person (null for a channel), as, kind }. */
export function entries() {
  const added = pref("more", []);
  const chats = world.people
    .filter((one) => one.shown || added.includes(one.key))
    .map((one) => ({ key: one.chat, person: one.key, as: one.key, kind: kindOf(one) }));
  const channels = world.conversations
    .filter((one) => one.type === "channel")
    .map((one) => ({ key: one.key, person: null, ...channelKind(one) }));
  return [...chats, ...channels].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** The people who are no part of the story and are not in the strip yet. */
export const otherPeople = () => world.people.filter((one) => !one.shown && !pref("more", []).includes(one.key));

/** Adds somebody to the strip. */
export const addPerson = (key) => remember("more", [...pref("more", []), key]);

export const entryOf = (key) => entries().find((entry) => entry.key === key);

/** The first entry of a kind; `at` = 1 for the second. */
export const entryOfKind = (kind, at = 0) => entries().filter((entry) => entry.kind === kind)[at];

/** What is open at first, the most telling before the rest. */
export function firstEntries(count) {
  const rank = ({ kind }) => (firstOpened.includes(kind) ? firstOpened.indexOf(kind) : firstOpened.length);
  return entries()
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, count);
}

const kindOf = (one) => order.find((role) => one.roles.includes(role)) ?? "edge";

// The officers' channel is the one whose members are mostly officers.
function channelKind({ key, members }) {
  const officers = members.filter((member) => person(member)?.roles.includes("officer"));
  const ofOfficers = key === "monitoring" || (key !== "team" && officers.length > members.length / 2);
  if (ofOfficers) return { kind: "officersChannel", as: officers[0] ?? members[0] };
  const employee = members.find((member) => person(member)?.roles.includes("employee"));
  return { kind: "teamChannel", as: employee ?? members[0] };
}
