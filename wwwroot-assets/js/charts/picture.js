// The chart as a picture that stands in a report without the page: what it is of, what its axes count, whose lines they are. Always on white.
import { readColours, lineOf } from "./colours.js";
import { dots, option } from "./curves.js";
import { isExact } from "./columns.js";
import { marginsFor, paperLetter } from "./letters.js";
import { places } from "./axes.js";
import { names, units } from "./reading.js";

const least = { width: 800, height: 420 }; // also of a picture that a phone makes
const around = { left: 26, top: 30, row: 22, key: 30, gap: 18 }; // the y axis's name, the title, a row of the legend, a line in it, between two
const margins = marginsFor(paperLetter);
const font = "sans-serif";

/** How large the picture is, and the plot in it. */
export function pictureSize(host) {
  const width = Math.max(least.width, host.clientWidth), height = Math.max(least.height, host.clientHeight + around.top);
  return { width, height, plot: { width: width - around.left - margins.left - margins.right, height: height - around.top - margins.top - margins.bottom } };
}

/** The colours of a light page, whatever this one is. */
export function paper(root) {
  const sheet = root.appendChild(Object.assign(document.createElement("span"), { className: "chart-paper", hidden: true }));
  try {
    return readColours(sheet);
  } finally {
    sheet.remove();
  }
}

/** Twice as fine as the screen for png; svg as well. `drawn` as curves.js lays it out on a plot of `size`. */
export async function picture(echarts, drawn, view, window, size, colours, kind) {
  const keys = legend(drawn, view, colours), rows = inRows(keys, size.width - margins.left - around.left - margins.right);
  const height = size.height + rows.length * around.row;
  const chart = echarts.init(document.createElement("div"), null, { renderer: kind === "svg" ? "svg" : "canvas", width: size.width, height, devicePixelRatio: 2 });
  try {
    const made = option(drawn, view.metric, view, window, colours);
    chart.setOption({
      ...made, backgroundColor: colours.surface, textStyle: { fontFamily: font },
      title: { text: titleOf(view), left: around.left + margins.left, top: 8, textStyle: { color: colours.strong, fontSize: 16, fontFamily: font } },
      grid: { ...margins, left: margins.left + around.left, top: margins.top + around.top, bottom: margins.bottom + rows.length * around.row },
      yAxis: { ...made.yAxis, name: `${units[view.metric]}${drawn.log ? ", each step up multiplies" : ""}`, nameLocation: "middle", nameGap: 46, nameTextStyle: { color: colours.text, fontSize: 12 } },
      graphic: rows.flatMap((row, i) => row.flatMap(key => shapes(key, around.left + margins.left + key.x, size.height + i * around.row + 6, colours))),
    });
    chart.getZr().flush?.();
    const address = chart.getDataURL({ type: kind, pixelRatio: 2, backgroundColor: colours.surface });
    return await (await fetch(address)).blob();
  } finally {
    chart.dispose();
  }
}

export const titleOf = view => `${names[view.metric][0].toUpperCase()}${names[view.metric].slice(1)} over ${places[view.x].of}`;

/** What each kind of line in the picture is, in the order of Charts/ChartLegend.razor: { text, look, kind }. */
export function legend({ curves, ghosts }, view, colours) {
  const smooth = view.smoothing > 0 && !isExact(view.metric), all = curves.toSorted((a, b) => a.place - b.place), main = all.find(c => c.place === 0);
  const keys = all.map(c => ({ kind: "line", text: `${c.name}${smooth ? ", smoothed" : ""}`, look: lineOf(c.place, colours) }));
  if (main?.band.length > 1) keys.push({ kind: "band", text: "every step of it, lowest to highest" });
  if (all.some(c => c.validation.length > 0)) keys.push({ kind: "diamond", text: "on text kept aside", look: { color: colours.validation, width: 1.25, opacity: 1, type: "solid" } });
  if (ghosts.length > 0) keys.push({ kind: "line", text: "baselines: what counting words alone achieves", look: { color: colours.ghost, width: 1.25, opacity: 1, type: dots } });
  return keys;
}

function inRows(keys, width) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `12px ${font}`;
  const rows = [];
  let x = Infinity;
  for (const key of keys) {
    const whole = around.key + pen.measureText(key.text).width, wide = Math.min(width, whole);
    if (x + wide > width) [x] = [0, rows.push([])];
    rows.at(-1).push({ ...key, x, wide, cut: whole > width });
    x += wide + around.gap;
  }
  return rows;
}

function shapes({ kind, text, look, wide, cut }, x, y, colours) {
  const line = look && { type: "line", shape: { x1: x, y1: y + 7, x2: x + around.key - 8, y2: y + 7 }, style: { stroke: look.color, lineWidth: look.width, opacity: look.opacity, lineDash: look.type === "solid" ? null : look.type } };
  const middle = x + (around.key - 8) / 2;
  return [
    kind === "band" ? { type: "rect", shape: { x, y: y + 1, width: around.key - 8, height: 12 }, style: { fill: colours.band } } : line,
    ...(kind === "diamond" ? [{ type: "polygon", shape: { points: [[middle, y + 3], [middle + 4, y + 7], [middle, y + 11], [middle - 4, y + 7]] }, style: { fill: look.color } }] : []),
    { type: "text", x: x + around.key, y: y + 7, style: { text, fill: colours.text, font: `12px ${font}`, verticalAlign: "middle", ...(cut ? { width: wide - around.key, overflow: "truncate" } : {}) } },
  ].map(shape => ({ ...shape, silent: true }));
}
