// Numbers and text as the reader sees them.

const SUPERSCRIPTS = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

/** Up to four significant digits; very small and very large ones as powers of ten. */
function formatNumber(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (typeof value !== 'number') return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [digits, exponent] = value.toExponential(2).split('e');
    const power = [...String(Number(exponent))].map(character => SUPERSCRIPTS[character]).join('');
    const factor = Number(digits);
    return factor === 1 ? `10${power}` : `${minus(String(factor))}·10${power}`;
  }
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(4));
  return minus(rounded.toLocaleString('en-US', { maximumFractionDigits: 12 }));
}

function formatPercent(share) {
  return share === null ? '–' : `${formatNumber(Number((100 * share).toPrecision(3)))} %`;
}

function minus(text) {
  return text.replace('-', '−');
}

/** Text from a file for use inside a chart's tooltip, which is HTML. */
function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

/** A tooltip: a title and rows of name and value. */
function tip(title, rows) {
  const cells = rows.map(([name, value]) => `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(value)}</td></tr>`);
  return `<div class="tip"><b>${escapeHtml(title)}</b><table>${cells.join('')}</table></div>`;
}

/** An element with properties and children, text among them. */
function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}
