// Going to somebody's pane, also when they have no chat yet: then the app is installed for them first.

import { ApiError, changeApp } from "./api.js";
import { open } from "./board.js";
import { entries } from "./places.js";
import { loadWorld } from "./world.js";

/** Opens the pane of an entry; answers the pane, or null when there can be none. */
export async function visit(entry, as) {
  if (entry.key) return open(entry.key, { as });
  try {
    await changeApp(entry.person, "install");
    await loadWorld();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  const now = entries().find((other) => other.person === entry.person);
  return now?.key ? open(now.key, { as }) : null;
}
