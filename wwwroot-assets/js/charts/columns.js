// One run's points as growing columns of numbers, and what a chart needs of them. No drawing here.
import { MinMax } from "./min-max.js";

const exact = ["step", "tokens", "seconds"]; // float64: float32 merges neighbours beyond 16.7 million
const values = ["loss", "accuracy", "learningRate", "gradientNorm", "tokensPerSecond", "validationLoss"]; // float32
const rowBytes = exact.length * 8 + values.length * 4; // the other end is PackedPoints.cs

// Perplexity is e^loss; everything else is a column. The function rises, so that it may be taken of a lowest and highest too.
const derive = { perplexity: ["loss", Math.exp] };
const same = x => x;
const source = metric => derive[metric] ?? [metric, same];

/** Whether a metric is set rather than measured: there is nothing in it to average, and an average would be a rate that never was. */
export const isExact = metric => metric === "learningRate";

const recentSteps = 20, overSteps = ["loss", "perplexity", "accuracy"]; // RecentSteps.Most, ChartMetric.Of

export class Columns {
  length = 0;
  #capacity = 1024;
  #data = Object.fromEntries([...exact.map(name => [name, new Float64Array(1024)]), ...values.map(name => [name, new Float32Array(1024)])]);
  #smooth = new Map(); // "column weight" -> { values, length }: continued, never computed anew
  #minMax = new Map(); // column -> MinMax, continued as well
  #evaluated = []; // indices of the points that have a validation loss

  /** Packed rows. A step that is already there is left out. Returns whether anything came. */
  append(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const before = this.length, rows = Math.floor(bytes.byteLength / rowBytes);
    this.#reserve(this.length + rows);
    const x = exact.map(name => this.#data[name]), y = values.map(name => this.#data[name]);
    const [steps, held] = [x[0], y[values.length - 1]];
    for (let row = 0, at = 0; row < rows; row++, at += rowBytes) {
      const i = this.length;
      if (i > 0 && view.getFloat64(at, true) <= steps[i - 1]) continue;
      for (let c = 0; c < x.length; c++) x[c][i] = view.getFloat64(at + 8 * c, true);
      for (let c = 0; c < y.length; c++) y[c][i] = view.getFloat32(at + 8 * x.length + 4 * c, true);
      if (Number.isFinite(held[i])) this.#evaluated.push(i);
      this.length++;
    }
    return this.length > before;
  }

  get lastStep() { return this.last("step"); }

  last(column) { return this.length === 0 ? 0 : this.#data[column][this.length - 1]; }

  at(column, i) { return this.#data[column][i]; }

  value(metric, i) {
    const [column, f] = source(metric);
    return f(this.#data[column][i]);
  }

  /** How well the run did over the steps up to one: a mean where a step's own value is one batch's luck, as Contracts/RecentSteps.cs has it. */
  recent(metric, i) {
    if (!overSteps.includes(metric)) return this.value(metric, i);
    const [column, f] = source(metric), data = this.#data[column], first = Math.max(0, i + 1 - recentSteps);
    let sum = 0;
    for (let at = first; at <= i; at++) sum += data[at];
    return f(sum / (i + 1 - first));
  }

  /** Index of the first point at or after a place on the x axis (step, tokens or seconds). */
  find(place, x = "step") {
    const places = this.#data[x];
    let low = 0, high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle] < place) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** Index of the point that is nearest to a place; -1 where there are none. */
  nearest(place, x = "step") {
    const i = this.find(place, x);
    if (i === 0) return this.length - 1 < 0 ? -1 : 0;
    if (i === this.length) return i - 1;
    return place - this.#data[x][i - 1] < this.#data[x][i] - place ? i - 1 : i;
  }

  /** A place on one x axis as a place on another; beyond the last point in proportion. */
  convert(place, from, to) {
    if (from === to || this.length === 0) return place;
    const a = this.#data[from], b = this.#data[to], end = this.length - 1;
    if (place >= a[end]) return a[end] > 0 ? b[end] * place / a[end] : b[end];
    const i = this.find(place, from);
    if (i === 0) return a[0] > 0 ? b[0] * place / a[0] : b[0];
    return b[i - 1] + (b[i] - b[i - 1]) * (place - a[i - 1]) / (a[i] - a[i - 1] || 1);
  }

  /**
   * Exponential moving average, weight 0 (none) to just below 1. It looks back over an eighth of the points so far at most: where a run begins the loss falls
   * so fast that an average over ten steps would lie far above all of them.
   */
  smoothed(metric, weight, i) {
    const [column, f] = source(metric); // of perplexity: e^(mean loss), as perplexity is defined
    return f(this.#average(column, isExact(metric) ? 0 : weight)[i]);
  }

  /**
   * The points from one place on the x axis to another in at most `width` pieces: of each its last smoothed value and the
   * smallest and largest raw one, so that no spike is lost however many points share a pixel. An exact metric has its own value and no band.
   */
  decimate(metric, weight, from, to, width, x = "step", log = false) {
    const [column, f] = source(metric);
    const smooth = this.#average(column, isExact(metric) ? 0 : weight), places = this.#data[x], extremes = this.#extremes(column);
    const line = [], band = [], found = { low: 0, high: 0 };
    for (const [start, end] of this.#pieces(from, to, width, x, log)) {
      if (!extremes.range(start, end, found) || !Number.isFinite(smooth[end - 1])) continue;
      line.push([places[end - 1], f(smooth[end - 1])]);
      if (!isExact(metric)) band.push([places[end - 1], f(found.low), f(found.high)]);
    }
    return { line, band };
  }

  /** [place, value] wherever the run was evaluated on text kept aside. */
  validation(metric, x = "step") {
    const [, f] = source(metric);
    return this.#evaluated.map(i => [this.#data[x][i], f(this.#data.validationLoss[i])]);
  }

  /** The newest validation value at or before a point; NaN before the first. */
  validationBefore(metric, i) {
    const [, f] = source(metric);
    const at = this.#evaluated.findLast(e => e <= i);
    return at === undefined ? NaN : f(this.#data.validationLoss[at]);
  }

  // Index ranges, each a piece of the line. On a plain axis their size is a power of two and they begin at its multiples, so that
  // they stay where they are while points arrive; on a logarithmic one each is a pixel wide.
  *#pieces(from, to, width, x, log) {
    const first = Math.max(0, this.find(from, x) - 1), end = Math.min(this.length, this.find(to, x) + 1);
    if (!log) {
      const each = 2 ** Math.max(0, Math.ceil(Math.log2((end - first) / Math.max(1, width))));
      for (let i = first - (first % each); i < end; i += each) yield [i, Math.min(i + each, this.length)];
      return;
    }
    const growth = (to / from) ** (1 / width);
    for (let i = first, edge = from * growth; i < end; edge *= growth) {
      if (this.#data[x][i] > edge) edge *= growth ** Math.floor(Math.log(this.#data[x][i] / edge) / Math.log(growth));
      const next = Math.min(end, Math.max(i + 1, this.find(edge, x)));
      yield [i, next];
      i = next;
    }
  }

  #extremes(column) {
    let kept = this.#minMax.get(column);
    if (!kept) this.#minMax.set(column, kept = new MinMax());
    kept.extend(this.#data[column], this.length);
    return kept;
  }

  #average(column, weight) {
    const key = `${column} ${weight}`;
    let kept = this.#smooth.get(key);
    if (!kept) {
      if (this.#smooth.size > 12) this.#smooth.clear();
      this.#smooth.set(key, kept = { values: new Float32Array(this.#capacity), length: 0, mean: NaN, count: 0 });
    }
    if (kept.values.length < this.length) kept.values = larger(kept.values, this.#capacity);
    let { mean, count } = kept;
    const raw = this.#data[column], smooth = kept.values;
    for (let i = kept.length; i < this.length; i++) {
      const value = raw[i];
      if (Number.isFinite(value)) {
        const old = Math.max(0, Math.min(weight, 1 - 8 / ++count));
        mean = old === 0 ? value : old * mean + (1 - old) * value;
      }
      smooth[i] = mean;
    }
    Object.assign(kept, { mean, count, length: this.length });
    return smooth;
  }

  #reserve(count) {
    if (count <= this.#capacity) return;
    while (this.#capacity < count) this.#capacity *= 2;
    for (const name in this.#data) this.#data[name] = larger(this.#data[name], this.#capacity);
  }
}

function larger(array, capacity) {
  const copy = new array.constructor(capacity);
  copy.set(array);
  return copy;
}
