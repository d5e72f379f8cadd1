// How numbers are written on axes and under the crosshair.

export const formatStep = step => Math.round(step).toLocaleString("en");

export function formatValue(metric, value) {
  if (!Number.isFinite(value)) return "–";
  if (metric === "accuracy") return `${(value * 100).toFixed(1)} %`;
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 0.001 || size >= 1e6) return value.toExponential(1);
  return value.toLocaleString("en", { maximumSignificantDigits: size >= 100 ? 4 : 3 });
}

const rows = [["loss", "loss"], ["perplexity", "perplexity"], ["accuracy", "accuracy"], ["learningRate", "learning rate"], ["gradientNorm", "gradient norm"], ["tokensPerSecond", "tokens/s"]];

/** Everything that is known at a step, the shown curve first. Text only: a run's name is the user's own. */
export function tooltip(step, runs, metric) {
  const box = document.createElement("div");
  if (step === undefined) return box;
  for (const { name, columns } of runs.values()) {
    const i = Math.min(columns.find(step), columns.length - 1);
    if (i < 0 || step > columns.lastStep + 1) continue;
    add(box, "strong", `${name} · step ${formatStep(columns.step(i))}`);
    for (const [key, label] of runs.size > 1 ? rows.filter(r => r[0] === metric) : rows) {
      add(box, "div", `${label}: ${formatValue(key, columns.value(key, i))}`);
    }
    const held = columns.value("validationLoss", i);
    if (Number.isFinite(held)) add(box, "div", `loss on text kept aside: ${formatValue("loss", held)}`);
  }
  return box;
}

function add(box, kind, text) {
  const line = document.createElement(kind);
  line.textContent = text;
  line.style.display = "block";
  box.append(line);
}
