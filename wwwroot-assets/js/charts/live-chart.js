// Where a chart begins: as soon as the page has put its frame in place, and before the page says anything else, the run's curve is
// fetched and drawn. Charts/LiveChart.razor is the other end.
import { load } from "./echarts.js";
import { TrainingChart } from "./training-chart.js";

const begun = Symbol.for("chart"); // on the frame: after an update of the program two versions of this module may meet on a page

/** The chart in a frame, as an object that the page calls; from now on it tells the page Picked(step | null) and Looked([from, to] | null), and goes when the page says so. */
export async function create(frame, page) {
  const chart = await begin(frame);
  chart.page = page;
  return chart;
}

function begin(frame) {
  if (!frame) throw new Error("The page has gone.");
  return frame[begun] ??= open(frame).catch(error => { delete frame[begun]; throw error; }); // asked again, it is tried again
}

async function open(frame) {
  const { library, main, view, picks } = JSON.parse(frame.dataset.opening);
  const echarts = await load(library);
  if (!frame.isConnected) throw new Error("The page has gone.");
  return new TrainingChart(frame, echarts, main, { ...view, picks });
}

// Stands at the frame's end: all that is drawn on is there when the browser comes to it.
class ChartStart extends HTMLElement {
  connectedCallback() {
    const frame = this.frame = this.parentElement;
    queueMicrotask(() => { if (this.isConnected) begin(frame).catch(() => { /* create() tells the page */ }); });
  }

  disconnectedCallback() {
    const frame = this.frame;
    frame[begun]?.then(chart => {
      if (chart.page || this.isConnected) return;
      delete frame[begun];
      chart.dispose();
    }, () => { /* there is none */ });
  }
}
if (!customElements.get("chart-start")) customElements.define("chart-start", ChartStart);
