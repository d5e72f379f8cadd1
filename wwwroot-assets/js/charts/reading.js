// How numbers are written on axes and under the crosshair.

// Made once each, when first needed: making one takes much longer than writing a number.
const format = options => { let made; return value => (made ??= new Intl.NumberFormat("en", options)).format(value); };
const whole = format();
const short = format({ notation: "compact", maximumSignificantDigits: 3 });
const digits = { 3: format({ maximumSignificantDigits: 3 }), 4: format({ maximumSignificantDigits: 4 }) };

export const formatStep = step => whole(Math.round(step));

export const names = {
  loss: "loss", perplexity: "perplexity", accuracy: "accuracy", learningRate: "learning rate", gradientNorm: "gradient norm", tokensPerSecond: "tokens/s",
};

export function formatValue(metric, value) {
  if (!Number.isFinite(value)) return "–";
  if (metric === "accuracy") return `${(value * 100).toFixed(1)} %`;
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 0.0001 || size >= 1e6) return value.toExponential(1);
  return digits[size >= 100 ? 4 : 3](value);
}

/** A value at the edge of an axis, where there is little room. */
export const formatTick = (metric, value) =>
  metric === "accuracy" ? `${Number((value * 100).toPrecision(3))} %` : Math.abs(value) >= 10_000 ? short(value) : formatValue(metric, value);

/** A place on the x axis. */
export function formatPlace(x, place) {
  if (x === "tokens") return short(Math.round(place));
  return x === "seconds" ? clock(place) : formatStep(place);
}

function clock(seconds) {
  if (seconds < 60) return `${Number(seconds.toPrecision(3))} s`;
  const pad = n => String(Math.floor(n)).padStart(2, "0");
  return seconds < 3600 ? `${Math.floor(seconds / 60)}:${pad(seconds % 60)}` : `${Math.floor(seconds / 3600)}:${pad(seconds / 60 % 60)}:${pad(seconds % 60)}`;
}

/** Everything that is known of a run at one of its points, in one line. */
export function sentence(columns, i) {
  const held = columns.validationBefore("loss", i);
  return [
    `Step ${formatStep(columns.at("step", i))}, ${formatPlace("tokens", columns.at("tokens", i))} tokens, ${formatPlace("seconds", columns.at("seconds", i))}:`,
    Object.entries(names).map(([metric, name]) => `${name} ${formatValue(metric, columns.value(metric, i))}`).join(" · ")
      + (Number.isFinite(held) ? ` · validation loss ${formatValue("loss", held)}` : ""),
  ].join(" ");
}
