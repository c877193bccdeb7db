// Draws each figure when it comes near the window, and again when colours, width or data change.

const drawings = {
  lines,
  histogram,
  bars,
  matrix,
  'decision-curve': decisionCurve,
  'decision-surface': decisionSurface,
  scatter,
  parallel,
  spread,
};

class ChartView {
  constructor(figure, data) {
    this.drawing = figure.querySelector('.drawing');
    this.kind = drawings[figure.dataset.kind];
    this.data = data;
    this.box = element('div', { className: 'chart', role: 'img', 'aria-label': figure.querySelector('.sentence').textContent });
    this.drawing.replaceChildren(this.box, numbersBox(this, this.kind));
    this.fit();
  }

  get width() {
    return this.box.clientWidth;
  }

  fit() {
    const height = this.kind.height ? this.kind.height(this.data, this.width) : undefined;
    if (height) this.box.style.height = `${Math.round(height)}px`;
  }

  show() {
    if (this.chart) return;
    this.chart = echarts.init(this.box, null, { renderer: 'canvas' });
    this.draw();
    if (this.kind.attach) this.kind.attach(this);
  }

  draw() {
    this.drawnWidth = this.width;
    this.chart.setOption(this.kind.option(this.data, this.width), { replaceMerge: ['series'] });
  }

  update(data) {
    if (JSON.stringify(data) === JSON.stringify(this.data)) return;
    this.data = data;
    this.fit();
    if (!this.chart) return;
    this.chart.resize();
    this.draw();
  }

  retheme() {
    if (this.chart) this.draw();
  }

  /** Draws at the sheet's width, as shapes: browsers lose canvases, or print them coarsely. */
  print() {
    this.wasShown = Boolean(this.chart);
    this.dispose();
    this.fit();
    this.chart = echarts.init(this.box, null, { renderer: 'svg' });
    this.draw();
  }

  afterPrint() {
    this.dispose();
    this.chart = undefined;
    this.fit();
    if (this.wasShown) this.show();
    else nearWindow.observe(this.box.closest('figure'));
  }

  resize() {
    if (this.width === this.drawnWidth) return;
    this.fit();
    if (!this.chart) return;
    this.chart.resize();
    this.draw();
  }

  dispose() {
    if (this.chart) this.chart.dispose();
  }
}

const views = new Map();

const nearWindow = new IntersectionObserver(
  entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    nearWindow.unobserve(entry.target);
    const view = views.get(entry.target.id);
    if (view && view.show) view.show();
  }),
  { rootMargin: '400px' });

const widths = new ResizeObserver(() => views.forEach(view => view.resize()));

/** Mounts the figures of a part of the page. */
function mountFigures(part, data) {
  part.querySelectorAll('figure[data-kind]').forEach(figure => {
    const View = figure.dataset.kind === 'table' ? TableView : ChartView;
    views.set(figure.id, new View(figure, dataOf(figure.id, data)));
    nearWindow.observe(figure);
  });
}

function disposeFigures(part) {
  part.querySelectorAll('figure[data-kind]').forEach(figure => {
    views.get(figure.id)?.dispose();
    views.delete(figure.id);
  });
}
