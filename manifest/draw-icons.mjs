// Draws color.png (192×192) and outline.png (32×32): a shield with a tick. Run it only to change the icons:
//   node manifest/draw-icons.mjs
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const background = [0x0b, 0x4f, 0x6c];
const white = [255, 255, 255];

// Coordinates of the shield: x from -1 to 1, y from 0 (top) to 1 (tip).
const side = y => (y < 0.45 ? 1 : 1 - ((y - 0.45) / 0.55) ** 2);
const top = x => 0.1 * Math.min(1, Math.abs(x)) ** 0.8;
const inShield = (x, y) => y >= top(x) && y <= 1 && Math.abs(x) <= side(y);

function distance(x, y, [ax, ay], [bx, by]) {
  const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

// In pixels of a shield of the given size, so that a stroke is equally thick everywhere.
const onTick = (x, y, width, height, thick) => {
  const at = (u, v) => [u * width / 2, v * height];
  const [a, b, c] = [at(-0.42, 0.47), at(-0.08, 0.66), at(0.48, 0.28)];
  return Math.min(distance(x, y, a, b), distance(x, y, b, c)) <= thick / 2;
};

/** What part of a pixel is inside: 0 to 1, by eight times eight samples. */
function coverage(px, py, inside) {
  let hits = 0;
  for (let i = 0; i < 64; i++) hits += inside(px + (i % 8 + 0.5) / 8, py + (Math.floor(i / 8) + 0.5) / 8) ? 1 : 0;
  return hits / 64;
}

function shape(size, width, height, { tick, border }) {
  const [left, up] = [(size - width) / 2, (size - height) / 2];
  const shield = (x, y, inset) => inShield((x - size / 2) / (width / 2 - inset), (y - up - inset) / (height - 2.2 * inset));
  return (x, y) => {
    const ticked = onTick(x - left - width / 2, y - up, width, height, tick);
    return border ? (shield(x, y, 0) && !shield(x, y, border)) || ticked : shield(x, y, 0) && !ticked;
  };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, sum]);
}

function crcOf(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

function png(size, pixel) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) rows.set(pixel(x, y), y * (1 + size * 4) + 1 + x * 4);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

const color = shape(192, 82, 96, { tick: 11 });
const outline = shape(32, 28, 32, { tick: 2.6, border: 2.4 });
const mix = share => background.map((from, i) => Math.round(from + (white[i] - from) * share));
const here = name => new URL(name, import.meta.url);
writeFileSync(here('color.png'), png(192, (x, y) => [...mix(coverage(x, y, color)), 255]));
writeFileSync(here('outline.png'), png(32, (x, y) => {
  const share = coverage(x, y, outline);
  return share === 0 ? [0, 0, 0, 0] : [...white, Math.round(255 * share)];
}));
