// A line for each trial through all parameters to its score. Dragging along an axis picks trials.

const VERTICAL_BELOW = 600;
const CHOICES = [['All', 1], ['Best quarter', 0.25], ['Best tenth', 0.1]];

function parallelAxis(axis, position, data) {
  const style = axisStyle();
  const kind = axis.kind === 'category' ? { type: 'category', data: axis.categories.map(String) } : { type: axis.kind === 'log' ? 'log' : 'value', scale: true };
  return {
    id: `axis-${position}`,
    dim: position,
    zlevel: 1,
    name: axis.name,
    ...kind,
    nameTextStyle: { color: colour('text'), fontSize: 13 },
    nameTruncate: { maxWidth: 150 },
    axisLine: { lineStyle: { color: colour('axis') } },
    axisTick: { lineStyle: { color: colour('axis') } },
    axisLabel: { ...style.axisLabel, color: colour('text'), textBorderColor: colour('page'), textBorderWidth: 3, ...(axis.kind === 'category' ? {} : { formatter: formatNumber }) },
    areaSelectStyle: { width: 22, borderWidth: 1, borderColor: colour('link'), color: colour('link'), opacity: 0.25 },
    realtime: data.rows.length < 1000,
  };
}

/** The rows as the axes take them, each followed by its rank: they come worst first. */
function parallelRows(data) {
  const value = (cell, i) => (data.axes[i].kind === 'category' && cell !== null ? String(cell) : cell);
  return data.rows.map((row, rank) => [...row.map(value), rank]);
}

/** The scores' value that the best share of trials reaches. */
function scoreOfBest(data, share) {
  const last = data.axes.length - 1;
  const scores = data.rows.map(row => row[last]).sort((a, b) => a - b);
  if (data.goal === 'maximize') scores.reverse();
  return scores[Math.max(0, Math.ceil(share * scores.length) - 1)];
}

function selectBest(chart, data, share) {
  const last = data.axes.length - 1;
  const [low, high] = extent(data.rows.map(row => row[last]));
  const bound = scoreOfBest(data, share);
  const margin = (high - low) * 1e-6;
  const interval = data.goal === 'maximize' ? [bound - margin, high + margin] : [low - margin, bound + margin];
  data.axes.forEach((axis, i) => chart.dispatchAction({
    type: 'axisAreaSelect',
    parallelAxisId: `axis-${i}`,
    intervals: i === last && share < 1 ? [interval] : [],
  }));
}

function readSelection(chart, data, count) {
  const series = chart.getModel().getSeriesByType('parallel')[0];
  const active = series.getRawIndicesByActiveState('active');
  const brushed = active.length + series.getRawIndicesByActiveState('inactive').length > 0;
  selection.choose(brushed ? new Set(active.map(i => data.trials[i])) : null);
  count.textContent = brushed
    ? `${formatNumber(active.length)} of ${formatNumber(data.rows.length)} trials picked; the table below shows them.`
    : '';
}

const parallel = {
  height(data, width) {
    return width < VERTICAL_BELOW ? 90 * data.axes.length : 400;
  },

  option(data, width) {
    const base = baseOption();
    const down = width < VERTICAL_BELOW;
    const rank = data.axes.length;
    return {
      ...base,
      tooltip: undefined,
      parallel: {
        layout: down ? 'vertical' : 'horizontal',
        left: down ? 140 : 60,
        right: down ? 24 : 90,
        top: down ? 20 : 40,
        bottom: 28,
        parallelAxisDefault: { nameLocation: down ? 'start' : 'end', nameGap: down ? 14 : 18 },
      },
      parallelAxis: data.axes.map((axis, position) => parallelAxis(axis, position, data)),
      visualMap: {
        show: false,
        dimension: rank,
        min: 0,
        max: Math.max(1, data.rows.length - 1),
        inRange: { color: colours('ramp') },
        seriesIndex: 0,
      },
      series: [{
        type: 'parallel',
        id: 'trials',
        data: parallelRows(data),
        lineStyle: { width: data.rows.length > 300 ? 1 : 1.5, opacity: data.rows.length > 300 ? 0.4 : 0.7 },
        inactiveOpacity: 0.03,
        activeOpacity: 0.9,
        progressive: printing ? 0 : 400,
        silent: true,
      }],
    };
  },

  attach(view) {
    const count = element('span', { role: 'status' });
    const buttons = CHOICES.map(([label, share]) =>
      element('button', { type: 'button', onclick: () => selectBest(view.chart, view.data, share) }, label));
    view.drawing.querySelector('.controls')?.remove();
    view.drawing.prepend(element('div', { className: 'controls' }, ...buttons, count));
    view.chart.on('axisareaselected', () => readSelection(view.chart, view.data, count));
  },

  numbers(data) {
    return { columns: ['trial', ...data.axes.map(axis => axis.name)], rows: data.rows.map((row, i) => [data.trials[i], ...row]) };
  },
};
