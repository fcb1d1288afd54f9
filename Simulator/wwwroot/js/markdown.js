// The little markdown that a TextBlock knows in Teams: bold, italic, links, lists. Everything else is text:
// HTML is escaped before anything is looked at, and only these tags are ever made.

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => escapes[character]);

const inlineMark = new RegExp(
  [
    /\\([\\`*_{}[\]()#+\-.!~])/, // 1: escaped
    /\[([^\]]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/, // 2, 3: link
    /(\*\*|__)(?=\S)(.+?)(?<=\S)\4/, // 4, 5: bold
    /(?<![\p{L}\p{N}])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}])/, // 6: italic
    /\*(?=\S)(.+?)(?<=\S)\*/, // 7: italic
  ]
    .map((part) => part.source)
    .join("|"),
  "gsu",
);

function inline(text) {
  let html = "";
  let at = 0;
  for (const match of text.matchAll(inlineMark)) {
    html += escapeHtml(text.slice(at, match.index)) + marked(match);
    at = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(at));
}

function marked([whole, escaped, label, address, , bold, underscored, starred]) {
  if (escaped) return escapeHtml(escaped);
  if (bold) return `<strong>${inline(bold)}</strong>`;
  if (underscored ?? starred) return `<em>${inline(underscored ?? starred)}</em>`;
  if (!isSafeAddress(address)) return escapeHtml(whole);
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${inline(label)}</a>`;
}

/** Whether a card may send a browser there. */
export const isSafeAddress = (address) => /^(https?:\/\/|mailto:|tel:)/i.test(address);

const bullet = /^\s*[-*+]\s+(.*)$/;
const number = /^\s*(\d{1,9})[.)]\s+(.*)$/;

/** Turns the text of a TextBlock into safe HTML. */
export function toHtml(text) {
  const blocks = [];
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    addLine(blocks, line);
  }
  return blocks
    .filter((block) => block.lines.length > 0)
    .map(blockHtml)
    .join("");
}

function addLine(blocks, line) {
  const numbered = number.exec(line);
  const kind = bullet.test(line) ? "ul" : numbered ? "ol" : "p";
  const content = kind === "ul" ? bullet.exec(line)[1] : numbered ? numbered[2] : line;
  const last = blocks.at(-1);
  if (line.trim() === "") blocks.push({ kind: "p", lines: [] });
  else if (last?.kind === kind) last.lines.push(content);
  else blocks.push({ kind, lines: [content], start: numbered?.[1] });
}

function blockHtml({ kind, lines, start }) {
  if (kind === "p") return `<p>${inline(lines.join("\n"))}</p>`;
  const first = kind === "ol" && start !== "1" ? ` start="${Number(start)}"` : "";
  return `<${kind}${first}>${lines.map((line) => `<li>${inline(line)}</li>`).join("")}</${kind}>`;
}
