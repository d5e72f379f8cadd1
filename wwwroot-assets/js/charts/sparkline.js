// A small multiple: one metric on a small canvas, on the x axis of the large chart.
import { lineOf } from "./colours.js";
import { letterOf } from "./letters.js";
import { formatValue } from "./reading.js";
import { spaced } from "./curves.js";

export const sides = { left: 2, right: 3 }; // pixels

export class Sparkline {
  constructor(canvas, metric) {
    [this.canvas, this.metric] = [canvas, metric];
  }

  get width() { return this.canvas.clientWidth; } // 0 where the grid has collapsed

  draw({ curves, edge, log }, window, colours) {
    const width = this.canvas.clientWidth, height = this.canvas.clientHeight, letter = letterOf(this.canvas), dense = devicePixelRatio || 1;
    if (width === 0) return;
    if (this.canvas.width !== Math.round(width * dense)) [this.canvas.width, this.canvas.height] = [Math.round(width * dense), Math.round(height * dense)];
    const pen = this.canvas.getContext("2d");
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    pen.clearRect(0, 0, width, height);
    if (!edge) return;
    const f = log ? Math.log : value => value;
    let low = f(log ? lowestOf(curves) : edge.low), high = f(edge.high);
    if (!(high > low)) [low, high] = [low - Math.abs(low) * 0.1 - 1e-9, low + Math.abs(low) * 0.1 + 1e-9];
    const x = place => sides.left + window.share(place) * (width - sides.left - sides.right);
    const room = letter * 1.4; // above and below the curve stand its highest and lowest value
    const y = value => height - room - 1 - (f(value) - low) / (high - low) * (height - 2 * room - 1);
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, width, height);
    pen.clip();
    for (const { place, line, band, validation } of curves) {
      if (place === 0 && band.length > 1) {
        pen.beginPath();
        for (const [at, , top] of band) pen.lineTo(x(at), y(top));
        for (const [at, bottom] of band.toReversed()) pen.lineTo(x(at), y(bottom));
        pen.fillStyle = colours.band;
        pen.fill();
      }
      const look = lineOf(place, colours);
      stroke(pen, line, x, y, look, 1.75);
      if (place !== 0) continue;
      stroke(pen, validation, x, y, { color: colours.validation, opacity: 1, type: "solid" }, 1);
      for (const [at, value] of spaced(validation, window, width)) diamond(pen, x(at), y(value), colours.validation);
    }
    pen.restore();
    this.#edges(pen, letter, edge, width, height, colours, log ? lowestOf(curves) : edge.low);
  }

  #edges(pen, letter, edge, width, height, colours, low) {
    pen.font = `${letter}px ${getComputedStyle(this.canvas).fontFamily}`;
    pen.textAlign = "right";
    [pen.lineWidth, pen.lineJoin, pen.strokeStyle, pen.fillStyle] = [3, "round", colours.surface, colours.text];
    for (const [value, at] of [[edge.high, letter], [low, height - 3]]) {
      pen.strokeText(formatValue(this.metric, value), width - 2, at);
      pen.fillText(formatValue(this.metric, value), width - 2, at);
    }
  }
}

const lowestOf = curves => {
  let low = Infinity;
  for (const { place, line, band } of curves) for (const p of place === 0 && band.length > 0 ? band : line) if (p[1] > 0 && p[1] < low) low = p[1];
  return low;
};

function diamond(pen, x, y, colour) {
  pen.beginPath();
  for (const [right, down] of [[0, -2.5], [2.5, 0], [0, 2.5], [-2.5, 0]]) pen.lineTo(x + right, y + down);
  pen.fillStyle = colour;
  pen.fill();
}

function stroke(pen, line, x, y, look, width) {
  if (line.length === 0) return;
  pen.beginPath();
  for (const [at, value] of line) pen.lineTo(x(at), y(value));
  if (line.length === 1) pen.arc(x(line[0][0]), y(line[0][1]), 1.5, 0, 7);
  [pen.strokeStyle, pen.globalAlpha, pen.lineWidth, pen.lineJoin] = [look.color, look.opacity, width, "round"];
  pen.setLineDash(look.type === "solid" ? [] : look.type);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}
