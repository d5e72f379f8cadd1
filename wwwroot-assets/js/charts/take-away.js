// What is shown, as a file of numbers or as a link; as a picture: picture.js.
import { isExact } from "./columns.js";

export function save(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // a browser may read it a little later
}

/** Every point of the shown runs between two places, with the metric's value and, of what is smoothed, its smoothed one. */
export function table(runs, view, window) {
  const smooth = !isExact(view.metric);
  const rows = [`run,step,tokens,seconds,${view.metric},${smooth ? `${view.metric}_smoothed,` : ""}validation_loss`];
  for (const [id, { columns }] of runs) {
    if (view.hidden.has(id)) continue;
    for (let i = columns.find(window.from, view.x); i < columns.length && columns.at(view.x, i) <= window.to; i++) {
      const held = columns.value("validationLoss", i);
      rows.push([
        id, columns.at("step", i), columns.at("tokens", i), columns.at("seconds", i), digits(columns.value(view.metric, i)),
        ...(smooth ? [digits(columns.smoothed(view.metric, view.smoothing, i))] : []), Number.isFinite(held) ? digits(held) : "",
      ].join(","));
    }
  }
  return new Blob([rows.join("\n"), "\n"], { type: "text/csv" });
}

// What a float32 knows.
const digits = value => Number.isFinite(value) ? String(Number(value.toPrecision(7))) : "";

/** The address that opens the page with this view; put where the reader can take it. Returns whether it is on the clipboard. */
export async function link(view, zoom, others, more) {
  const address = new URL(location.href);
  const parts = {
    curve: view.metric, x: view.x === "step" ? null : view.x, logx: view.logX ? 1 : null, logy: view.logs.has(view.metric) ? 1 : 0,
    smooth: view.smoothing, from: zoom && Number(zoom[0].toPrecision(6)), to: zoom && Number(zoom[1].toPrecision(6)),
    last: view.range, spikes: view.spikes ? 1 : null, baselines: view.ghosts ? null : 0,
    with: others.length > 0 ? others.join(" ") : null, moment: view.cursorStep, ...more,
  };
  for (const [name, value] of Object.entries(parts)) {
    if (value === null) address.searchParams.delete(name); else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, "", address);
  try {
    await navigator.clipboard.writeText(address.href);
    return true;
  } catch {
    return false; // not allowed here; the address bar has it
  }
}
