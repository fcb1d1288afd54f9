// Elements are made here and nowhere else; text always goes in as text, never as HTML.

/**
 * Makes an element. Props: `class`, `on` ({event: handler}), `data` (dataset), `text`, `t` (key of a text),
 * `label`, `tip` and `placeholder` (keys of texts), `args` (values in those texts); all else becomes an attribute.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    setProp(element, name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  localise(element);
  return element;
}

function setProp(element, name, value) {
  if (name === "class") element.className = value;
  else if (name === "on")
    for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
  else if (name === "data") Object.assign(element.dataset, value);
  else if (name === "text") element.textContent = value;
  else if (name === "value") element.value = value;
  else if (name === "t") element.dataset.t = value;
  else if (name === "label" || name === "tip" || name === "placeholder") element.dataset[`t${capital(name)}`] = value;
  else if (name === "args") element.dataset.tArgs = JSON.stringify(value);
  else element.setAttribute(name, value === true ? "" : value);
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

let lookUp = (key) => key;

/** Tells which function turns a key and its values into words. */
export function useTexts(translate) {
  lookUp = translate;
}

/** Puts the words of the present language in one element. */
export function localise(element) {
  const { t, tLabel, tTip, tPlaceholder, tArgs } = element.dataset;
  const args = tArgs ? JSON.parse(tArgs) : undefined;
  if (t) element.textContent = lookUp(t, args);
  if (tLabel) element.setAttribute("aria-label", lookUp(tLabel, args));
  if (tTip) element.title = lookUp(tTip, args);
  if (tPlaceholder) element.placeholder = lookUp(tPlaceholder, args);
}

/** Puts the words of the present language in a whole tree; nothing is rebuilt, so nothing typed is lost. */
export function localiseTree(root) {
  for (const element of root.querySelectorAll("[data-t],[data-t-label],[data-t-tip],[data-t-placeholder]")) {
    localise(element);
  }
}

/** Sets a text key on an element that already stands. */
export function say(element, key, args) {
  element.dataset.t = key;
  if (args) element.dataset.tArgs = JSON.stringify(args);
  else delete element.dataset.tArgs;
  localise(element);
}

const focusable = "a[href],button,input,select,textarea,summary,[tabindex]";

/** What can be reached with Tab inside an element, in order. */
export function focusables(root) {
  return [...root.querySelectorAll(focusable)].filter(
    (element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility() && !element.closest("[inert]"),
  );
}
