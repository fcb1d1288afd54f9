// Reads a workbook with another library than the one that wrote it, and compares: {workbook (base64), sheets: [{sheet, rows}]} on
// standard input; answers with what differs.
const XLSX = require('xlsx');

const { workbook, sheets } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const book = XLSX.read(workbook, { type: 'base64' });
const faults = [];
if (book.SheetNames.length !== sheets.length) faults.push(`the sheets are ${book.SheetNames}`);
for (const { sheet, rows } of sheets) {
  const found = book.Sheets[sheet];
  if (!found) { faults.push(`no sheet ${sheet}`); continue; }
  const cells = XLSX.utils.sheet_to_json(found, { header: 1, raw: true });
  rows.forEach(([name, value], place) => {
    const row = cells[place + 2] ?? [];
    if (row[0] !== name || row[1] !== value) faults.push(`${sheet} row ${place + 3}: ${JSON.stringify(row)} instead of ${JSON.stringify([name, value])}`);
  });
}
process.stdout.write(JSON.stringify(faults));
