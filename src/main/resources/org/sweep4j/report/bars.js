// Horizontal bars, one or two for each name, longest names in full.

const BAR_ROOM = 34;

function barColour(group, groups) {
  return groups.length > 1 && group === 0 ? colour('faint') : colour('best');
}

function barFormat(data) {
  return data.format === 'percent' ? formatPercent : formatNumber;
}

const bars = {
  height(data) {
    return 70 + data.names.length * (BAR_ROOM + 12 * (data.groups.length - 1));
  },

  option(data) {
    const base = baseOption();
    const format = barFormat(data);
    return {
      ...base,
      grid: { ...base.grid, top: data.groups.length > 1 ? 32 : 8, right: 64 },
      tooltip: {
        ...base.tooltip,
        trigger: 'item',
        formatter: item => tip(item.name, [[item.seriesName, format(item.value)]]),
      },
      legend: data.groups.length > 1 ? legend(data.groups.map(group => group.name)) : undefined,
      xAxis: horizontal(data.axis, { ...shareRange(data.axis, [0, extent(data.groups.flatMap(group => group.values))[1]]), axisLabel: { formatter: format }, splitNumber: 4 }),
      yAxis: categories(data.names, {
        inverse: true,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: colour('text'), fontSize: 13, width: 180, overflow: 'truncate' },
      }),
      series: data.groups.map((group, position) => ({
        type: 'bar',
        id: group.name,
        name: group.name,
        data: group.values,
        barMaxWidth: 18,
        barGap: '15%',
        itemStyle: { color: barColour(position, data.groups), borderRadius: [0, 3, 3, 0] },
        label: { show: true, position: 'right', formatter: item => format(item.value), color: colour('text') },
      })),
    };
  },

  numbers(data) {
    return {
      columns: ['', ...data.groups.map(group => group.name)],
      rows: data.names.map((name, i) => [name, ...data.groups.map(group => group.values[i])]),
    };
  },
};
