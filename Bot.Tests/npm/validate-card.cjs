// Reads one card a line, writes its faults as one JSON array a line: what the renderer's own parser and validation say,
// and what we ask of every card beyond that.
const readline = require('node:readline');
const AC = require('adaptivecards/dist/adaptivecards.js');

const limit = 80 * 1024;
const known = new Set(['AdaptiveCard', 'Column', 'TextRun', 'TableRow', 'TableCell', 'Data.Query', 'mention']);
for (const registry of [AC.GlobalRegistry.elements, AC.GlobalRegistry.actions]) {
  for (let i = 0; i < registry.getItemCount(); i++) known.add(registry.getItemAt(i).typeName);
}

// So that an element keeps what the schema does not have.
AC.GlobalSettings.enableFullJsonRoundTrip = true;

// The parser's pattern for a language remembers where it stopped and fails every second time.
AC.AdaptiveCard.langProperty.regEx = /^[a-z]{2,3}$/i;

function own(node, path, faults) {
  if (Array.isArray(node)) return node.forEach((item, i) => own(item, `${path}[${i}]`, faults));
  if (node === null || typeof node !== 'object') return;
  const say = sentence => faults.push(`${path} ${node.type}: ${sentence}`);
  const type = typeof node.type === 'string' ? node.type : '';
  if (type && !known.has(type) && node.fallback === undefined) say('unknown type without a fallback');
  if (type.startsWith('Input.') && !node.label) say('no label');
  if (type === 'Image' && node.altText === undefined) say('no altText');
  if (type === 'TextBlock' && node.wrap !== true) say('does not wrap');
  if (type.startsWith('Action.') && !node.title && !path.endsWith('.selectAction') && !path.startsWith('card.refresh')) say('no title');
  if (type === 'Action.Execute' && node.fallback?.type !== 'Action.Submit' && !path.startsWith('card.refresh')) say('no Action.Submit fallback');
  if (type === 'Input.ChoiceSet' && (node.choices ?? []).some(c => String(c.value).includes(','))) say('a choice has a comma');
  for (const [name, value] of Object.entries(node)) {
    if (name !== 'data' && name !== 'msteams') own(value, `${path}.${name}`, faults);
  }
}

// Teams finds choices itself since version 1.2 of its own; the schema has that only in 1.6.
function isPeoplePicker(event) {
  return event.source?.getJsonTypeName?.() === 'Input.ChoiceSet'
    && (event.message.includes('choices.data')
      || (event.event === AC.ValidationEvent.CollectionCantBeEmpty && 'choices.data' in (event.source._rawProperties ?? {})));
}

function faultsOf(line) {
  const json = JSON.parse(line);
  const faults = [];
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const card = new AC.AdaptiveCard();
  card.parse(json, context);
  const events = [...Array(context.eventCount).keys()].map(i => context.getEventAt(i));
  // The parser reports an unknown type before it takes its fallback; one without is found above.
  const unknown = [AC.ValidationEvent.UnknownElementType, AC.ValidationEvent.UnknownActionType];
  for (const event of [...events, ...card.validateProperties().validationEvents]) {
    if (unknown.includes(event.event) || isPeoplePicker(event)) continue;
    faults.push(`${event.source?.getJsonTypeName?.() ?? 'card'}: ${event.message}`);
  }
  own(json, 'card', faults);
  if (!json.lang) faults.push('card: no lang');
  if (2 * JSON.stringify(json).length > limit) faults.push('card: over 80 KB');
  return faults;
}

readline.createInterface({ input: process.stdin }).on('line', line => {
  let faults;
  try {
    faults = faultsOf(line);
  } catch (error) {
    faults = [String(error)];
  }
  process.stdout.write(JSON.stringify(faults) + '\n');
});
