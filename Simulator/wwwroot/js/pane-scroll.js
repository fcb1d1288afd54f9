// Keeps the newest message in sight, unless somebody is reading further up; then a button tells that there is more.

import { h } from "./dom.js";

/** Follows the end of a scrolling element. */
export function keepAtEnd(element) {
  let following = true;
  const more = h("button", { class: "to-end", type: "button", t: "pane.newer", on: { click: toEnd } });
  more.hidden = true;

  element.addEventListener("scroll", () => {
    following = element.scrollHeight - element.scrollTop - element.clientHeight < 60;
    if (following) more.hidden = true;
  });
  new ResizeObserver(() => following && jump()).observe(element);
  // Pictures and cards get their height later than their place.
  new MutationObserver(() => following && requestAnimationFrame(jump)).observe(element, {
    childList: true,
    subtree: true,
  });

  function jump() {
    element.scrollTop = element.scrollHeight;
  }

  function toEnd() {
    following = true;
    more.hidden = true;
    jump();
  }

  function added() {
    if (following) requestAnimationFrame(jump);
    else more.hidden = false;
  }

  return { button: more, toEnd, added };
}
