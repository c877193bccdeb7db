// What all charts share: type, axes, tooltips.

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';

function baseOption() {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: 12, color: colour('text') },
    grid: { left: 14, right: 16, top: 34, bottom: 28, containLabel: true },
    tooltip: {
      confine: true,
      backgroundColor: colour('raised'),
      borderColor: colour('axis'),
      textStyle: { color: colour('text'), fontSize: 13 },
      extraCssText: 'box-shadow:none;border-radius:6px;',
    },
  };
}

function axisStyle() {
  return {
    nameTextStyle: { color: colour('muted'), fontSize: 12 },
    axisLabel: { color: colour('muted'), fontSize: 12, hideOverlap: true },
    axisLine: { lineStyle: { color: colour('axis') } },
    axisTick: { lineStyle: { color: colour('axis') } },
    splitLine: { lineStyle: { color: colour('line') } },
  };
}

function horizontal(name, more = {}) {
  const style = axisStyle();
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 28,
    ...style,
    splitLine: { show: false },
    ...more,
    axisLabel: { ...style.axisLabel, formatter: formatNumber, ...more.axisLabel },
  };
}

/** The vertical axis' name stands above it, where it can be read without turning the head. */
function verticalName(name) {
  return { text: name, left: 0, top: 0, padding: [2, 0], textStyle: { color: colour('muted'), fontSize: 12, fontWeight: 400 } };
}

function vertical(more = {}) {
  const style = axisStyle();
  return {
    type: 'value',
    ...style,
    axisLine: { show: false },
    axisTick: { show: false },
    splitNumber: 4,
    ...more,
    axisLabel: { ...style.axisLabel, formatter: formatNumber, ...more.axisLabel },
  };
}

function categories(names, more = {}) {
  return { type: 'category', data: names.map(String), axisLabel: { formatter: undefined }, ...more };
}

function legend(names) {
  return {
    data: names,
    top: 0,
    right: 0,
    itemWidth: 18,
    itemHeight: 8,
    icon: 'roundRect',
    type: 'scroll',
    textStyle: { color: colour('text'), fontSize: 12 },
    pageTextStyle: { color: colour('muted') },
    inactiveColor: colour('axis'),
  };
}

/** Smallest and largest finite number. */
function extent(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (typeof value !== 'number') continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Shares of one end at 1, whatever round number comes after the largest. */
function shareRange(name, [low, high]) {
  if (!/\b(accuracy|precision|recall|F1|ROC AUC|share)\b/.test(name) || low < 0 || high > 1) return {};
  if (low === high) return { min: 0, max: 1 };
  if (low === 0 && high > 0.8) return { max: 1, interval: 0.25 };
  return high > 0.95 ? { max: 1 } : {};
}

/** Where a value lies between the smallest and the largest, from 0 to 1. */
function shareOf(value, [low, high]) {
  return high > low ? (value - low) / (high - low) : 1;
}
