// One card a line in, one list of faults a line out: what the real renderer says about a card of schema 1.5.
'use strict';
const path = require('path');
const cards = require(path.join(__dirname, '..', 'node_modules', 'adaptivecards', 'dist', 'adaptivecards.js'));
const readline = require('readline');

const parts = new Set(['AdaptiveCard', 'TextRun', 'TableRow', 'TableCell', 'Column', 'Data.Query']);

// The parser reports an unknown element before it takes its fallback; a client that does not know it shows that fallback.
function withFallbacks(node, context) {
  if (Array.isArray(node)) return node.map(n => withFallbacks(n, context)).filter(n => n !== undefined);
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.type === 'string' && node.fallback !== undefined && !known(node.type, context)) {
    return node.fallback === 'drop' ? undefined : withFallbacks(node.fallback, context);
  }
  const copy = {};
  for (const [name, value] of Object.entries(node)) copy[name] = name === 'data' ? value : withFallbacks(value, context);
  return copy;
}

function known(type, context) {
  return parts.has(type) || context.elementRegistry.findByName(type) || context.actionRegistry.findByName(type);
}

function faultsOf(json) {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const card = new cards.AdaptiveCard();
  card.parse(withFallbacks(json, context), context);
  const faults = [];
  for (let i = 0; i < context.eventCount; i++) faults.push(context.getEventAt(i).message);
  for (const event of card.validateProperties().validationEvents) faults.push(event.message);
  return faults;
}

readline.createInterface({ input: process.stdin }).on('line', line => {
  let answer;
  try {
    answer = faultsOf(JSON.parse(line));
  } catch (error) {
    answer = ['The renderer failed: ' + error.message];
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
});
