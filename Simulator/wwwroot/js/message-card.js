// The card of a message, as the person of the pane sees it; drawn anew only when it differs.

import { click, refreshCard } from "./api.js";
import { h } from "./dom.js";
import { during } from "./doing.js";
import { liveCard } from "./interaction.js";

/** Where the cards of a message stand; nearly always there is at most one. */
export function cardOf(pane, message) {
  const element = h("div", { class: "message-cards" });
  const places = [];
  let asked = 0;

  function update(now) {
    const cards = now.deleted ? [] : (now.cards ?? (now.card ? [now.card] : []));
    while (places.length > cards.length) places.pop().element.remove();
    while (places.length < cards.length) places.push(addPlace());
    cards.forEach((card, at) => places[at].draw(card));
    element.hidden = cards.length === 0;
    refreshWhenAsked(now);
  }

  function addPlace() {
    const place = liveCard(
      pane.conversation,
      (body) => during(pane.conversation, click(pane.conversation, message.id, { ...body, as: pane.person })),
      (shows) => pane.show(shows),
    );
    element.append(place.element);
    return place;
  }

  // A client asks for its own view when it shows such a card; the simulator knows for whom and how often Teams asks.
  function refreshWhenAsked(now) {
    if (!now.card?.refresh || now.personalView || now.deleted || asked === now.seq) return;
    asked = now.seq;
    refreshCard(pane.conversation, now.id, pane.person).then(
      (outcome) => outcome.delivery && pane.refresh(),
      () => {},
    );
  }

  return { element, update };
}
