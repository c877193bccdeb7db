// Lines over epochs, learning rates, ROC curves; a few that matter, or thousands as a texture.

const DASHES = ['solid', 'dashed', 'dotted'];
const SQUARE = 420;
const LINES_WITH_SHARED_TOOLTIP = 12;

function lineStyle(line, position, total) {
  const named = colours('named');
  switch (line.role) {
    case 'training': return { color: colour('training'), width: 2 };
    case 'validation': return { color: colour('validation'), width: 2 };
    case 'best': return { color: colour('best'), width: 2.5 };
    case 'ordered': return { color: rampColour(colours('ordered'), total > 1 ? position / (total - 1) : 0), width: 2 };
    case 'faint': return { color: colour('faint'), width: 1, opacity: 0.45 };
    case 'stopped': return { color: colour('validation'), width: 1, opacity: 0.45 };
    default: return { color: named[position % named.length], width: 2, type: DASHES[Math.floor(position / named.length) % 3] };
  }
}

function lineSeries(line, position, data) {
  const style = lineStyle(line, position, data.lines.length);
  const stopped = line.role === 'stopped';
  const points = line.x.map((x, i) => [x, data.logarithmic && !(line.y[i] > 0) ? null : line.y[i]]);
  const last = points.length - 1;
  return {
    type: 'line',
    id: String(position),
    name: line.name,
    data: stopped ? points.map((point, i) => ({ value: point, symbolSize: i === last ? 5 : 0 })) : points,
    connectNulls: true,
    showSymbol: points.length === 1 || stopped,
    symbol: 'circle',
    symbolSize: 5,
    lineStyle: style,
    itemStyle: { color: style.color, opacity: style.opacity || 1 },
    emphasis: { lineStyle: { width: 3, opacity: 1 } },
    z: line.role === 'best' ? 5 : 2,
    triggerLineEvent: data.lines.length > LINES_WITH_SHARED_TOOLTIP,
  };
}

function markedLines(data) {
  const style = { color: colour('text'), fontSize: 12 };
  const marks = data.marks.map(mark => ({
    xAxis: mark.x,
    label: { formatter: () => mark.label, position: 'end', distance: 0, align: 'right', verticalAlign: 'top', padding: [2, 6], textBorderColor: colour('page'), textBorderWidth: 3, ...style },
  }));
  if (data.level) {
    marks.push({
      yAxis: data.level.y,
      label: { formatter: () => data.level.label, position: 'insideStartTop', ...style },
    });
  }
  if (data.unit_square) {
    marks.push([{ coord: [0, 0], label: { show: false } }, { coord: [1, 1] }]);
  }
  return {
    symbol: 'none',
    silent: true,
    lineStyle: { color: colour('muted'), width: 1, type: 'dashed' },
    data: marks,
  };
}

function linesTooltip(data) {
  if (data.lines.length > LINES_WITH_SHARED_TOOLTIP) {
    return { trigger: 'item', formatter: item => tip(item.seriesName, []) };
  }
  return {
    trigger: 'axis',
    axisPointer: { lineStyle: { color: colour('axis') } },
    formatter: items =>
      tip(
        `${data.x} ${formatNumber(items[0].value[0])}`,
        items.map(item => [item.seriesName, formatNumber(item.value[1])])
      ),
  };
}

function distinctNames(data) {
  const roles = new Set(data.lines.map(line => line.role));
  return roles.has('faint') || roles.has('stopped') || data.lines.length === 1
    ? []
    : data.lines.map(line => line.name);
}

const lines = {
  height(data, width) {
    return data.unit_square ? Math.min(width, SQUARE) : undefined;
  },

  option(data) {
    const base = baseOption();
    const names = distinctNames(data);
    const [first, last] = extent(data.lines.flatMap(line => line.x));
    const whole = Number.isInteger(first) && Number.isInteger(last) && !data.unit_square;
    const unit = data.unit_square ? { min: 0, max: 1, interval: 0.2 } : {};
    const range = data.logarithmic ? {} : shareRange(data.y, extent(data.lines.flatMap(line => line.y)));
    const series = data.lines.map((line, position) => lineSeries(line, position, data));
    if (series.length > 0) series[0].markLine = markedLines(data);
    return {
      ...base,
      tooltip: { ...base.tooltip, ...linesTooltip(data) },
      legend: names.length > 0 ? legend(names) : undefined,
      xAxis: horizontal(data.x, { min: first, max: last > first ? last : undefined, minInterval: whole ? 1 : 0, ...unit }),
      title: verticalName(data.y),
      yAxis: vertical({ type: data.logarithmic ? 'log' : 'value', scale: true, ...range, ...unit }),
      series,
    };
  },

  numbers(data) {
    const few = data.lines.slice(0, LINES_WITH_SHARED_TOOLTIP);
    const epochs = [...new Set(few.flatMap(line => line.x))].sort((a, b) => a - b);
    const values = few.map(line => new Map(line.x.map((x, i) => [x, line.y[i]])));
    return {
      columns: [data.x, ...few.map(line => line.name)],
      rows: epochs.map(x => [x, ...values.map(column => column.get(x) ?? null)]),
    };
  },
};
