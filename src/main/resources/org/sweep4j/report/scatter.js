// A point for each trial against one parameter or against time, and a stepped line where one is given.

const MANY_POINTS = 1500;

/** Spreads the points of one category a little, the same way each time. */
function jitter(number) {
  return ((number * 0.618034) % 1) * 0.5 - 0.25;
}

function scatterAxis(data) {
  const { name, kind } = data.x;
  if (kind === 'category') {
    return horizontal(name, {
      min: -1,
      max: data.x.categories.length,
      interval: 1,
      axisTick: { show: false },
      axisLabel: { formatter: value => String(data.x.categories[Math.round(value)] ?? '') },
    });
  }
  return horizontal(name, { type: kind === 'log' ? 'log' : 'value', scale: true, ...(name === 'trial' ? { max: 'dataMax' } : {}) });
}

function scatterPoint(data, ramp, range) {
  const reversed = data.goal === 'minimize';
  const many = data.points.length > MANY_POINTS;
  return ([x, y, number]) => {
    const best = number === data.best;
    const place = data.x.kind === 'category' ? data.x.categories.indexOf(x) + jitter(number) : x;
    const share = shareOf(y, range);
    return {
      value: [place, y, number, x],
      symbolSize: best ? 13 : many ? 4 : 7,
      itemStyle: best
        ? { color: colour('best'), borderColor: colour('page'), borderWidth: 2, opacity: 1 }
        : { color: data.line ? colour('faint') : rampColour(ramp, 0.35 + 0.65 * (reversed ? 1 - share : share)) },
    };
  };
}

/** A value holds until the next. The chart library's own lines leave out steps of two pixels, which makes slopes of them. */
function bestLine(line) {
  return (params, api) => {
    if (params.dataIndex > 0) {
      return null;
    }
    const points = line.flatMap(([x, y], i) => i === 0 ? [[x, y]] : [[x, line[i - 1][1]], [x, y]]);
    return {
      type: 'polyline',
      shape: { points: points.map(point => api.coord(point)) },
      style: { stroke: colour('best'), lineWidth: 2.5, fill: 'none' },
    };
  };
}

const scatter = {
  option(data) {
    const base = baseOption();
    const range = extent(data.points.map(point => point[1]));
    const place = scatterPoint(data, colours('ramp'), range);
    const points = [...data.points].sort((a, b) => (a[2] === data.best) - (b[2] === data.best));
    const series = [{
      type: 'scatter',
      id: 'points',
      data: points.map(place),
      itemStyle: { opacity: 0.75 },
      cursor: 'default',
    }];
    if (data.line) {
      series.push({
        type: 'custom',
        id: 'best',
        data: data.line,
        renderItem: bestLine(data.line),
        clip: true,
        silent: true,
        z: 2,
      });
    }
    if (data.level) {
      series[0].markLine = markedLines({ marks: [], level: data.level });
    }
    return {
      ...base,
      tooltip: {
        ...base.tooltip,
        trigger: 'item',
        formatter: item => tip(`trial ${item.value[2]}`, [
          ...(data.x.name === 'trial' ? [] : [[data.x.name, formatNumber(item.value[3])]]),
          [data.y, formatNumber(item.value[1])],
        ]),
      },
      xAxis: scatterAxis(data),
      title: verticalName(data.y),
      yAxis: vertical({ scale: true }),
      series,
    };
  },

  numbers(data) {
    return { columns: ['trial', data.x.name, data.y], rows: data.points.map(([x, y, number]) => [number, x, y]) };
  },
};
