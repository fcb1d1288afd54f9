// What this browser remembers of how somebody likes the page. The address line overrules it for one visit:
// ?panes=chat-sanne,monitoring:noor&theme=dark&lang=en&phone=1&story=0

const key = "weerbaar-simulator";
const address = new URLSearchParams(location.search);
const stored = read();

function read() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

/** A preference: from the address line, else remembered, else the given one. */
export function pref(name, otherwise) {
  return stored[name] ?? otherwise;
}

/** Remembers a preference. */
export function remember(name, value) {
  stored[name] = value;
  try {
    localStorage.setItem(key, JSON.stringify(stored));
  } catch {
    // A browser that keeps nothing still plays the story.
  }
}

function fromAddress() {
  if (address.has("theme")) stored.theme = address.get("theme");
  if (address.has("lang")) stored.language = address.get("lang");
  if (address.has("phone")) stored.phone = address.get("phone") === "1";
  if (address.has("story")) stored.story = address.get("story") === "1";
  if (address.has("panes")) {
    const panes = address
      .get("panes")
      .split(",")
      .filter(Boolean)
      .map((pane) => pane.split(":"));
    stored.open = panes.map(([conversation]) => conversation);
    stored.as = { ...stored.as, ...Object.fromEntries(panes.filter(([, person]) => person)) };
  }
}

fromAddress();
