// Where a chart begins: as soon as the page has put its frame in place, and before the page says anything else, the run's curve is
// fetched and drawn. Charts/LiveChart.razor is the other end.
import { load } from "./echarts.js";
import { TrainingChart } from "./training-chart.js";

const charts = new WeakMap(); // frame -> promise of its chart

/** The chart in a frame, as an object that the page calls; from now on it tells the page Picked(step), and goes when the page says so. */
export async function create(frame, page) {
  const chart = await begun(frame);
  chart.page = page;
  return chart;
}

function begun(frame) {
  if (!charts.has(frame)) charts.set(frame, open(frame));
  return charts.get(frame);
}

async function open(frame) {
  const { library, main, view } = JSON.parse(frame.dataset.opening);
  return new TrainingChart(frame, await load(library), main, view);
}

// Stands at the frame's end: all that is drawn on is there when the browser comes to it.
customElements.define("chart-start", class extends HTMLElement {
  connectedCallback() {
    const frame = this.frame = this.parentElement;
    queueMicrotask(() => { if (this.isConnected) begun(frame).catch(() => { /* create() tells the page */ }); });
  }

  disconnectedCallback() {
    charts.get(this.frame)?.then(chart => { if (!chart.page) chart.dispose(); }, () => { /* there is none */ });
  }
});
