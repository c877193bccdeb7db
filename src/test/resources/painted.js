// Reads back what the charts of a report have painted: one pixel of the canvas is one of the screen.

function painted(id) {
  const box = document.querySelector(`#${id} .chart`);
  const chart = echarts.getInstanceByDom(box);
  const layers = [...box.querySelectorAll('canvas')];
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [layers[0].width, layers[0].height];
  const context = sheet.getContext('2d');
  layers.forEach(layer => context.drawImage(layer, 0, 0));
  const { data, width, height } = context.getImageData(0, 0, sheet.width, sheet.height);
  const at = (x, y) => data.slice(4 * (y * width + x), 4 * (y * width + x) + 4);
  return { chart, at, width, height };
}

function rgb(name) {
  const text = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  return [1, 3, 5].map(start => parseInt(text.slice(start, start + 2), 16));
}

/** Whether a pixel is of a colour, or has any where none is asked for. */
function is(pixel, colour) {
  if (pixel[3] < 100) return false;
  return !colour || Math.hypot(...colour.map((channel, i) => channel - pixel[i])) < 60;
}

function near({ at, width, height }, [x, y], radius, colour) {
  for (let i = Math.max(0, Math.round(x - radius)); i <= Math.min(width - 1, Math.round(x + radius)); i++) {
    for (let j = Math.max(0, Math.round(y - radius)); j <= Math.min(height - 1, Math.round(y + radius)); j++) {
      if (is(at(i, j), colour)) return true;
    }
  }
  return false;
}

function pixel({ chart }, point) {
  return chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, point);
}

/** The points, a pixel apart, of the straight lines from each corner to the next. */
function along(corners) {
  return corners.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = corners[i];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY)));
    return Array.from({ length: steps + 1 }, (_, s) => [fromX + (x - fromX) * s / steps, fromY + (y - fromY) * s / steps]);
  });
}

/** The share of a path that is painted in a colour, and the share of the colour's pixels that lie on the path. */
function followed(sheet, path, colour, apart, dots = []) {
  const rect = sheet.chart.getModel().getComponent('grid').coordinateSystem.getRect();
  // Other dots may lie upon a line.
  const onPath = path.filter(point => near(sheet, point, 1, colour) || near(sheet, point, 0)).length / path.length;
  const close = new Set();
  const mark = ([x, y], radius) => {
    for (let i = Math.floor(x - radius); i <= Math.ceil(x + radius); i++) {
      for (let j = Math.floor(y - radius); j <= Math.ceil(y + radius); j++) close.add(`${i} ${j}`);
    }
  };
  path.forEach(point => mark(point, apart));
  dots.forEach(dot => mark(dot, 9));
  let all = 0;
  let far = 0;
  for (let x = Math.ceil(rect.x); x < rect.x + rect.width; x++) {
    for (let y = Math.ceil(rect.y); y < rect.y + rect.height; y++) {
      if (is(sheet.at(x, y), colour)) {
        all++;
        far += close.has(`${x} ${y}`) ? 0 : 1;
      }
    }
  }
  return [onPath, all === 0 ? 0 : 1 - far / all];
}

const checks = {
  /** Corners of the staircase: to the side at the old score, then up to the new one. */
  staircase(id, steps, last, best) {
    const sheet = painted(id);
    const points = steps.map(step => pixel(sheet, step));
    const corners = points.flatMap((point, i) => (i === 0 ? [point] : [[point[0], points[i - 1][1]], point]));
    corners.push([pixel(sheet, [last, 0])[0], points[points.length - 1][1]]);
    return followed(sheet, along(corners), rgb('best'), 2, [pixel(sheet, best)]);
  },

  line(id, points, colour) {
    const sheet = painted(id);
    return followed(sheet, along(points.map(point => pixel(sheet, point))), rgb(colour), 2);
  },

  /** How many points have a dot where they belong, and how many dots there are. */
  dots(id, points) {
    const sheet = painted(id);
    const drawn = sheet.chart.getModel().getSeriesByIndex(0).getData();
    return [points.filter(point => near(sheet, pixel(sheet, point), 1)).length, drawn.count()];
  },

  /** The same along an axis of words, where dots of one word stand a little apart. */
  dotsOfWords(id, points) {
    const sheet = painted(id);
    const data = sheet.chart.getOption().series[0].data.map(point => point.value);
    const words = new Map(points.map(([word, score, number]) => [number, [word, score]]));
    return [
      data.filter(([x, y, number, word]) => {
        const [wanted, score] = words.get(number);
        return word === wanted && Math.abs(y - score) < 1e-5 && near(sheet, pixel(sheet, [x, y]), 1);
      }).length,
      data.filter(([x, , , word]) => sheet.chart.getOption().xAxis[0].axisLabel.formatter(x) === String(word)).length,
    ];
  },

  /** Half way from each axis to the next: how many lines are there, and how much else. */
  parallel(id, rows) {
    const sheet = painted(id);
    const group = sheet.chart.getModel().getComponent('parallel').coordinateSystem;
    let [there, stray] = [0, 0];
    for (let axis = 0; axis + 1 < group.dimensions.length; axis++) {
      const places = rows.map(row => [axis, axis + 1].map(i => group.dataToPoint(row[i], group.dimensions[i])));
      const x = Math.round((places[0][0][0] + places[0][1][0]) / 2);
      const crossings = places.map(([from, to]) => from[1] + (to[1] - from[1]) * (x - from[0]) / (to[0] - from[0]));
      there += crossings.filter(y => near(sheet, [x, y], 2)).length;
      for (let y = 0; y < sheet.height; y++) {
        if (is(sheet.at(x, y)) && !crossings.some(crossing => Math.abs(crossing - y) < 4)) stray++;
      }
    }
    return [there, stray];
  },

  /** How far each bar reaches, in the values of its axis. */
  bars(id, values) {
    const sheet = painted(id);
    return values.map((value, row) => {
      const [start, y] = pixel(sheet, [0, row]);
      let x = Math.round(start) + 1;
      while (x < sheet.width && is(sheet.at(x, Math.round(y)), rgb('best'))) x++;
      return sheet.chart.convertFromPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [x, y])[0];
    });
  },

  /** The luminance of each cell, beside its words. */
  cells(id, columns, rows) {
    const sheet = painted(id);
    const [here, next] = [pixel(sheet, [0, 0]), pixel(sheet, [columns > 1 ? 1 : 0, rows > 1 ? 1 : 0])];
    const [width, height] = [Math.abs(next[0] - here[0]), Math.abs(next[1] - here[1])];
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => {
      const [x, y] = pixel(sheet, [column, row]);
      const [red, green, blue, alpha] = sheet.at(Math.round(x - width / 2 + 5), Math.round(y - height / 2 + 5));
      return alpha === 0 ? -1 : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }));
  },

  words(id) {
    const sheet = painted(id);
    return sheet.chart.getZr().storage.getDisplayList(true).map(shape => shape.style.text).filter(text => text);
  },

  /** How many folds have a dot and how many means a bar where they belong. */
  spread(id, folds, means) {
    const sheet = painted(id);
    const dots = folds.flatMap((row, trial) => row.map(score => [score, trial]));
    return [
      dots.filter(point => near(sheet, pixel(sheet, point), 1, rgb('training')) || near(sheet, pixel(sheet, point), 1, rgb('text'))).length,
      means.filter((mean, trial) => near(sheet, [pixel(sheet, [mean, trial])[0], pixel(sheet, [mean, trial])[1] - 6], 1, rgb('text'))).length,
    ];
  },
};

if (window.devicePixelRatio !== 1) throw new Error('a pixel of the canvas must be one of the screen');
