// Small line drawings for buttons, so that no picture font has to be there. Decoration: the button's label says it.

import { h } from "./dom.js";

const shapes = {
  close: "M5 5l10 10M15 5L5 15",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  send: "M3 10L17 3.5 12.5 17 10 11.5zM10 11.5L17 3.5",
  clip: "M14.5 9.5l-5.3 5.3a3.2 3.2 0 0 1-4.5-4.5l6.4-6.4a2.1 2.1 0 0 1 3 3l-6.3 6.3a1 1 0 0 1-1.5-1.5l5.4-5.3",
  at: "M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1a2 2 0 0 0 4 0v-1a7 7 0 1 0-2.8 5.6",
  phone: "M7 2.5h6a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM9.5 15h1",
  buzz: "M8 4.5h4a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM4.5 8v4M2.5 9v2M15.5 8v4M17.5 9v2",
  sun: "M13.2 10a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4",
  moon: "M16 12.2A6.8 6.8 0 0 1 7.8 4a6.8 6.8 0 1 0 8.2 8.2z",
  again: "M4.2 7A6.5 6.5 0 1 1 3.5 10M4 3v4h4",
  clock: "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 6v4l2.8 2",
  pencil: "M4 16l.8-3.4L13 4.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2l-8.2 8.2zM12 5.5L14.5 8",
  bin: "M4 5.5h12M8 5.5V4h4v1.5M5.5 5.5l.8 10.5h7.4l.8-10.5M8.5 8.5v5M11.5 8.5v5",
  thumb: "M7 9l2.5-6c1.4 0 2 .9 2 2L11 8h4.2a1.3 1.3 0 0 1 1.3 1.6l-1.2 5.2a1.6 1.6 0 0 1-1.6 1.2H7zM7 9H4v7h3z",
  file: "M6 2.5h5.5L15 6v11a.5.5 0 0 1-.5.5h-8.5a.5.5 0 0 1-.5-.5v-14a.5.5 0 0 1 .5-.5zM11.5 2.5V6H15",
};

const svg = "http://www.w3.org/2000/svg";

/** The drawing of that name, as tall as the words beside it. */
export function icon(name) {
  const drawing = document.createElementNS(svg, "svg");
  const path = document.createElementNS(svg, "path");
  path.setAttribute("d", shapes[name]);
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("aria-hidden", "true");
  drawing.setAttribute("class", "drawing");
  drawing.append(path);
  return drawing;
}

/** A button that is only a drawing; `key` names it for whoever does not see it, and in its tip. */
export function iconButton(name, key, testid, props = {}) {
  const element = h("button", { type: "button", class: "icon", label: key, tip: key, data: { testid }, ...props });
  element.append(icon(name));
  return element;
}
