// Reads [{"file", "content"}] on standard input; writes the places where the grammar finds an error, as one JSON array.
const fs = require('node:fs');
const { Parser, Language } = require('web-tree-sitter');

function errorsIn(node, file, found) {
  if (node.isError || node.isMissing) {
    found.push(`${file}:${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.isMissing ? `missing ${node.type}` : 'syntax error'}`);
  } else if (node.hasError) {
    node.children.forEach(child => errorsIn(child, file, found));
  }
  return found;
}

(async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  const files = JSON.parse(fs.readFileSync(0, 'utf8'));
  process.stdout.write(JSON.stringify(files.flatMap(({ file, content }) => errorsIn(parser.parse(content).rootNode, file, []))));
})();
