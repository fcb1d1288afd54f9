// Draws an Adaptive Card with the real renderer, and turns a click on it into the body of a call.

import { knowCharts } from "./charts.js";
import { h } from "./dom.js";
import { hostConfig } from "./hostconfig.js";
import { isSafeAddress, toHtml } from "./markdown.js";
import { isUnchosen, showTitles, withPeople } from "./people-picker.js";
import { t } from "./texts.js";

const { AdaptiveCards } = window;
const host = new AdaptiveCards.HostConfig(hostConfig);

let mentioned = [];

knowCharts();

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = withMentions(toHtml(text));
  result.didProcess = true;
};
AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
// The renderer's own expression remembers where it stopped, so it would refuse every second card's language.
AdaptiveCards.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;
AdaptiveCards.Strings.defaults.overflowButtonTooltip = () => t("card.more");

// Teams shows `<at>Name</at>` as a mention only where the card's entities name the same.
function withMentions(html) {
  return html.replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, (whole, name) =>
    mentioned.includes(name) ? `<span class="mention">${name}</span>` : whole,
  );
}

/** Draws a card of a conversation; `onAction` gets the renderer's action, already validated. Answers the element. */
export function drawCard(json, where, onAction) {
  // A form of its own: radio buttons of two cards that have the same input id are no group together.
  const form = h("form", { novalidate: true, on: { submit: stay } });
  const frame = h("div", { class: "card", role: "group", label: "card.label" }, form);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = host;
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) openAddress(action.url);
    else onAction(action);
  };
  mentioned = (json.msteams?.entities ?? []).map((entity) => /^<at>(.*)<\/at>$/.exec(entity.text ?? "")?.[1]);
  card.parse(withPeople(json, where), new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
  const drawn = card.render();
  if (drawn) form.append(drawn);
  showTitles(card);
  if (json.lang) frame.lang = json.lang;
  mend(frame);
  return frame;
}

// The renderer gives the label of a filtered choice to the box around its field, and no `rel` to a link.
function mend(frame) {
  for (const link of frame.querySelectorAll("a[target]")) link.rel = "noopener noreferrer";
  for (const field of frame.querySelectorAll("input[list]")) {
    const label = field.parentElement.getAttribute("aria-labelledby");
    if (label) field.setAttribute("aria-labelledby", label);
  }
}

const stay = (event) => event.preventDefault();

function openAddress(address) {
  if (address && isSafeAddress(address)) window.open(address, "_blank", "noopener,noreferrer");
}

/** What the simulator must know of a clicked action: which one it is, and what was filled in. */
export function actionBody(action) {
  const { type, id, title, verb, data } = action.toJSON();
  return { type, id, title, verb, data, index: 0, inputs: filledIn(action) };
}

function filledIn(action) {
  const inputs = {};
  for (const [id, input] of Object.entries(action.getReferencedInputs() ?? {})) {
    if (input.isSet() && !isUnchosen(input)) inputs[id] = String(input.value);
    else if (input.defaultValue !== undefined) inputs[id] = "";
  }
  return inputs;
}
