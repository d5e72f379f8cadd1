// How numbers are written on axes and under the crosshair.

// Made once each, when first needed: making one takes much longer than writing a number.
const format = options => { let made; return value => (made ??= new Intl.NumberFormat("en", options)).format(value); };
const whole = format();
const short = format({ notation: "compact", maximumSignificantDigits: 3 });
const counting = [1, 2, 3, 4, 5, 6, 7, 8].map(count => format({ maximumSignificantDigits: count }));
const digits = count => counting[count - 1];

export const formatStep = step => whole(Math.round(step));

/** What the y axis of a picture says, which has no page around it. */
export const units = {
  loss: "loss (nats a piece of text)", perplexity: "perplexity (pieces it hesitates among)", accuracy: "accuracy (first guess is right)", learningRate: "learning rate",
  gradientNorm: "gradient norm", tokensPerSecond: "pieces of text read a second",
};

export const names = {
  loss: "loss", perplexity: "perplexity", accuracy: "accuracy", learningRate: "learning rate", gradientNorm: "gradient norm", tokensPerSecond: "tokens/s",
};

/** A value as the rest of the page writes it: Bench/Figures.cs. */
export function formatValue(metric, value) {
  if (!Number.isFinite(value)) return "–";
  if (metric === "accuracy") return percent(value);
  if (metric === "loss" && value < 1e5) return value.toFixed(3); // larger ones are of a run that has gone astray
  return metric === "tokensPerSecond" ? whole(Math.trunc(value)) : rough(value, Math.abs(value) >= 100 ? v => whole(Math.round(v)) : digits(3), 2);
}

function percent(share) {
  if (share === 0) return "0 %";
  return share < 0.001 ? "< 0.1 %" : share >= 0.9995 && share < 1 ? "> 99.9 %" : `${(share * 100).toFixed(1)} %`;
}

const most = 8; // characters of a plain number; a class reads 0.000013 more easily than 1.3e-5

function rough(value, write, count) {
  const size = Math.abs(value);
  if (size === 0 || (size >= 0.0001 && size < 1e6)) return write(value);
  const plain = digits(count)(value);
  return size < 1 && plain.length <= most ? plain : value.toExponential(count - 1);
}

/** A value at the edge of an axis, where there is little room; two that lie `apart` are told apart. */
export function formatTick(metric, value, apart = Infinity) {
  const size = Math.abs(value), needed = size > 0 ? Math.ceil(Math.log10(size / apart)) + 1 : 0;
  const count = Math.min(Math.max(3, needed), counting.length);
  if (metric === "accuracy") return `${Number((value * 100).toPrecision(count))} %`;
  if (size >= 1e6) return count > 3 ? digits(count)(value) : short(value);
  const least = Math.max(2, Math.min(needed, counting.length)), decimals = Math.ceil(-Math.log10(apart));
  if (size > 0 && size < 0.0001 && decimals > most - 2) return value.toExponential(least - 1); // as the others on this axis, some of which are too long
  return rough(value, digits(Math.max(count, size >= 1 ? Math.floor(Math.log10(size)) + 1 : 0)), least);
}

/** A place on the x axis. */
export function formatPlace(x, place) {
  if (x === "tokens") return short(Math.round(place));
  return x === "seconds" ? clock(place) : formatStep(place);
}

/**
 * Names for the places on an x axis, which are asked from its beginning to its end, each perhaps twice and all perhaps again. One that
 * would read as the one before it has none: the ticks of a short stretch lie closer together than is written. `hidden` is a place whose name is not shown.
 */
export function placeNamer(x, hidden = null) {
  let last = { place: Infinity };
  return place => {
    if (place !== last.place) {
      const text = formatPlace(x, place);
      last = { place, text: place === hidden ? null : text, name: place > last.place && text === last.text ? "" : text };
    }
    return last.name;
  };
}

function clock(seconds) {
  if (seconds < 60) return `${Number(seconds.toPrecision(3))} s`;
  const pad = n => String(Math.floor(n)).padStart(2, "0");
  return seconds < 3600 ? `${Math.floor(seconds / 60)}:${pad(seconds % 60)}` : `${Math.floor(seconds / 3600)}:${pad(seconds / 60 % 60)}:${pad(seconds % 60)}`;
}

/** As long as any sentence() gets: what holds it needs that much room. */
export const widest = "Step 000,000, 000.0M tokens, 00:00:00: loss 00.000 · perplexity 000,000 · accuracy < 00.0 % · learning rate 0.000000 · gradient norm 0.0000 · tokens/s 000,000 · validation loss 00.000";

/** Everything that is known of a run at one of its points, in one line. */
export function sentence(columns, i) {
  const held = columns.validationBefore("loss", i);
  return [
    `Step ${formatStep(columns.at("step", i))}, ${formatPlace("tokens", columns.at("tokens", i))} tokens, ${formatPlace("seconds", columns.at("seconds", i))}:`,
    Object.entries(names).map(([metric, name]) => `${name} ${formatValue(metric, columns.value(metric, i))}`).join(" · ")
      + (Number.isFinite(held) ? ` · validation loss ${formatValue("loss", held)}` : ""),
  ].join(" ");
}
