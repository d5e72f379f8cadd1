// One run's points as growing columns of numbers, and what a chart needs of them. No drawing here.

export const columnNames = ["step", "loss", "accuracy", "learningRate", "gradientNorm", "tokensPerSecond", "validationLoss"];
const rowBytes = columnNames.length * 4; // the other end is Charts/ChartPoints.cs

// Perplexity is e^loss; everything else is a column.
const derive = { perplexity: ["loss", Math.exp] };
const same = x => x;

export class Columns {
  length = 0;
  #capacity = 1024;
  #data = Object.fromEntries(columnNames.map(name => [name, new Float32Array(1024)]));
  #smooth = new Map(); // "metric weight" -> { values, length }: continued, never computed anew

  /** Rows of little-endian float32. A step that is already there is left out. Returns whether anything came. */
  append(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const before = this.length;
    for (let row = 0; row + rowBytes <= bytes.byteLength; row += rowBytes) {
      if (view.getFloat32(row, true) <= this.lastStep) continue;
      if (this.length === this.#capacity) this.#grow();
      columnNames.forEach((name, i) => this.#data[name][this.length] = view.getFloat32(row + 4 * i, true));
      this.length++;
    }
    return this.length > before;
  }

  get lastStep() { return this.length === 0 ? 0 : this.#data.step[this.length - 1]; }

  step(i) { return this.#data.step[i]; }

  value(metric, i) {
    const [column, f] = derive[metric] ?? [metric, same];
    return f(this.#data[column][i]);
  }

  /** Index of the first point at or after a step. */
  find(step) {
    let low = 0, high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#data.step[middle] < step) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** Exponential moving average, weight 0 (none) to just below 1, corrected for its cold start as Adam's moments are. */
  smoothed(metric, weight) {
    const key = `${metric} ${weight}`;
    let kept = this.#smooth.get(key);
    if (!kept) {
      if (this.#smooth.size > 8) this.#smooth.clear();
      this.#smooth.set(key, kept = { values: new Float32Array(this.#capacity), length: 0, sum: 0, share: 0 });
    }
    if (kept.values.length < this.length) {
      const larger = new Float32Array(this.#capacity);
      larger.set(kept.values);
      kept.values = larger;
    }
    for (; kept.length < this.length; kept.length++) {
      const value = this.value(metric, kept.length);
      if (Number.isFinite(value)) {
        kept.sum = weight * kept.sum + (1 - weight) * value;
        kept.share = weight * kept.share + (1 - weight);
      }
      kept.values[kept.length] = kept.share > 0 ? kept.sum / kept.share : NaN;
    }
    return kept.values;
  }

  /**
   * Points from one step to another in at most `width` columns of the screen: of each its last smoothed value and the
   * smallest and largest raw one, so that no spike is lost however many points share a pixel.
   */
  decimate(metric, weight, from, to, width) {
    const smooth = this.smoothed(metric, weight);
    const first = Math.max(0, this.find(from) - 1), end = Math.min(this.length, this.find(to) + 1);
    const each = Math.max(1, Math.ceil((end - first) / Math.max(1, width)));
    const line = [], band = [];
    for (let i = first - (first % each); i < end; i += each) { // buckets stay where they are while points arrive
      let low = Infinity, high = -Infinity;
      const last = Math.min(i + each, end) - 1;
      for (let j = Math.max(i, first); j <= last; j++) {
        const value = this.value(metric, j);
        if (value < low) low = value;
        if (value > high) high = value;
      }
      if (low <= high && Number.isFinite(smooth[last])) {
        line.push([this.#data.step[last], smooth[last]]);
        band.push([this.#data.step[last], low, high]);
      }
    }
    return { line, band };
  }

  /** [step, value] wherever the run was evaluated on text kept aside. */
  validation(metric) {
    const [, f] = derive[metric] ?? [metric, same];
    const points = [];
    for (let i = 0; i < this.length; i++) {
      const value = this.#data.validationLoss[i];
      if (Number.isFinite(value)) points.push([this.#data.step[i], f(value)]);
    }
    return points;
  }

  #grow() {
    this.#capacity *= 2;
    for (const name of columnNames) {
      const larger = new Float32Array(this.#capacity);
      larger.set(this.#data[name]);
      this.#data[name] = larger;
    }
  }
}
