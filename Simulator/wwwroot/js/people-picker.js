// The people picker: a Teams client finds the people by itself, which the renderer cannot. So they are put among the
// choices before a card is drawn; what comes back is an Entra id, as from Teams.

import { conversation, person, world } from "./world.js";

const dataset = /^graph\.microsoft\.com\/users(\?scope=currentContext)?$/;

/** The card with people as choices wherever it asks for them; `where` is the conversation, for its members only. */
export function withPeople(node, where) {
  if (Array.isArray(node)) return node.map((part) => withPeople(part, where));
  if (node === null || typeof node !== "object") return node;
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withPeople(value, where)]));
  const asked = dataset.exec(copy["choices.data"]?.dataset ?? "");
  if (copy.type !== "Input.ChoiceSet" || !asked) return copy;
  delete copy["choices.data"];
  const style = copy.isMultiSelect ? "expanded" : "filtered";
  return { ...copy, style, choices: [...(copy.choices ?? []), ...choicesOf(asked[1] ? where : null)] };
}

function choicesOf(where) {
  const people = where ? conversation(where).members.map(person) : world.people.filter((one) => one.enabled);
  return people.map((one) => ({ title: one.name, value: one.id }));
}

/** Mends what the renderer does with a field that filters: it shows a chosen value, where its words belong. */
export function showTitles(card) {
  for (const input of card.getAllInputs()) {
    const field = filterField(input);
    const chosen = field && input.choices.find((choice) => choice.value === field.value);
    if (chosen) field.value = chosen.title;
  }
}

/** Whether a field that filters holds something that is no choice; a client sends nothing then. */
export const isUnchosen = (input) =>
  Boolean(filterField(input)) && !input.choices.some((choice) => choice.value === input.value);

const filterField = (input) => input.choices && input.renderedInputControlElement?.querySelector("input[list]");
