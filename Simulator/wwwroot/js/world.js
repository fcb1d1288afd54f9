// Who and what there is: people, conversations, bot, clock. Fetched whole, because it is small.

import { getWorld } from "./api.js";
import { emit, on } from "./bus.js";
import { follow } from "./live.js";

/** The world as last fetched. */
export let world = { people: [], conversations: [], bot: {}, clock: {} };

let people = new Map();
let conversations = new Map();

/** Fetches the world and tells "world". */
export async function loadWorld() {
  world = await getWorld();
  people = new Map(world.people.map((person) => [person.key, person]));
  conversations = new Map(world.conversations.map((conversation) => [conversation.key, conversation]));
  emit("world", world);
  // No event tells that the first day is over.
  if (world.bot.ready === false) reloadSoon(2000);
  return world;
}

export const person = (key) => people.get(key);
export const conversation = (key) => conversations.get(key);
export const botName = () => world.bot.name ?? "Bot";

/** The people of the story who have a role, in the world's order. */
export const peopleWith = (role) => world.people.filter((one) => one.shown && one.roles.includes(role));

/** A colour of twelve that goes with a person, the same everywhere. */
export const colourOf = (key) =>
  Math.max(
    0,
    world.people.findIndex((one) => one.key === key),
  ) % 12;

/** One or two letters for a round picture. */
export function initialsOf(name) {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name];
  return ends
    .map((word) => word[0] ?? "?")
    .join("")
    .toUpperCase();
}

let pending;

function reloadSoon(wait = 60) {
  clearTimeout(pending);
  pending = setTimeout(() => loadWorld().catch(() => reloadSoon(2000)), wait);
}

on("live:conversation", () => reloadSoon());
on("live:people", () => reloadSoon());
on("live:bot", () => reloadSoon());
on("live:reset", async () => {
  const fresh = await loadWorld();
  follow(fresh.seq);
  emit("fresh", fresh);
});
