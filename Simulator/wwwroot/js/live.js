// The simulator's live events, handed on to the bus. When the line breaks, the browser mends it and asks for what
// it missed.

import { emit } from "./bus.js";

const types = ["message", "view", "typing", "dialog", "conversation", "people", "clock", "bot", "violation", "reset"];
let source;

/** Follows everything that changes after `seq`. */
export function follow(seq) {
  source?.close();
  source = new EventSource(`/api/events?after=${seq}`);
  source.onopen = () => emit("connection", true);
  source.onerror = () => emit("connection", false);
  for (const type of types) {
    source.addEventListener(type, (event) => emit(`live:${type}`, JSON.parse(event.data)));
  }
}
