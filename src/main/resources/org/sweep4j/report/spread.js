// The scores of the folds of each trial (or whatever `point` names) as points, their mean as a bar across, the range between.

const SPREAD_ROOM = 26;

function foldRange(params, api) {
  const from = api.coord([api.value(1), api.value(0)]);
  const to = api.coord([api.value(2), api.value(0)]);
  return {
    type: 'line',
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    style: { stroke: colour('axis'), lineWidth: 2 },
  };
}

const spread = {
  height(data) {
    return 70 + data.names.length * SPREAD_ROOM;
  },

  option(data) {
    const base = baseOption();
    const point = data.point || 'fold';
    const folds = data.values.flatMap((row, trial) => row.map((value, fold) => [value, trial, fold]));
    return {
      ...base,
      grid: { ...base.grid, top: 32 },
      tooltip: {
        ...base.tooltip,
        trigger: 'item',
        formatter: item => tip(data.names[item.value[1]], [
          [item.seriesName === 'mean' ? 'mean' : `${point} ${item.value[2] + 1}`, formatNumber(item.value[0])],
        ]),
      },
      legend: legend([point, 'mean']),
      xAxis: horizontal(data.axis, { scale: true }),
      yAxis: categories(data.names, {
        inverse: true,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: colour('text'), fontSize: 13, interval: 0 },
      }),
      series: [
        {
          type: 'custom',
          id: 'range',
          renderItem: foldRange,
          silent: true,
          data: data.values.map((row, trial) => [trial, ...extent(row)]),
          encode: { x: [1, 2], y: 0 },
        },
        {
          type: 'scatter',
          id: 'fold',
          name: point,
          data: folds.filter(place => place[0] !== null),
          symbolSize: 8,
          itemStyle: { color: colour('training'), opacity: 0.8 },
        },
        {
          type: 'scatter',
          id: 'mean',
          name: 'mean',
          data: data.means.map((mean, trial) => [mean, trial]),
          symbol: 'rect',
          symbolSize: [3, 16],
          itemStyle: { color: colour('text') },
        },
      ],
    };
  },

  numbers(data) {
    const most = Math.max(...data.values.map(row => row.length));
    return {
      columns: ['', 'mean', ...Array.from({ length: most }, (_, fold) => `${data.point || 'fold'} ${fold + 1}`)],
      rows: data.names.map((name, i) => [name, data.means[i], ...data.values[i]]),
    };
  },
};
