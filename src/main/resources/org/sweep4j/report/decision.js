// What a network answers over one or two inputs, with the data it learned from.

const POINT_SYMBOLS = ['circle', 'triangle', 'diamond', 'rect', 'pin', 'arrow'];

/** The classes of the points, in alphabetical order; none for a regression. */
function labelsOf(data) {
  return [...new Set(data.points.flatMap(point => point.label ?? []))].sort();
}

function pointSeries(data) {
  const labels = labelsOf(data);
  const named = colours('named');
  const groups = labels.length > 0 ? labels : [''];
  return groups.map((label, position) => ({
    type: 'scatter',
    id: `points-${position}`,
    name: label || 'data',
    symbol: POINT_SYMBOLS[position % POINT_SYMBOLS.length],
    symbolSize: 8,
    data: data.points.filter(point => (point.label ?? '') === label).map(point => [...point.inputs, point.target]),
    itemStyle: { color: named[position % named.length], opacity: 0.85, borderColor: colour('page'), borderWidth: 1 },
  }));
}

function pointTip(data, item) {
  return tip(item.seriesName, data.inputs.map((input, i) => [input.name, formatNumber(item.value[i])]));
}

/** Classes by their names, a probability from 0 to 1, or numbers. */
function answerAxis(data) {
  if (data.classes) {
    return { min: 0, max: data.classes.length - 1, interval: 1, axisLabel: { formatter: value => data.classes[value] ?? '' } };
  }
  return labelsOf(data).length > 0 ? { min: 0, max: 1, interval: 0.25 } : { scale: true };
}

const decisionCurve = {
  option(data) {
    const base = baseOption();
    const xs = data.inputs[0].values;
    const curve = {
      type: 'line',
      id: 'curve',
      name: data.output,
      data: xs.map((x, i) => [x, data.predictions[i]]),
      showSymbol: false,
      lineStyle: { color: colour('text'), width: 2.5 },
      itemStyle: { color: colour('text') },
      z: 5,
    };
    const points = pointSeries(data);
    return {
      ...base,
      tooltip: {
        ...base.tooltip,
        trigger: 'item',
        formatter: item => (item.seriesId === 'curve' ? tip(data.output, []) : pointTip(data, item)),
      },
      legend: legend([data.output, ...points.map(series => series.name)]),
      title: verticalName(data.output),
      xAxis: horizontal(data.inputs[0].name, { min: xs[0], max: xs[xs.length - 1] }),
      yAxis: vertical(answerAxis(data)),
      series: [curve, ...points],
    };
  },

  numbers(data) {
    return {
      columns: [data.inputs[0].name, data.output],
      rows: data.inputs[0].values.map((x, i) => [x, data.predictions[i]]),
    };
  },
};

function surfaceColour(data, range) {
  if (data.classes) {
    const tints = colours('classes');
    return value => tints[Math.round(value) % tints.length];
  }
  const ramp = labelsOf(data).length > 0 ? [colours('classes')[0], colour('page'), colours('classes')[1]] : colours('ramp');
  return value => rampColour(ramp, shareOf(value, range));
}

/** The rectangle of one grid value, drawn in the chart's own coordinates. */
function surfaceCell(data, fill) {
  const [first, second] = data.inputs.map(input => input.values);
  const half = values => (values.length > 1 ? (values[1] - values[0]) / 2 : 0.5);
  return (params, api) => {
    const [x, y, value] = [api.value(0), api.value(1), api.value(2)];
    const from = api.coord([x - half(first), y + half(second)]);
    const to = api.coord([x + half(first), y - half(second)]);
    const shape = echarts.graphic.clipRectByRect(
      { x: from[0], y: from[1], width: to[0] - from[0] + 0.5, height: to[1] - from[1] + 0.5 },
      params.coordSys);
    return shape && { type: 'rect', shape, style: { fill: fill(value) } };
  };
}

const decisionSurface = {
  height(data, width) {
    return Math.min(560, Math.max(320, width * 0.6));
  },

  option(data) {
    const base = baseOption();
    const [first, second] = data.inputs;
    const range = labelsOf(data).length > 0 && !data.classes ? [0, 1] : extent(data.predictions.flat());
    const cells = data.predictions.flatMap((row, y) => row.map((value, x) => [first.values[x], second.values[y], value]));
    const points = pointSeries(data);
    return {
      ...base,
      tooltip: { ...base.tooltip, trigger: 'item', formatter: item => pointTip(data, item) },
      legend: legend(points.map(series => series.name)),
      xAxis: horizontal(first.name, { min: first.values[0], max: first.values[first.values.length - 1] }),
      title: verticalName(second.name),
      yAxis: vertical({ min: second.values[0], max: second.values[second.values.length - 1], splitLine: { show: false } }),
      series: [
        { type: 'custom', id: 'surface', name: data.output, data: cells, renderItem: surfaceCell(data, surfaceColour(data, range)), silent: true, clip: true, progressive: 0, z: 1 },
        ...points,
      ],
    };
  },

  numbers(data) {
    const [first, second] = data.inputs;
    return {
      columns: [`${second.name} \\ ${first.name}`, ...first.values],
      rows: second.values.map((y, i) => [y, ...data.predictions[i]]),
    };
  },
};
