// The charts of the probe board: a line under the pointer, or moved by the keys, reads out all curves of a chart; a click, or Enter, takes the
// page to that moment. Training/Moments/BoardChart.razor draws them. Text only: a word may be anything that the text held.
import { formatStep, formatValue } from "./reading.js";

const parsed = new WeakMap(); // stage -> what its attribute said
const heard = new WeakSet(); // boards

/** Reads out the charts in a board for as long as it is on the page. */
export function listen(board) {
  if (!board || heard.has(board)) return; // left before it could be asked; or asked again, as the connection broke
  heard.add(board);
  let shown = null; // { stage, i }
  const stageOf = event => event.target.closest?.(".mo-stage");
  const hide = () => {
    if (shown) for (const part of shown.stage.querySelectorAll(".mo-cross, .mo-box")) part.hidden = true;
    shown = null;
  };
  const show = (stage, i) => {
    if (shown?.stage !== stage) hide();
    shown = { stage, i };
    draw(stage, i);
  };
  const point = event => {
    const stage = stageOf(event);
    if (stage) show(stage, under(stage, event));
    else if (!shown?.stage.contains(document.activeElement)) hide();
  };
  board.addEventListener("pointermove", point);
  board.addEventListener("pointerdown", point); // a finger moves only after it has touched
  board.addEventListener("pointerleave", event => { if (event.pointerType === "mouse") hide(); });
  board.addEventListener("click", event => {
    const stage = stageOf(event);
    if (stage) pick(stage, under(stage, event));
  });
  board.addEventListener("focusin", event => {
    const stage = stageOf(event);
    if (stage && shown?.stage !== stage) show(stage, curvesOf(stage).steps.length - 1);
  });
  board.addEventListener("focusout", hide);
  board.addEventListener("keydown", event => {
    const stage = stageOf(event);
    if (!stage) return;
    const last = curvesOf(stage).steps.length - 1, at = shown?.stage === stage ? Math.min(shown.i, last) : last;
    const to = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, Home: 0, End: last }[event.key];
    if (to !== undefined) show(stage, Math.min(last, Math.max(0, to)));
    else if (event.key === "Enter" || event.key === " ") pick(stage, at);
    else if (event.key === "Escape") { hide(); return; }
    else return;
    event.preventDefault();
  });
}

/** { steps, places along the plot from 0 to 1, lines: [{ name, truth, values }] } of a chart as it is now. */
function curvesOf(stage) {
  const text = stage.dataset.board;
  if (parsed.get(stage)?.text !== text) parsed.set(stage, { text, curves: JSON.parse(text) });
  return parsed.get(stage).curves;
}

function under(stage, { clientX }) {
  const { left, width } = stage.getBoundingClientRect(), at = (clientX - left) / width;
  const { places } = curvesOf(stage);
  return places.reduce((best, place, i) => Math.abs(place - at) < Math.abs(places[best] - at) ? i : best, 0);
}

function draw(stage, i) {
  const { steps, places, lines } = curvesOf(stage), [cross, box, reach] = [".mo-cross", ".mo-box", ".mo-reach"].map(part => stage.querySelector(part));
  const rows = lines.map((line, look) => ({ ...line, look, value: line.values[i] })).sort((a, b) => b.value - a.value);
  cross.style.left = `${places[i] * 100}%`;
  const head = document.createElement("div");
  head.textContent = `step ${formatStep(steps[i])}`;
  box.replaceChildren(head, ...rows.map(row));
  // On the side that has more room, a little off the line.
  Object.assign(box.style, places[i] > 0.5 ? { left: "auto", right: `calc(${(1 - places[i]) * 100}% + 8px)` } : { left: `calc(${places[i] * 100}% + 8px)`, right: "auto" });
  cross.hidden = box.hidden = false;
  reach.setAttribute("aria-valuenow", String(steps[i]));
  reach.setAttribute("aria-valuetext", `step ${formatStep(steps[i])}: ${rows.map(row => `${row.name} ${formatValue("accuracy", row.value)}`).join(", ")}`);
}

function row({ name, truth, look, value }) {
  const line = document.createElement("div"), key = document.createElementNS("http://www.w3.org/2000/svg", "svg"), path = document.createElementNS(key.namespaceURI, "path");
  const [word, number] = [document.createElement(truth ? "strong" : "span"), document.createElement("span")];
  line.className = "mo-box-row";
  key.setAttribute("viewBox", "0 0 24 8");
  path.setAttribute("class", `tr-strip-line tr-strip-${look} ${truth ? "tr-strip-truth" : ""}`);
  path.setAttribute("d", "M0 4L24 4");
  key.append(path);
  [word.textContent, number.textContent] = [name, formatValue("accuracy", value)];
  line.append(key, word, number);
  return line;
}

function pick(stage, i) {
  const picked = stage.querySelector(".mo-pick");
  picked.value = String(curvesOf(stage).steps[i]);
  picked.dispatchEvent(new Event("change", { bubbles: true }));
}
