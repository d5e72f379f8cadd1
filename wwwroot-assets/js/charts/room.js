// Where in a plot curves run, and where there is room for words. Pixels of the plot from its left top corner; no drawing here.

const each = 4; // pixels to a column: as fine as a letter

/** What is taken, column by column. Filled layer by layer, then asked. */
export class Room {
  names = []; // of the lines across: { left, right, top, bottom }, once they are placed
  #layers = []; // { weight, low, high }: the highest and lowest pixel that is taken in each column

  constructor(width, height) {
    [this.width, this.height] = [width, height];
  }

  /** A line through [x, y], in order. What it is worth not to be written upon is its weight. */
  line(points, weight) {
    const layer = this.#layer(weight);
    for (let i = 0; i < points.length; i++) {
      const [x, y] = points[i], [before, from] = points[Math.max(0, i - 1)];
      const first = this.#column(Math.min(before, x)), last = this.#column(Math.max(before, x)), wide = x - before;
      for (let column = first; column <= last; column++) {
        for (const edge of [column * each, (column + 1) * each]) {
          const along = wide === 0 ? 1 : Math.min(1, Math.max(0, (edge - before) / wide));
          grow(layer, column, from + (y - from) * along);
        }
      }
    }
  }

  /** What lies between [x, top, bottom], in order. */
  band(points, weight) {
    const layer = this.#layer(weight);
    for (let i = 0; i < points.length; i++) {
      const [x, top, bottom] = points[i];
      for (let column = this.#column(points[Math.max(0, i - 1)][0]); column <= this.#column(x); column++) {
        grow(layer, column, top);
        grow(layer, column, bottom);
      }
    }
  }

  /** Signs at [x, y], each so many pixels to every side. */
  signs(points, half, weight) {
    const layer = this.#layer(weight);
    for (const [x, y] of points) {
      for (let column = this.#column(x - half); column <= this.#column(x + half); column++) {
        grow(layer, column, y - half);
        grow(layer, column, y + half);
      }
    }
  }

  /** How much a box with these edges would cover. */
  cost(left, top, right, bottom) {
    let cost = 0;
    for (const { weight, low, high } of this.#layers) {
      for (let column = this.#column(left); column <= this.#column(right); column++) {
        if (low[column] <= bottom && high[column] >= top) cost += weight;
      }
    }
    return cost;
  }

  #layer(weight) {
    const count = Math.floor(this.width / each) + 1;
    const layer = { weight, low: new Float32Array(count).fill(Infinity), high: new Float32Array(count).fill(-Infinity) };
    this.#layers.push(layer);
    return layer;
  }

  #column(x) { return Math.floor(Math.min(Math.max(0, x), this.width) / each); }
}

function grow(layer, column, y) {
  if (y < layer.low[column]) layer.low[column] = y;
  if (y > layer.high[column]) layer.high[column] = y;
}

const gap = 1; // pixels of a name from its line
const shares = [1, 0, 0.5, 0.75, 0.25, 0.875, 0.625, 0.375, 0.125]; // the end is where people look for a name

/** For each of the lines across { y, text } the middle of its name, in letters of that size, and whether it stands above the line: where it covers least. */
export function placeNames(lines, room, size = 11) {
  const taken = room.names = [], letter = size * 0.55, tall = size + 4; // with its halo
  return lines.map(line => {
    const wide = Math.min(room.width, line.text.length * letter + 6);
    let best = null;
    for (const above of [true, false]) {
      for (const share of shares) {
        const left = share * (room.width - wide), top = above ? line.y - gap - tall : line.y + gap;
        const box = { left, right: left + wide, top, bottom: top + tall };
        const cost = room.cost(box.left, box.top, box.right, box.bottom)
          + (top < 0 || box.bottom > room.height ? 500 : 0)
          + lines.filter(other => other !== line && other.y >= box.top && other.y <= box.bottom).length * 10
          + taken.filter(other => other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top).length * 1000;
        if (!best || cost < best.cost) best = { cost, box, above };
      }
    }
    taken.push(best.box);
    return { x: (best.box.left + best.box.right) / 2, above: best.above };
  });
}

/** How far above the plot's lower edge a tag stands, from `left` on and of that size: as low as it covers no name. */
export function placeTag(left, wide, high, room, least = 4) {
  let bottom = room.height - least;
  for (const name of room.names.toSorted((a, b) => b.bottom - a.bottom)) {
    if (name.left < left + wide && name.right > left && name.top < bottom && name.bottom > bottom - high) bottom = name.top - 3;
  }
  return bottom < high ? least : room.height - bottom; // no room up to the top: where it is looked for
}

/** The left top corner of a box that tells of a place on the x axis: beside it or in a corner of the plot, where it covers least. */
export function placeBox(across, wide, high, room) {
  const right = Math.max(0, room.width - wide), bottom = Math.max(0, room.height - high), beside = 12;
  const inside = [across + beside, across - beside - wide].filter(left => left >= 0 && left <= right);
  const places = [...inside.map(left => [left, 0]), ...inside.map(left => [left, bottom]), [right, 0], [0, bottom], [right, bottom], [0, 0]];
  return places
    .map(([left, top]) => ({ left, top, cost: room.cost(left, top, left + wide, top + high) + (left < across && left + wide > across ? 8 : 0) }))
    .reduce((best, place) => place.cost < best.cost ? place : best);
}
