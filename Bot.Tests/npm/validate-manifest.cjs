// Reads {"manifest": …, "languages": [{"file", "content"}]} on standard input; writes the faults that Microsoft's own
// schemas of the manifest's version find, as one JSON array.
const fs = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');

const folder = path.join(path.dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams');

function faultsOf(schemaAddress, document) {
  const [, version, name] = /^https:\/\/developer\.microsoft\.com\/json-schemas\/teams\/(v[\d.]+)\/(MicrosoftTeams\.[\w.]+)$/.exec(schemaAddress);
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const check = ajv.compile(JSON.parse(fs.readFileSync(path.join(folder, version, name), 'utf8').replace(/^\uFEFF/, '')));
  return check(document) ? [] : check.errors.map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

const newest = fs.readdirSync(folder).filter(name => /^v\d+\.\d+$/.test(name))
  .sort((a, b) => a.slice(1).localeCompare(b.slice(1), 'en', { numeric: true })).at(-1);
const { manifest, languages } = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify([
  ...faultsOf(manifest.$schema, manifest),
  ...languages.flatMap(({ file, content }) => faultsOf(content.$schema, content).map(fault => `${file}: ${fault}`)),
  ...(newest === `v${manifest.manifestVersion}` ? [] : [`The newest schema is ${newest}.`]),
]));
