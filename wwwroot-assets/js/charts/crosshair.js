// The line under the pointer, the same in every chart, and what is known there. Text only: a run's name is the user's own.
import { lineOf } from "./colours.js";
import { formatPlace, formatStep, formatValue, names, sentence, widest } from "./reading.js";
import { isExact } from "./columns.js";
import { hasLoss } from "./curves.js";
import { placeBox, placeTag } from "./room.js";
import { sides } from "./sparkline.js";

const beside = 6; // pixels from the moment's line to its name, about as in charts.css

export class Crosshair {
  place = null; // on the x axis in use; null while nobody points
  rested = null; // the step that a finger pointed at last: its numbers stay below the curve

  constructor(root) {
    const overlay = root.querySelector(".chart-overlay");
    this.line = add(overlay, "chart-cross");
    this.cursor = add(overlay, "chart-cursor");
    this.cursorName = add(this.cursor, "chart-cursor-name");
    this.box = add(overlay, "chart-box");
    this.readout = root.querySelector(".chart-read");
    this.readout.parentElement.dataset.widest = widest; // keeps its height free, so that the page stays where it is
    this.reach = root.querySelector(".chart-reach");
    this.tiles = [...root.querySelectorAll("[data-metric]")].map(tile => ({
      metric: tile.dataset.metric, value: tile.querySelector(".chart-tile-value"), plot: tile.querySelector(".chart-tile-plot"),
      line: add(tile.querySelector(".chart-tile-plot"), "chart-cross"), cursor: add(tile.querySelector(".chart-tile-plot"), "chart-cursor"),
    }));
    for (const part of [this.line, this.cursor, this.box, ...this.tiles.flatMap(({ line, cursor }) => [line, cursor])]) part.hidden = true; // until there is a curve to point at
  }

  /** Draws it where it is now. `view.cursor` is the moment that the rest of the page shows, as a place; `margins` around the plot; `room` where the curves leave some. */
  show(runs, main, view, window, colours, width, margins, room) {
    const columns = runs.get(main)?.columns;
    const seen = at => at !== null && at >= window.from && at <= window.to;
    const nearest = this.place === null || !columns ? -1 : columns.nearest(this.place, view.x);
    const i = nearest >= 0 && seen(columns.at(view.x, nearest)) ? nearest : -1; // nothing is told of a step out of sight
    const place = i < 0 ? null : columns.at(view.x, i);
    const across = at => margins.left + window.share(at) * (width - margins.left - margins.right);
    put(this.line, place !== null, across(place ?? 0));
    put(this.cursor, seen(view.cursor), across(view.cursor ?? 0));
    this.cursor.style.insetBlock = `${margins.top}px ${margins.bottom}px`;
    this.line.style.insetBlock = `${margins.top}px ${margins.bottom}px`;
    this.cursorName.textContent = view.cursorStep === null ? "" : `step ${formatStep(view.cursorStep)}`;
    if (!this.cursor.hidden) this.#name(across(view.cursor), width - margins.right, margins, room);
    this.#tell(runs, view, window, place, across(place ?? 0), width, colours, margins, room);
    for (const tile of this.tiles) {
      const inside = at => sides.left + window.share(at) * (tile.plot.clientWidth - sides.left - sides.right);
      put(tile.line, place !== null, inside(place ?? 0));
      put(tile.cursor, seen(view.cursor), inside(view.cursor ?? 0));
      const known = i >= 0 ? columns.recent(tile.metric, i) : columns?.length ? columns.recent(tile.metric, columns.length - 1) : NaN;
      tile.value.textContent = formatValue(tile.metric, known);
    }
    const told = i >= 0 || this.rested === null || !columns?.length ? i : columns.nearest(this.rested, "step");
    const text = told >= 0 ? sentence(columns, told) : "";
    if (this.readout.textContent !== text) this.readout.textContent = text;
    this.reach.setAttribute("aria-valuemin", "0");
    this.reach.setAttribute("aria-valuemax", String(columns?.lastStep ?? 0));
    this.reach.setAttribute("aria-valuenow", String(i >= 0 ? columns.at("step", i) : columns?.lastStep ?? 0));
    this.reach.setAttribute("aria-valuetext", i >= 0 ? text : "not set; the arrow keys move it");
  }

  /** The moment's name stands behind its line, before it at the right end, and above what else is written there. */
  #name(at, end, margins, room) {
    const { offsetWidth: wide, offsetHeight: high } = this.cursorName, before = at + wide + beside > end;
    this.cursorName.toggleAttribute("data-before", before);
    if (room) this.cursorName.style.bottom = `${placeTag((before ? at - beside - wide : at) - margins.left, wide + beside, high, room)}px`;
  }

  #tell(runs, view, window, place, across, width, colours, margins, room) {
    this.box.hidden = place === null;
    if (place === null) return;
    const metric = view.metric, rows = [], smooth = view.smoothing > 0 && !isExact(metric), told = `${names[metric]}${smooth ? ", smoothed" : ""}`;
    for (const [id, { name, place: seat, columns }] of runs) {
      if (view.hidden.has(id)) continue;
      const i = columns.nearest(place, view.x);
      if (i < 0 || (seat !== 0 && place > columns.last(view.x) * 1.002)) continue;
      rows.push({ seat, name, value: columns.value(metric, i), smooth: columns.smoothed(metric, view.smoothing, i), held: hasLoss(metric) ? columns.validationBefore(metric, i) : NaN, step: columns.at("step", i) });
    }
    rows.sort((a, b) => a.seat - b.seat);
    this.box.replaceChildren();
    const head = add(this.box, "chart-box-head");
    head.textContent = `${view.x === "step" ? "step " : ""}${formatPlace(view.x, place)}${view.x === "tokens" ? " tokens" : ""}${view.x !== "step" && rows[0] ? ` · step ${formatStep(rows[0].step)}` : ""}`;
    if (rows.length > 1) note(this.box, told);
    for (const row of rows) {
      const line = add(this.box, "chart-box-row"), look = lineOf(row.seat, colours);
      const key = add(line, "chart-box-key");
      key.style.borderTop = `3px ${look.type === "solid" ? "solid" : row.seat % 3 === 2 ? "dotted" : "dashed"} ${look.color}`;
      add(line, "chart-box-name").textContent = rows.length > 1 ? row.name : told;
      add(line, "chart-box-value").textContent = formatValue(metric, row.smooth);
    }
    if (rows[0] && rows[0].seat === 0) {
      if (smooth) note(this.box, `this step alone ${formatValue(metric, rows[0].value)}`);
      if (Number.isFinite(rows[0].held)) note(this.box, `on text kept aside ${formatValue(metric, rows[0].held)}`);
    }
    for (const mark of view.marks) {
      if (Math.abs(window.share(mark.place) - window.share(place)) * width < 8) note(this.box, mark.text);
    }
    if (!room) return;
    const { left, top } = placeBox(across - margins.left, this.box.offsetWidth, this.box.offsetHeight, room);
    [this.box.style.left, this.box.style.top] = [`${margins.left + left}px`, `${margins.top + top}px`];
  }
}

function add(parent, kind) {
  const element = document.createElement("span"); // may stand in a button
  element.className = kind;
  parent.append(element);
  return element;
}

function note(box, text) { add(box, "chart-box-note").textContent = text; }

function put(line, shown, x) {
  line.hidden = !shown;
  line.style.transform = `translateX(${Math.round(x)}px)`;
}
