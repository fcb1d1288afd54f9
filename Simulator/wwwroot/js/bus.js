// What happens on this page, for whoever wants to know. The simulator's live events come by under "live:<type>".

const target = new EventTarget();

/** Listens; the answer stops listening. */
export function on(name, handler) {
  const listener = (event) => handler(event.detail);
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}

/** Tells everybody who listens. */
export function emit(name, detail) {
  target.dispatchEvent(new CustomEvent(name, { detail }));
}
