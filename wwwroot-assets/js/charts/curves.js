// What the drawing library is told: one metric of all shown runs, with lines across for baselines and down for marks.
import { lineOf } from "./colours.js";
import { height, logTicks, placeTicks, places } from "./axes.js";
import { formatPlace, formatTick, formatValue } from "./reading.js";

export const margins = { left: 58, right: 14, top: 22, bottom: 40 };

export const hasLoss = metric => metric === "loss" || metric === "perplexity";

/** The lines of one metric, no more points than pixels: [{ id, name, place, line, band, validation }] with the main run last, and where spikes were cut. */
export function read(runs, metric, view, window, width) {
  const log = view.logs.has(metric);
  const curves = [...runs].filter(([id]) => !view.hidden.has(id)).map(([id, run]) => {
    const { line, band } = run.columns.decimate(metric, view.smoothing, window.from, window.to, width, view.x, window.log);
    const held = hasLoss(metric) ? run.columns.validation(metric, view.x).filter(p => p[0] >= window.from && p[0] <= window.to) : [];
    const fits = p => p[0] > 0 || !window.log;
    return {
      id, name: run.name, place: run.place,
      line: line.filter(p => fits(p) && (!log || p[1] > 0)), band: band.filter(b => fits(b) && (!log || b[1] > 0)), validation: held.filter(p => !log || p[1] > 0),
    };
  }).sort((a, b) => (a.place === 0) - (b.place === 0) || b.place - a.place);
  const main = curves.filter(c => c.place === 0);
  const edge = height([...main.map(c => c.band), ...curves.map(c => c.line.map(p => [p[0], p[1], p[1]]))], log || view.spikes);
  if (edge?.cut) for (const c of main) c.band = c.band.map(([x, low, high]) => [x, Math.min(low, edge.high), Math.min(high, edge.high)]);
  return { curves, edge, log, width };
}

export function option({ curves, edge, log, width }, metric, view, window, colours) {
  const series = curves.flatMap(c => lineSeries(c, metric, colours));
  const main = curves.find(c => c.place === 0);
  if (main) series.unshift(bandSeries(main.band, colours.band));
  const ghosts = hasLoss(metric) && view.ghosts ? ghostsOf(metric, view.baselines).filter(g => !view.zoomed || near(g.value, edge)) : [];
  series.push({
    id: "lines across and down", type: "line", silent: true, symbol: "none", lineStyle: { opacity: 0 },
    data: ghosts.map(g => [window.from, g.value]), // so that the axis makes room for them
    markLine: {
      silent: true, symbol: "none", animation: false,
      data: [...ghosts.map((g, i) => ghostLine(g, i, metric, colours)), ...markLines(view.marks.filter(m => m.place >= window.from && m.place <= window.to), window, width, colours)],
    },
  });
  const text = { color: colours.text, fontSize: 12 };
  const across = log ? edges(curves, ghosts) : { min: null, max: null };
  const round = log && across.min !== null ? { customValues: logTicks(across.min, across.max) } : {};
  const apart = edge && edge.high > edge.low ? (edge.high - edge.low) / 10 : Infinity; // ticks are about twice as far apart
  const along = window.log ? { customValues: placeTicks(view.x, window) } : {};
  return {
    animation: false,
    grid: margins,
    xAxis: {
      type: window.log ? "log" : "value", min: window.from, max: window.to, name: places[view.x].name, nameLocation: "middle", nameGap: 24, nameTextStyle: text,
      axisLabel: { ...text, formatter: place => formatPlace(view.x, place), hideOverlap: true, showMinLabel: window.log || !isOdd(window.from), showMaxLabel: window.log || !isOdd(window.to), customValues: null, ...along },
      axisLine: { onZero: false, lineStyle: { color: colours.grid } }, axisTick: { lineStyle: { color: colours.grid }, customValues: null, ...along }, splitLine: { show: false }, axisPointer: { show: false },
    },
    yAxis: {
      type: log ? "log" : "value", scale: true, splitNumber: 5, ...across,
      axisLabel: { ...text, formatter: value => formatTick(metric, value, apart), hideOverlap: true, customValues: null, ...round },
      splitLine: { lineStyle: { color: colours.grid }, customValues: null, ...round }, axisLine: { show: false }, axisTick: { show: false, customValues: null, ...round }, minorSplitLine: { show: false },
    },
    series,
  };
}

// Who looks closer wants to see the curve: a baseline far from it would press it flat.
const near = (value, edge) => edge !== null && value >= edge.low - (edge.high - edge.low) / 2 && value <= edge.high + (edge.high - edge.low) / 2;

// Left to itself a logarithmic axis runs from one power of ten to another, and a loss between 3 and 9 lies in a corner of it.
function edges(curves, ghosts) {
  let low = Infinity, high = -Infinity;
  for (const c of curves) for (const p of c.place === 0 ? [...c.band, ...c.validation] : [...c.line, ...c.validation]) [low, high] = [Math.min(low, p[1]), Math.max(high, p[2] ?? p[1])];
  for (const g of ghosts) [low, high] = [Math.min(low, g.value), Math.max(high, g.value)];
  if (!(low > 0) || !Number.isFinite(high)) return { min: null, max: null };
  const round = (value, f) => { const unit = 10 ** Math.floor(Math.log10(value)) / 2; return Number((f(value / unit) * unit).toPrecision(3)); };
  return { min: round(low, Math.floor), max: round(high, Math.ceil) };
}

// The edges of a zoomed part are crooked numbers; nobody wants to read them beside the round ones.
const isOdd = place => Number(place.toPrecision(2)) !== place;

export const ghostsOf = (metric, baselines) =>
  baselines.map(b => ({ name: b.name, value: metric === "perplexity" ? Math.exp(b.loss) : b.loss })).sort((a, b) => b.value - a.value);

function ghostLine({ name, value }, i, metric, colours) {
  return {
    yAxis: value, lineStyle: { color: colours.ghost, width: 1.25, type: [2, 4] },
    label: { formatter: `${name} ${formatValue(metric, value)}`, position: i % 2 ? "insideMiddleTop" : "insideEndTop", color: colours.ghost, fontSize: 11, distance: 2, textBorderColor: colours.surface, textBorderWidth: 3 },
  };
}

// At the edges a centred name would stand on the axis's numbers, or be cut off.
const alignAt = share => share < 0.08 ? "left" : share > 0.92 ? "right" : "center";

const markNames = { learningRate: "new learning rate", resumed: "resumed", trouble: "trouble", note: "note" };

// Names that would cover each other stand in two rows, the second one inside the plot; where both are taken a line goes without.
export function markLines(marks, window, width, colours) {
  const ends = [-Infinity, -Infinity]; // of the last name in each row, in pixels
  return marks.toSorted((a, b) => a.place - b.place).map(({ place, kind }) => {
    const colour = kind === "trouble" ? colours.trouble : colours.mark, name = markNames[kind] ?? kind;
    const share = window.share(place), align = alignAt(share), wide = name.length * 6.2;
    const start = share * width - wide * { left: 0, center: 0.5, right: 1 }[align];
    const row = ends.findIndex(end => start > end + 6);
    if (row >= 0) ends[row] = start + wide;
    return {
      xAxis: place, lineStyle: { color: colour, width: 1.25, type: [5, 3] },
      label: { show: row >= 0, formatter: name, position: "end", align, color: colour, fontSize: 11, distance: row === 1 ? -14 : 3, textBorderColor: colours.surface, textBorderWidth: 3 },
    };
  });
}

function lineSeries({ id, name, place, line, validation }, metric, colours) {
  const look = lineOf(place, colours), main = place === 0;
  const drawn = [{
    id, name, type: "line", data: line, showSymbol: false, animation: false, silent: true, z: main ? 5 : 3, clip: true,
    lineStyle: { color: look.color, width: look.width, opacity: look.opacity, type: look.type, join: "round" }, itemStyle: { color: look.color },
  }];
  if (validation.length > 0) {
    const few = validation.length <= 60;
    drawn.push({
      id: `${id} validation`, name: `${name}, text kept aside`, type: "line", data: validation, symbol: "diamond", symbolSize: main ? 7 : 5, showSymbol: few || validation.length === 1,
      animation: false, silent: true, z: main ? 6 : 3, clip: true,
      lineStyle: { color: main ? colours.validation : look.color, width: 1.5, type: [2, 3], opacity: look.opacity }, itemStyle: { color: main ? colours.validation : look.color, opacity: look.opacity },
    });
  }
  return drawn;
}

function bandSeries(band, colour) {
  return {
    id: "band", type: "custom", silent: true, animation: false, clip: true, z: 2,
    data: band.length > 1 ? [[band[0][0], Math.min(...band.map(b => b[1])), Math.max(...band.map(b => b[2]))]] : [], // one shape, told to the axis by its edges
    encode: { x: 0, y: [1, 2] },
    renderItem: (_, api) => ({
      type: "polygon",
      shape: { points: [...band.map(b => api.coord([b[0], b[2]])), ...band.toReversed().map(b => api.coord([b[0], b[1]]))] },
      style: { fill: colour, stroke: colour, lineWidth: 0.5 },
    }),
  };
}
