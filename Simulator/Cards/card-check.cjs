// One card a line in, one list of faults a line out: what the real renderer says about a card of schema 1.5.
'use strict';
const path = require('path');
const cards = require(path.join(__dirname, '..', 'node_modules', 'adaptivecards', 'dist', 'adaptivecards.js'));
const readline = require('readline');

// The parser's own pattern for a language remembers where it stopped, so it fails every second time.
cards.AdaptiveCard.langProperty.regEx = /^[a-z]{2,3}$/i;
// So that an element keeps what the schema of 1.5 does not have.
cards.GlobalSettings.enableFullJsonRoundTrip = true;

// Teams finds choices by itself since version 1.2 of its own (its people picker); the schema has that only in 1.6.
function isPeoplePicker(event) {
  return event.source?.getJsonTypeName?.() === 'Input.ChoiceSet'
    && (event.message.includes('choices.data')
      || (event.event === cards.ValidationEvent.CollectionCantBeEmpty && 'choices.data' in (event.source._rawProperties ?? {})));
}

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

// The charts of Teams, which no npm package knows: what they must hold (Microsoft Learn, "Charts in Adaptive Cards").
const place = value => typeof value === 'string' || typeof value === 'number';
const point = value => place(value?.x) && typeof value.y === 'number';
const series = value => typeof value?.legend === 'string' && Array.isArray(value.values) && value.values.every(point);
const charts = {
  'Chart.VerticalBar': point,
  'Chart.HorizontalBar': value => point(value) && typeof value.x === 'string',
  'Chart.Line': series,
};
const chartProperties = new Set(['type', 'id', 'title', 'data', 'xAxisTitle', 'yAxisTitle', 'color', 'colorSet', 'showBarValues',
  'displayMode', 'fallback', 'height', 'horizontalAlignment', 'isVisible', 'lang', 'requires', 'separator', 'spacing', 'targetWidth']);

function chartFaults(node) {
  if (node === null || typeof node !== 'object') return [];
  const inside = Object.values(node).flatMap(chartFaults);
  if (Array.isArray(node) || !String(node.type).startsWith('Chart.')) return inside;
  const unknown = Object.keys(node).filter(name => !chartProperties.has(name)).map(name => `${node.type} has no property ${name}`);
  const known = charts[node.type];
  const bad = known && Array.isArray(node.data) && node.data.every(known) ? [] : [`${node.type} does not hold what it draws`];
  return [...unknown, ...bad, ...inside];
}

function faultsOf(json) {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const card = new cards.AdaptiveCard();
  card.parse(withFallbacks(json, context), context);
  const parsed = [...Array(context.eventCount).keys()].map(i => context.getEventAt(i));
  const said = [...parsed, ...card.validateProperties().validationEvents]
    .filter(event => !isPeoplePicker(event))
    .map(event => event.message);
  return [...said, ...chartFaults(json)];
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
