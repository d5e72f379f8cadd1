// The x axis: steps, tokens or seconds, plain or logarithmic, and which part of it is looked at; and how high the y axis is. Numbers only.

export const places = {
  step: { name: "step", of: "training steps" },
  tokens: { name: "tokens read", of: "tokens read" },
  seconds: { name: "time in training", of: "training time" },
};

/** A stretch of an axis, and where its places lie between 0 and 1. */
export class Window {
  constructor(from, to, log) {
    [this.from, this.to, this.log] = [from, to, log];
    [this.a, this.b] = [this.#f(from), this.#f(to)];
  }

  share(place) { return (this.#f(place) - this.a) / (this.b - this.a || 1); }

  place(share) {
    const at = this.a + share * (this.b - this.a);
    return this.log ? 10 ** at : at;
  }

  #f(place) { return this.log ? Math.log10(Math.max(place, 1e-12)) : place; }
}

/** The window, `factor` times as wide around a share of it (0.5: its middle), kept inside the whole; null for all of it. */
export function zoomed(window, whole, factor, around = 0.5) {
  const wide = Math.max((window.b - window.a) * factor, (whole.b - whole.a) * 1e-4);
  return between(window.a + (window.b - window.a) * around - wide * around, wide, window, whole);
}

/** The window, moved by a share of its own width. */
export const moved = (window, whole, by) => between(window.a + (window.b - window.a) * by, window.b - window.a, window, whole);

function between(start, wide, window, whole) {
  if (wide >= (whole.b - whole.a) * 0.999) return null;
  const a = Math.min(Math.max(start, whole.a), whole.b - wide);
  const back = at => window.log ? 10 ** at : at;
  return [back(a), back(a + wide)];
}

/** The axis grows in round leaps, so that the curve does not tremble while points arrive. */
export function roomFor(last) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1e-3, last)));
  return [1, 1.5, 2, 3, 5, 7, 10].map(m => m * power).find(room => room >= last) ?? last;
}

/**
 * Lowest and highest value to show. On a plain axis a few spikes far above everything else would press the curve flat: what lies more
 * than the curve's own height above all but the highest hundredth is cut off, unless `whole`.
 */
export function height(bands, whole) {
  const lows = [], highs = [];
  for (const band of bands) {
    for (const [, low, high] of band) {
      if (Number.isFinite(low)) lows.push(low);
      if (Number.isFinite(high)) highs.push(high);
    }
  }
  if (lows.length === 0) return null;
  const low = Math.min(...lows), high = Math.max(...highs);
  if (whole || highs.length < 20) return { low, high, cut: false };
  const most = highs.toSorted((a, b) => a - b)[Math.floor(highs.length * 0.99) - 1];
  const limit = most + (most - low);
  return high > limit ? { low, high: most + (most - low) * 0.1, cut: true } : { low, high, cut: false };
}

/**
 * The y axis from one round value to another, known before anything is drawn: names on it are placed by where the curves will run. On
 * a plain axis as the library would choose it by itself; a logarithmic one it would draw from one power of ten to another, and a loss
 * between 3 and 9 would lie in a corner of it. null where there is nothing to show.
 */
export function upright(low, high, log) {
  if (!Number.isFinite(low) || !Number.isFinite(high) || (log && !(low > 0))) return null;
  if (log) {
    const round = (value, f) => { const unit = 10 ** Math.floor(Math.log10(value)) / 2; return Number((f(value / unit) * unit).toPrecision(3)); };
    const [min, max] = [round(low, Math.floor), round(high, Math.ceil)];
    return min < max ? { min, max, interval: null } : { min: min / 2, max: max * 2, interval: null };
  }
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) / 2, low + Math.abs(low) / 2];
  const clean = value => Number(value.toPrecision(12)); // 0.30000000000000004
  const rough = clean((high - low) / 5), unit = 10 ** Math.floor(Math.log10(rough));
  const interval = [[1.5, 1], [2.5, 2], [4, 3], [7, 5], [Infinity, 10]].find(([below]) => clean(rough / unit) < below)[1] * unit;
  return { min: clean(Math.floor(clean(low / interval)) * interval), max: clean(Math.ceil(clean(high / interval)) * interval), interval: clean(interval) };
}

const ladders = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]];

/**
 * Round places on a logarithmic axis, few enough to be read and at least three: the library labels powers of ten alone, and of those
 * a loss between 2 and 6 has none.
 */
export function logTicks(low, high, most = 6) {
  const rungs = ladder => {
    const ticks = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
      for (const m of ladder) ticks.push(Number((m * 10 ** power).toPrecision(3)));
    }
    return ticks.filter(tick => tick >= low && tick <= high);
  };
  const fitting = ladders.map(rungs).filter(ticks => ticks.length >= 3 && ticks.length <= most).at(-1);
  if (fitting) return fitting;
  const powers = rungs(ladders[0]);
  if (powers.length > most) { // many powers of ten: each second, third, …
    const every = Math.ceil(powers.length / most);
    return powers.filter((_, i) => i % every === 0);
  }
  const rough = (high - low) / (most - 1), unit = 10 ** Math.floor(Math.log10(rough)); // so short a stretch is nearly even
  const step = [1, 2, 2.5, 5, 10].map(m => m * unit).find(size => size >= rough);
  return Array.from({ length: most + 1 }, (_, i) => Number(((Math.ceil(low / step - 1e-9) + i) * step).toPrecision(6))).filter(tick => tick <= high);
}

/** The same for the x axis: of steps and tokens there are only whole ones. */
export function placeTicks(x, window) {
  const ticks = logTicks(window.from, window.to);
  const whole = [...new Set(ticks.map(Math.round))].filter(tick => tick >= window.from && tick <= window.to);
  return x === "seconds" || whole.length === 0 ? ticks : whole; // none between two steps
}
