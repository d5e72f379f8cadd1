// The lowest and highest of any stretch of a growing column in a few looks: level k keeps both for every 2^k values, so that a curve of
// any length is cut down to the width of a screen without being read through. Values that are not numbers count for nothing.

export class MinMax {
  #values = [];
  #levels = []; // #levels[k]: { low, high, length } of stretches of 2^(k + 1) values
  #length = 0;

  /** Takes in what has been added to the column since the last time. */
  extend(values, length) {
    this.#values = values;
    if (length === this.#length) return;
    let changed = this.#length, below = null, count = length;
    this.#length = length;
    for (let k = 0; count > 1; k++) {
      changed >>= 1; // the last stretch may have been a half one
      count = (count + 1) >> 1;
      const level = this.#level(k, count);
      if (below) pairUp(below.low, below.high, below.length, level, changed, count);
      else pairUp(values, values, length, level, changed, count);
      level.length = count;
      below = level;
    }
  }

  /** Puts the lowest and highest of values[start..end) into `found`; false where none of them is a number. */
  range(start, end, found) {
    let low = Infinity, high = -Infinity;
    for (let i = start; i < end;) {
      let k = -1; // the largest stretch that begins here and ends in time
      while (k + 1 < this.#levels.length && i % (2 << (k + 1)) === 0 && i + (2 << (k + 1)) <= end) k++;
      if (k < 0) {
        low = Math.min(low, finite(this.#values[i], Infinity));
        high = Math.max(high, finite(this.#values[i], -Infinity));
        i++;
      } else {
        const at = i / (2 << k);
        low = Math.min(low, this.#levels[k].low[at]);
        high = Math.max(high, this.#levels[k].high[at]);
        i += 2 << k;
      }
    }
    [found.low, found.high] = [low, high];
    return low <= high;
  }

  #level(k, count) {
    const level = this.#levels[k] ??= { low: new Float32Array(16), high: new Float32Array(16), length: 0 };
    if (level.low.length < count) {
      const size = Math.max(count, 2 * level.low.length);
      for (const side of ["low", "high"]) {
        const copy = new Float32Array(size);
        copy.set(level[side]);
        level[side] = copy;
      }
    }
    return level;
  }
}

// Plain loops without a single small array: this runs over every value of a long run before its curve can be drawn.
function pairUp(lows, highs, length, { low, high }, from, to) {
  for (let i = from; i < to; i++) {
    const a = 2 * i, b = a + 1;
    let lowest = finite(lows[a], Infinity), highest = finite(highs[a], -Infinity);
    if (b < length) {
      if (lows[b] < lowest && lows[b] !== -Infinity) lowest = lows[b];
      if (highs[b] > highest && highs[b] !== Infinity) highest = highs[b];
    }
    low[i] = lowest;
    high[i] = highest;
  }
}

const finite = (value, otherwise) => Number.isFinite(value) ? value : otherwise;
