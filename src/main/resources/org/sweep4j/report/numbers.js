// The numbers behind a chart, for those who cannot see it and those who want them exactly.

const MOST_NUMBER_ROWS = 200;

function numbersTable({ columns, rows }) {
  const head = element('tr', {}, ...columns.map(name => element('th', { scope: 'col' }, String(name))));
  const body = rows.slice(0, MOST_NUMBER_ROWS).map(row =>
    element('tr', {}, ...row.map(value => element('td', { className: typeof value === 'number' ? 'number' : '' }, formatNumber(value)))));
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  if (rows.length > MOST_NUMBER_ROWS) {
    table.append(element('caption', {}, `The first ${MOST_NUMBER_ROWS} of ${formatNumber(rows.length)} rows.`));
  }
  return table;
}

/** A closed box whose table is made when it is opened, and again when the data changed. */
function numbersBox(view, drawing) {
  const content = element('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'The numbers of this figure' });
  const box = element('details', { className: 'numbers' }, element('summary', {}, 'Numbers'), content);
  box.ontoggle = () => content.replaceChildren(...(box.open ? [numbersTable(drawing.numbers(view.data))] : []));
  return box;
}
