// What the drawing library is told: one metric of all shown runs, with lines across for baselines and down for marks.
import { lineOf } from "./colours.js";
import { height, logTicks, placeTicks, places, upright } from "./axes.js";
import { isExact } from "./columns.js";
import { formatTick, formatValue, placeNamer } from "./reading.js";
import { marginsFor, paperLetter } from "./letters.js";
import { Room, placeNames } from "./room.js";

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
  const edge = height([...main.map(c => c.band), ...curves.map(c => c.line.map(p => [p[0], p[1], p[1]]))], log || view.spikes || isExact(metric));
  if (edge?.cut) for (const c of main) c.band = c.band.map(([x, low, high]) => [x, Math.min(low, edge.high), Math.min(high, edge.high)]);
  return { curves, edge, log, width };
}

/** The same with what a large chart has besides, on a plot so many pixels high with letters of that size: lines across, the height of the axis and where there is room on it. */
export function laidOut(drawn, metric, view, window, tall, letter = paperLetter) {
  const { curves, edge, log, width } = drawn;
  const ghosts = hasLoss(metric) && view.ghosts ? ghostsOf(metric, view.baselines).filter(g => !view.zoomed || near(g.value, edge)) : [];
  const values = curves.flatMap(c => [...c.line, ...c.validation].map(p => p[1])).concat(curves.flatMap(c => c.place === 0 ? c.band.flatMap(b => [b[1], b[2]]) : []), ghosts.map(g => g.value));
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const across = upright(low, high, log), room = new Room(width, tall);
  if (!across) return { ...drawn, across, room, letter, ghosts: [] };
  const f = log ? Math.log : value => value;
  const x = place => window.share(place) * width, y = value => tall * (1 - (f(value) - f(across.min)) / (f(across.max) - f(across.min)));
  for (const c of curves) {
    room.line(c.line.map(p => [x(p[0]), y(p[1])]), c.place === 0 ? 3 : 2);
    if (c.line.length === 1) room.signs(c.line.map(p => [x(p[0]), y(p[1])]), 4, c.place === 0 ? 3 : 2);
    room.line(c.validation.map(p => [x(p[0]), y(p[1])]), c.place === 0 ? 3 : 1);
    room.signs(spaced(c.validation, window, width).map(p => [x(p[0]), y(p[1])]), 5, c.place === 0 ? 3 : 1);
    if (c.place === 0) room.band(c.band.map(b => [x(b[0]), y(b[2]), y(b[1])]), 1);
  }
  const named = ghosts.map(g => ({ ...g, text: `${g.name} ${formatValue(metric, g.value)}`, y: y(g.value) }));
  const stand = placeNames(named, room, nameSize(letter));
  return { ...drawn, across, room, letter, ghosts: named.map((g, i) => ({ ...g, place: window.place(stand[i].x / width), above: stand[i].above })) };
}

export function option({ curves, edge, log, width, across, letter, ghosts }, metric, view, window, colours) {
  const series = curves.flatMap(c => lineSeries(c, window, width, colours));
  const main = curves.find(c => c.place === 0);
  if (main) series.unshift(bandSeries(main.band, colours.band));
  series.push({
    id: "lines across and down", type: "scatter", silent: true, animation: false, symbolSize: 1, itemStyle: { color: "transparent", opacity: 1 }, z: 7,
    data: ghosts.map(g => ghostName(g, letter, colours)),
    markLine: {
      silent: true, symbol: "none", animation: false,
      data: [...ghosts.map(g => ghostLine(g, colours)), ...markLines(view.marks.filter(m => m.place >= window.from && m.place <= window.to), window, width, colours, letter)],
    },
  });
  const text = { color: colours.text, fontSize: letter };
  const round = log && across ? { customValues: logTicks(across.min, across.max) } : {};
  const apart = edge && edge.high > edge.low ? (edge.high - edge.low) / 10 : Infinity; // ticks are about twice as far apart
  const whole = view.x !== "seconds"; // there are no halves of a step or of a token
  const isShown = edge => window.log || !(isOdd(edge) || (whole && !Number.isInteger(edge)));
  const along = window.log ? { customValues: placeTicks(view.x, window) } : {};
  return {
    animation: false,
    grid: marginsFor(letter),
    xAxis: {
      type: window.log ? "log" : "value", min: window.from, max: window.to, minInterval: whole ? 1 : 0, name: places[view.x].name, nameLocation: "middle", nameGap: 2 * letter, nameTextStyle: text,
      axisLabel: { ...text, formatter: placeNamer(view.x, isShown(window.from) ? null : window.from), hideOverlap: true, showMinLabel: isShown(window.from), showMaxLabel: isShown(window.to), customValues: null, ...along },
      axisLine: { onZero: false, lineStyle: { color: colours.grid } }, axisTick: { lineStyle: { color: colours.grid }, customValues: null, ...along }, splitLine: { show: false }, axisPointer: { show: false },
    },
    yAxis: {
      type: log ? "log" : "value", scale: true, splitNumber: 5, ...(across ?? { min: null, max: null, interval: null }),
      axisLabel: { ...text, formatter: value => formatTick(metric, value, apart), hideOverlap: true, customValues: null, ...round },
      splitLine: { lineStyle: { color: colours.grid }, customValues: null, ...round }, axisLine: { show: false }, axisTick: { show: false, customValues: null, ...round }, minorSplitLine: { show: false },
    },
    series,
  };
}

// Who looks closer wants to see the curve: a baseline far from it would press it flat.
const near = (value, edge) => edge !== null && value >= edge.low - (edge.high - edge.low) / 2 && value <= edge.high + (edge.high - edge.low) / 2;

// The edges of a zoomed part are crooked numbers; nobody wants to read them beside the round ones.
const isOdd = place => Number(place.toPrecision(2)) !== place;

export const ghostsOf = (metric, baselines) =>
  baselines.map(b => ({ name: b.name, value: metric === "perplexity" ? Math.exp(b.loss) : b.loss })).sort((a, b) => b.value - a.value);

export const dots = [2, 4]; // baselines, and nothing else that is grey

const ghostLine = ({ value }, colours) => ({ yAxis: value, lineStyle: { color: colours.ghost, width: 1.25, type: dots }, label: { show: false } });

// The names of lines are a little smaller than the numbers of the axes.
const nameSize = letter => letter * 11 / 12;

const ghostName = ({ text, value, place, above }, letter, colours) => ({
  value: [place, value], // the library would put the name on the line, so it is moved off it by as much as room.js leaves
  label: { show: true, formatter: () => text, position: above ? "top" : "bottom", distance: 0, offset: [0, above ? -4 : letter * 7 / 12], color: colours.ghost, fontSize: nameSize(letter), textBorderColor: colours.surface, textBorderWidth: 3 },
});

// At the edges a centred name would stand on the axis's numbers, or be cut off.
const alignAt = share => share < 0.08 ? "left" : share > 0.92 ? "right" : "center";

const markNames = { learningRate: "new learning rate", resumed: "resumed", moreSteps: "more steps", trouble: "trouble", note: "note" };

// Names that would cover each other stand in two rows, the second one inside the plot; where both are taken a line goes without.
export function markLines(marks, window, width, colours, letter = paperLetter) {
  const ends = [-Infinity, -Infinity]; // of the last name in each row, in pixels
  return marks.toSorted((a, b) => a.place - b.place).map(({ place, kind }) => {
    const colour = kind === "trouble" ? colours.trouble : colours.mark, name = markNames[kind] ?? kind;
    const share = window.share(place), align = alignAt(share), wide = name.length * nameSize(letter) * 0.56;
    const start = share * width - wide * { left: 0, center: 0.5, right: 1 }[align];
    const row = ends.findIndex(end => start > end + 6);
    if (row >= 0) ends[row] = start + wide;
    return {
      xAxis: place, lineStyle: { color: colour, width: 1.25, type: [5, 3] },
      label: { show: row >= 0, formatter: name, position: "end", align, color: colour, fontSize: nameSize(letter), distance: row === 1 ? -3 - nameSize(letter) : 3, textBorderColor: colours.surface, textBorderWidth: 3 },
    };
  });
}

function lineSeries({ id, name, place, line, validation }, window, width, colours) {
  const look = lineOf(place, colours), main = place === 0, colour = main ? colours.validation : look.color;
  const drawn = [{
    id, name, type: "line", data: line, animation: false, silent: true, z: main ? 5 : 3, clip: true,
    showSymbol: line.length === 1, symbol: "circle", symbolSize: main ? 7 : 6, // a single step is no line yet
    lineStyle: { color: look.color, width: look.width, opacity: look.opacity, type: look.type, join: "round" }, itemStyle: { color: look.color },
  }];
  if (validation.length > 0) {
    const held = { name: `${name}, text kept aside`, animation: false, silent: true, z: main ? 6 : 3, clip: true };
    drawn.push(
      { ...held, id: `${id} validation`, type: "line", data: validation, showSymbol: false, lineStyle: { color: colour, width: 1.25, type: "solid", opacity: look.opacity } },
      { ...held, id: `${id} diamonds`, type: "scatter", data: spaced(validation, window, width), symbol: "diamond", symbolSize: main ? 8 : 6, itemStyle: { color: colour, opacity: look.opacity } },
    );
  }
  return drawn;
}

/** As many of the points as can be told apart: however many there are, their line is one with diamonds on it. */
export function spaced(points, window, width, apart = 14) {
  let last = -Infinity;
  return points.filter(([place]) => {
    const x = window.share(place) * width;
    if (x - last < apart) return false;
    last = x;
    return true;
  });
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
