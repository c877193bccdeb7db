// Counts in the same bins at two moments: before as an outline, after filled.

function steps(edges, counts) {
  const points = [[edges[0], 0]];
  counts.forEach((count, i) => points.push([edges[i], count], [edges[i + 1], count]));
  points.push([edges[edges.length - 1], 0]);
  return points;
}

const histogram = {
  option(data) {
    const base = baseOption();
    const line = (name, counts, style) => ({ type: 'line', name, data: steps(data.edges, counts), showSymbol: false, ...style });
    return {
      ...base,
      grid: { ...base.grid, top: 28, bottom: 8 },
      tooltip: {
        ...base.tooltip,
        trigger: 'axis',
        axisPointer: { lineStyle: { color: colour('axis') } },
        formatter: items => tip(
          `around ${formatNumber(Number(items[0].value[0].toPrecision(3)))}`,
          items.filter((item, i) => items.findIndex(other => other.seriesName === item.seriesName) === i)
            .map(item => [item.seriesName, `${formatNumber(item.value[1])} weights`])),
      },
      legend: legend(['before', 'after']),
      xAxis: horizontal('', {
        min: data.edges[0],
        max: data.edges[data.edges.length - 1],
        splitNumber: 4,
        axisLabel: { showMinLabel: false, showMaxLabel: false },
      }),
      yAxis: vertical({ splitNumber: 3 }),
      series: [
        line('after', data.after.counts, {
          lineStyle: { color: colour('best'), width: 1.5 },
          itemStyle: { color: colour('best') },
          areaStyle: { color: colour('best'), opacity: 0.25 },
        }),
        line('before', data.before.counts, {
          lineStyle: { color: colour('faint'), width: 1.5 },
          itemStyle: { color: colour('faint') },
        }),
      ],
    };
  },

  numbers(data) {
    return {
      columns: ['from', 'to', 'before', 'after'],
      rows: data.before.counts.map((count, i) => [data.edges[i], data.edges[i + 1], count, data.after.counts[i]]),
    };
  },
};
