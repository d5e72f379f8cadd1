// Paints shares from 0 to 1 as colours of even steps: lightness goes straight from one end to the other in OKLCH, one hue.
const maps = new WeakMap();

export function paint(root, bytes, n, full, fullText) {
  if (!root) return; // it left the page before this was heard
  const map = maps.get(root) ?? begin(root);
  Object.assign(map, { n, full, values: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)) });
  map.frame.querySelector("[data-full]").textContent = fullText;
  draw(map);
  if (map.at) show(map, Math.min(map.at[0], n - 1), Math.min(map.at[1], n - 1));
}

export function release(root) {
  maps.get(root)?.appearance.disconnect();
  maps.delete(root);
}

function begin(root) {
  const cells = root.querySelector(".pg-attention-cells");
  const map = { root, cells, frame: root.parentElement.parentElement, at: null };
  maps.set(root, map);
  for (const kind of ["pointerdown", "pointermove"]) { // a finger that taps does not move
    cells.addEventListener(kind, event => {
      const box = cells.firstElementChild.getBoundingClientRect();
      show(map, cell(event.clientY - box.top, box.height, map.n), cell(event.clientX - box.left, box.width, map.n));
    });
  }
  cells.addEventListener("focus", () => show(map, ...(map.at ?? [0, 0])));
  cells.addEventListener("keydown", event => {
    const [dy, dx] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ?? [];
    if (dy === undefined) return;
    event.preventDefault();
    const [row, column] = map.at ?? [0, 0];
    show(map, clamp(row + dy, map.n), clamp(column + dx, map.n));
  });
  map.appearance = new MutationObserver(() => draw(map));
  map.appearance.observe(document.documentElement, { attributeFilter: ["data-appearance"] });
  return map;
}

const clamp = (value, n) => Math.max(0, Math.min(n - 1, value));
const cell = (offset, size, n) => clamp(Math.floor(offset / size * n), n);

function show(map, row, column) {
  map.at = [row, column];
  const names = [...map.root.querySelector(".pg-attention-top").children].map(e => e.textContent);
  const share = map.values[row * map.n + column] * 100;
  const percent = share > 0 && share < 0.1 ? "less than 0.1 %" : `${share.toFixed(1)} %`;
  map.frame.querySelector("[data-readout]").replaceChildren("“", word(names[row]), "” gives “", word(names[column]), `” ${percent} of its attention.`);
  const cursor = map.root.querySelector(".pg-attention-cursor");
  cursor.hidden = false;
  cursor.style.translate = `calc(${column} * var(--cell)) calc(${row} * var(--cell))`;
  const mark = (side, at) => [...map.root.querySelector(side).children].forEach((e, i) => e.classList.toggle("pg-attention-at", i === at));
  mark(".pg-attention-top", column);
  mark(".pg-attention-left", row);
}

// Whichever way it runs, it turns nothing around it.
function word(text) {
  const apart = document.createElement("bdi");
  apart.textContent = text;
  return apart;
}

function draw(map) {
  const colours = scale(document.documentElement.dataset.appearance === "dark");
  fill(map.cells.firstElementChild, map.n, map.n, i => map.values[i] / map.full, colours);
  fill(map.frame.querySelector(".pg-legend-scale"), 256, 1, i => i / 255, colours);
}

function fill(canvas, width, height, share, colours) {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    image.data.set(colours[Math.round(Math.max(0, Math.min(1, share(i))) * 255)], i * 4);
  }
  context.putImageData(image, 0, 0);
}

function scale(dark) {
  const [from, to] = dark ? [0.26, 0.94] : [0.975, 0.30];
  return Array.from({ length: 256 }, (_, i) => {
    const t = i / 255;
    return [...srgb(from + (to - from) * t, 0.01 + 0.13 * Math.sin(Math.PI * t), 275), 255];
  });
}

// OKLCH -> sRGB bytes (Björn Ottosson, "A perceptual color space for image processing", 2020).
function srgb(lightness, chroma, hue) {
  const a = chroma * Math.cos(hue * Math.PI / 180), b = chroma * Math.sin(hue * Math.PI / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
  ].map(x => Math.round(255 * Math.max(0, Math.min(1, x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055))));
}
