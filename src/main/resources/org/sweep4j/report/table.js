// A table that sorts by any column, a page at a time, with a row's details on request.

const ROWS_PER_PAGE = 25;

const CELL_FORMATS = {
  number: formatNumber,
  percent: formatPercent,
  seconds: value => (value === null ? '–' : `${formatNumber(Number(value.toPrecision(3)))} s`),
  text: value => (value === null ? '–' : String(value)),
};

/** Numbers before words, nothing last whichever way the column is sorted. */
function compareCells(a, b, direction) {
  if (a === null || b === null) return (a === null) - (b === null);
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
  if (typeof a !== typeof b) return direction * (typeof a === 'number' ? -1 : 1);
  return direction * String(a).localeCompare(String(b), 'en', { numeric: true });
}

class TableView {
  constructor(figure, data) {
    this.drawing = figure.querySelector('.drawing');
    this.label = figure.querySelector('.sentence').textContent;
    this.data = data;
    this.sort = { ...data.order };
    this.page = 0;
    this.open = new Set();
    selection.listeners.push(() => {
      this.page = 0;
      this.draw();
    });
    this.build();
    this.draw();
  }

  build() {
    this.head = element('tr');
    this.body = element('tbody');
    this.pages = element('div', { className: 'pages' });
    const table = element('table', { 'aria-label': this.label }, element('thead', {}, this.head), this.body);
    this.drawing.replaceChildren(element('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': this.label }, table), this.pages);
    this.buildHead();
  }

  buildHead() {
    this.head.replaceChildren(...this.data.columns.map((column, i) => {
      const button = element('button', { type: 'button', onclick: () => this.sortBy(i) }, column.name);
      return element('th', { scope: 'col', className: column.format === 'text' ? '' : 'number' }, button);
    }));
    if (this.data.commands) this.head.append(element('th', { scope: 'col', className: 'on-request' }, 'Command'));
  }

  sortBy(column) {
    const same = this.sort.column === column;
    this.sort = { column, descending: same ? !this.sort.descending : false };
    this.page = 0;
    this.draw();
  }

  order() {
    const { column, descending } = this.sort;
    const direction = descending ? -1 : 1;
    const { rows, trials } = this.data;
    return rows.map((row, i) => i)
      .filter(i => !trials || selection.includes(trials[i]))
      .sort((a, b) => compareCells(rows[a][column], rows[b][column], direction) || a - b);
  }

  draw() {
    const order = this.order();
    const last = Math.max(0, Math.ceil(order.length / ROWS_PER_PAGE) - 1);
    this.page = Math.min(this.page, last);
    const from = this.page * ROWS_PER_PAGE;
    const shown = order.slice(from, from + ROWS_PER_PAGE);
    [...this.head.children].slice(0, this.data.columns.length).forEach((cell, i) => {
      if (i === this.sort.column) cell.setAttribute('aria-sort', this.sort.descending ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    });
    this.body.replaceChildren(...shown.flatMap(i => this.row(i)));
    this.drawPages(order.length, from, shown.length, last);
  }

  row(i) {
    const { columns, rows, commands, trials, best } = this.data;
    const cells = rows[i].map((value, c) =>
      element('td', { className: columns[c].format === 'text' ? '' : 'number' }, CELL_FORMATS[columns[c].format](value)));
    const row = element('tr', { className: trials && trials[i] === best ? 'best' : '' }, ...cells);
    if (!commands) return [row];
    const open = this.open.has(i);
    const button = element('button', { type: 'button', ariaExpanded: String(open), 'aria-label': `Command of row ${formatNumber(rows[i][0])}` }, open ? 'Hide' : 'Show');
    button.onclick = () => this.toggle(i);
    button.dataset.row = i;
    row.append(element('td', { className: 'on-request' }, button));
    return open ? [row, this.detailsRow(i)] : [row];
  }

  detailsRow(i) {
    const code = element('code', {}, this.data.commands[i]);
    const copy = element('button', { type: 'button' }, 'Copy');
    copy.onclick = () => copyText(code, copy);
    const cell = element('td', { colSpan: this.data.columns.length + 1 }, element('div', {}, element('p', {}, code), copy));
    return element('tr', { className: 'details' }, cell);
  }

  toggle(i) {
    if (!this.open.delete(i)) this.open.add(i);
    this.draw();
    this.body.querySelector(`button[data-row="${i}"]`).focus();
  }

  drawPages(total, from, shown, last) {
    if (last === 0) {
      this.pages.replaceChildren();
      return;
    }
    const turn = (label, page, possible) => element('button', {
      type: 'button',
      disabled: !possible,
      onclick: () => {
        this.page = page;
        this.draw();
        const again = [...this.pages.querySelectorAll('button')].find(button => button.textContent === label);
        (again.disabled ? this.pages.querySelector('button:enabled') : again).focus();
      },
    }, label);
    this.pages.replaceChildren(
      turn('Previous', this.page - 1, this.page > 0),
      element('span', { role: 'status' }, `${formatNumber(from + 1)}–${formatNumber(from + shown)} of ${formatNumber(total)}`),
      turn('Next', this.page + 1, this.page < last));
  }

  update(data) {
    const headings = JSON.stringify(this.data.columns);
    this.data = data;
    if (JSON.stringify(data.columns) !== headings) this.buildHead();
    this.draw();
  }

  retheme() {}

  resize() {}

  dispose() {}
}

/** Copies through the clipboard, or selects the text where the browser forbids that. */
function copyText(code, button) {
  const done = () => { button.textContent = 'Copied'; };
  const select = () => {
    window.getSelection().selectAllChildren(code);
    button.textContent = 'Selected: press Ctrl+C';
  };
  if (navigator.clipboard) navigator.clipboard.writeText(code.textContent).then(done, select);
  else select();
}
