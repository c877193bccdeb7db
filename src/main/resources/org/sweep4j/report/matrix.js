// Numbers in a grid of cells: confusion matrices, grids of two parameters, Hyperband's brackets.

const MOST_LABELLED_CELLS = 400;

function cellsOf(data) {
  const cells = [];
  data.values.forEach((row, y) => row.forEach((value, x) => {
    if (value !== null) cells.push([x, y, value]);
  }));
  return cells;
}

function cellText(data, [x, y, value]) {
  return data.labels ? data.labels[y][x] : formatNumber(value);
}

const matrix = {
  height(data, width) {
    const cell = data.square ? Math.min(64, (width - 120) / data.columns.length) : 44;
    return Math.max(150, 90 + cell * data.rows.length);
  },

  option(data) {
    const base = baseOption();
    const cells = cellsOf(data);
    const range = extent(cells.map(cell => cell[2]));
    const ramp = colours('ramp');
    const reversed = data.goal === 'minimize';
    const fill = cell => rampColour(ramp, reversed ? 1 - shareOf(cell[2], range) : shareOf(cell[2], range));
    const style = { axisLabel: { color: colour('text'), fontSize: 13 }, axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
    return {
      ...base,
      grid: { ...base.grid, top: 32, bottom: 30 },
      tooltip: {
        ...base.tooltip,
        formatter: item => tip(
          `${data.x} ${data.columns[item.value[0]]}`,
          [[`${data.y} ${data.rows[item.value[1]]}`, ''], [data.value, formatNumber(item.value[2])]]),
      },
      xAxis: { ...horizontal(data.x), ...categories(data.columns), ...style },
      title: verticalName(data.y),
      yAxis: { ...vertical(), ...categories(data.rows), ...style, inverse: true },
      series: [{
        type: 'heatmap',
        data: cells.map(cell => ({
          value: cell,
          itemStyle: { color: fill(cell), borderColor: colour('page'), borderWidth: 2 },
          label: { color: readableOn(fill(cell)) },
        })),
        label: {
          show: cells.length <= MOST_LABELLED_CELLS,
          formatter: item => cellText(data, item.value),
          fontSize: 13,
        },
        emphasis: { itemStyle: { borderColor: colour('text') } },
      }],
    };
  },

  numbers(data) {
    return {
      columns: [`${data.y} \\ ${data.x}`, ...data.columns],
      rows: data.rows.map((name, y) => [name, ...data.values[y].map((value, x) => (value === null ? null : cellText(data, [x, y, value])))]),
    };
  },
};
