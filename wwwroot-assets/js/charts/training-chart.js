// The live chart of the Training page: append-only points in, a canvas out. Charts/LiveChart.razor is the other end.
import { Columns } from "./columns.js";
import { load } from "./echarts.js";
import { readColours } from "./colours.js";
import { formatValue, formatStep, tooltip } from "./reading.js";

const hasValidation = metric => metric === "loss" || metric === "perplexity";

export async function create(host, library, main) {
  const echarts = await load(library);
  return new TrainingChart(host, echarts, main);
}

class TrainingChart {
  #runs = new Map(); // id -> { name, place, columns }
  #view = { metric: "loss", log: false, smoothing: 0.9, range: 1, steps: 0 };
  #zoom = null; // [from, to] in steps while the user looks at a part
  #waiting = 0;
  #lastDrawn = 0;

  constructor(host, echarts, main) {
    this.host = host;
    this.main = main;
    this.chart = echarts.init(host, null, { renderer: "canvas" });
    this.chart.on("datazoom", () => this.#zoomed());
    this.resizing = new ResizeObserver(() => { this.chart.resize(); this.#redraw(); });
    this.resizing.observe(host);
    this.repainting = new MutationObserver(() => this.#redraw());
    this.repainting.observe(document.documentElement, { attributes: true, attributeFilter: ["data-appearance"] });
    this.#redraw();
  }

  /** Adds rows to a run. Place 0 is the run that the page is about; 1 to 4 are those behind it, each with its look. */
  append(id, name, bytes, place) {
    if (!this.#runs.has(id)) this.#runs.set(id, { columns: new Columns() });
    const run = Object.assign(this.#runs.get(id), { name, place });
    if (run.columns.append(bytes)) this.#redraw();
  }

  remove(id) {
    if (this.#runs.delete(id)) this.#redraw();
  }

  /** Any of metric, log, smoothing (0 to below 1), range (the last share of all steps), steps (of the whole run). */
  show(view) {
    if ("range" in view && view.range !== this.#view.range) this.#zoom = null;
    Object.assign(this.#view, view);
    this.#redraw();
  }

  dispose() {
    cancelAnimationFrame(this.#waiting);
    this.resizing.disconnect();
    this.repainting.disconnect();
    this.chart.dispose();
    this.#runs.clear();
  }

  #redraw() {
    if (this.#waiting) return;
    this.#waiting = requestAnimationFrame(now => {
      this.#waiting = 0;
      if (now - this.#lastDrawn < 50) { this.#redraw(); return; }
      this.#lastDrawn = now;
      this.#draw();
    });
  }

  #extent() {
    const last = Math.max(0, ...[...this.#runs.values()].map(run => run.columns.lastStep));
    return Math.max(10, Math.min(roomFor(last), Math.max(last, this.#view.steps || Infinity)));
  }

  #zoomed() {
    const extent = this.#extent();
    const { startValue, endValue, start, end } = this.chart.getOption().dataZoom[0];
    const from = startValue ?? start * extent / 100, to = endValue ?? end * extent / 100;
    this.#zoom = to - from >= extent * 0.999 ? null : [from, to];
    this.#redraw();
  }

  #draw() {
    const { metric, log, smoothing, range } = this.#view;
    const colours = readColours(this.host);
    const extent = this.#extent();
    const last = this.#runs.get(this.main)?.columns.lastStep || extent;
    const [from, to] = this.#zoom ?? (range < 1 ? [last * (1 - range), last] : [0, extent]);
    const width = Math.max(50, this.host.clientWidth - 70);
    const series = [];
    let bandOfMain = [];
    for (const [id, { name, place, columns }] of this.#runs) {
      const { line, band } = columns.decimate(metric, smoothing, from, to, width);
      const main = place === 0;
      const colour = main ? colours.line : colours.others[(place - 1) % colours.others.length];
      if (main) bandOfMain = band;
      series.push({
        id, name, type: "line", data: positive(line, log), showSymbol: false, animation: false, silent: true, z: main ? 5 : 3,
        lineStyle: { color: colour, width: main ? 2.5 : 2, opacity: main ? 1 : 0.4, type: dashes[place % dashes.length] },
        itemStyle: { color: colour },
      });
      if (hasValidation(metric)) {
        series.push({
          id: `${id} validation`, name: `${name}, text kept aside`, type: "line", data: positive(columns.validation(metric), log),
          symbol: "diamond", symbolSize: main ? 8 : 5, showSymbol: true, animation: false, silent: true, z: main ? 6 : 3,
          lineStyle: { color: colours.validation, width: 1.5, type: "dotted", opacity: main ? 1 : 0.4 },
          itemStyle: { color: colours.validation, opacity: main ? 1 : 0.4 },
        });
      }
    }
    series.unshift(bandSeries(log ? bandOfMain.filter(b => b[1] > 0) : bandOfMain, colours.band));
    this.chart.setOption({
      animation: false,
      grid: { left: 56, right: 18, top: 14, bottom: 74 },
      tooltip: {
        trigger: "axis", confine: true, transitionDuration: 0, backgroundColor: colours.surface, borderColor: colours.grid,
        textStyle: { color: colours.text, fontSize: 13 }, axisPointer: { type: "line", lineStyle: { color: colours.text, type: "dashed" } },
        formatter: hovered => tooltip(hovered[0]?.axisValue, this.#runs, metric),
      },
      xAxis: {
        type: "value", min: 0, max: extent, name: "step", nameLocation: "middle", nameGap: 22, nameTextStyle: { color: colours.text },
        axisLabel: { color: colours.text, formatter: formatStep, hideOverlap: true }, axisLine: { lineStyle: { color: colours.grid } },
        splitLine: { show: false }, axisPointer: { snap: false },
      },
      yAxis: {
        type: log ? "log" : "value", scale: true, axisLabel: { color: colours.text, formatter: value => formatValue(metric, value), hideOverlap: true },
        splitLine: { lineStyle: { color: colours.grid } }, axisLine: { show: false },
      },
      dataZoom: [
        { id: "slider", type: "slider", filterMode: "none", startValue: from, endValue: to, bottom: 10, height: 22, showDataShadow: false, brushSelect: false,
          borderColor: colours.grid, fillerColor: colours.band, textStyle: { color: colours.text }, labelFormatter: formatStep, handleSize: "120%", handleStyle: { color: colours.surface, borderColor: colours.text }, moveHandleSize: 0 },
        { id: "wheel", type: "inside", filterMode: "none", startValue: from, endValue: to, zoomOnMouseWheel: "ctrl", moveOnMouseMove: false, moveOnMouseWheel: false, preventDefaultMouseMove: false },
      ],
      series,
    }, { replaceMerge: ["series"], lazyUpdate: false });
  }
}

const dashes = ["solid", "dashed", "dotted"]; // as the legend has them: training.css

// A logarithm has no place for zero.
const positive = (points, log) => log ? points.filter(p => p[1] > 0) : points;

// The axis grows in round leaps, so that the curve does not tremble while points arrive.
function roomFor(steps) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, steps)));
  return [1, 1.5, 2, 3, 5, 7, 10].map(m => m * power).find(room => room >= steps) ?? steps;
}

function bandSeries(band, colour) {
  return {
    id: "band", type: "custom", silent: true, animation: false, clip: true, z: 2, tooltip: { show: false },
    data: band.length > 1 ? [[band[0][0], Math.min(...band.map(b => b[1])), Math.max(...band.map(b => b[2]))]] : [], // one shape, told to the axis by its edges
    encode: { x: 0, y: [1, 2] },
    renderItem: (_, api) => ({
      type: "polygon",
      shape: { points: [...band.map(b => api.coord([b[0], b[2]])), ...band.toReversed().map(b => api.coord([b[0], b[1]]))] },
      style: { fill: colour, stroke: colour, lineWidth: 1 },
    }),
  };
}
