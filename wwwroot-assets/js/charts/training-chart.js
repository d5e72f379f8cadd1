// The live charts of the Training page: append-only points in, one large chart and its small multiples out, all on one x axis and
// under one crosshair. live-chart.js makes them.
import { Columns } from "./columns.js";
import { readColours } from "./colours.js";
import { Window, moved, roomFor, zoomed } from "./axes.js";
import { laidOut, option, read } from "./curves.js";
import { letterOf, marginsFor, paperLetter } from "./letters.js";
import { Sparkline } from "./sparkline.js";
import { Crosshair } from "./crosshair.js";
import { RangeBar } from "./range-bar.js";
import { listen } from "./gestures.js";
import { fetchPoints } from "./past.js";
import { link, save, table } from "./take-away.js";
import { paper, picture, pictureSize } from "./picture.js";

const early = 300; // milliseconds for which an empty chart waits for the points that are on their way
const rest = 300; // milliseconds after the last movement of a part that is looked at
const every = 100; // milliseconds between redraws that points ask for; what the user does is drawn at once

/** How far the x axis reaches at least, while it is not known that the run ends before. */
const least = x => x === "seconds" ? 1 : 10;

/** Fetches and draws the past of the run `main` at once. `view` as show() takes it. */
export class TrainingChart {
  #page = null; // once there is one, it is told Picked(step), or Picked(null) for now
  #pageCame; // to be called then
  #pageComes = new Promise(resolve => { this.#pageCame = resolve; });
  #runs = new Map(); // id -> { name, place, columns }
  #view = { metric: "loss", x: "step", logX: false, logs: new Set(), smoothing: 0.9, range: null, steps: 0, spikes: false, ghosts: true, baselines: [], marks: [], cursorStep: null, cursor: null, hidden: new Set(), picks: false };
  #marks = []; // with steps; the view has them as places
  #zoom = null; // [from, to] on the x axis in use while the user looks at a part
  #telling = 0;
  #born = performance.now();
  #waiting = 0;
  #lastDrawn = -every;
  #urgent = false;
  #pointing = 0;
  #pointer = null; // where the pointer is, as a share of the chart's width; null while it is elsewhere, or keys move the crosshair
  #reading = new Map(); // id -> AbortController of the fetch of its past
  #unheard = null; // to be called when the connection is there anew
  #picking = null; // { step } of the newest moment that the page has not been told of; a step of null is now
  #moment = null; // the step that the page shows, or that it is on its way to; null: now
  #before = [null, null]; // what was shown when each of the last two presses began
  #small = 0;
  #looked = false; // another part is looked at: the small ones follow in the same frame
  #room = null; // where the curves on the screen leave some
  #letter = paperLetter; // as charts.css has it when it was last drawn
  #begun; // what past() gives for the main run, asked for before the page asks

  constructor(root, echarts, main, view) {
    [this.root, this.echarts, this.main] = [root, echarts, main];
    this.host = root.querySelector(".chart-canvas");
    this.chart = echarts.init(this.host, null, { renderer: "canvas" });
    this.crosshair = new Crosshair(root);
    this.tiles = [...root.querySelectorAll("[data-metric]")].map(tile => new Sparkline(tile.querySelector("canvas"), tile.dataset.metric));
    this.bar = new RangeBar(root.querySelector(".chart-range"), (from, to) => this.#lookOr(from <= 0 && to >= 1 ? null : [this.#whole().place(from), this.#whole().place(to)]));
    this.unlisten = listen(root, this.#meanings());
    this.ended = new AbortController();
    document.addEventListener("components-reconnect-state-changed", event => { if (event.detail.state === "hide") this.#unheard?.(); }, { capture: true, signal: this.ended.signal });
    let width = root.clientWidth, tall = root.clientHeight; // it tells of the first size too, for which all has been made
    this.resizing = new ResizeObserver(() => {
      if (root.clientWidth === width && root.clientHeight === tall) return;
      [width, tall] = [root.clientWidth, root.clientHeight];
      this.chart.resize();
      this.#redraw(true);
    });
    this.resizing.observe(root);
    this.repainting = new MutationObserver(() => this.#redraw(true));
    this.repainting.observe(document.documentElement, { attributes: true, attributeFilter: ["data-appearance"] });
    this.show(view);
    this.#begun = this.past(main, "", 0, 0);
    this.#begun.catch(() => { /* past() tells the page */ });
  }

  get page() { return this.#page; }

  set page(page) {
    this.#page = page;
    this.#pageCame();
  }

  /** Adds packed rows to a run. Place 0 is the run that the page is about; 1 to 7 are those behind it, each with its look. */
  append(id, name, bytes, place) {
    if (!this.#runs.has(id)) this.#runs.set(id, { columns: new Columns() });
    const run = Object.assign(this.#runs.get(id), { name: id === this.main && this.#view.name || name, place }); // the page may have learned its name meanwhile
    if (run.columns.append(bytes)) this.#redraw(false);
  }

  /** Fetches a run's points behind a step and adds them; tries again while the worker is away. Returns { lastStep, problem }; null once the run is not wanted any more. */
  async past(id, name, afterStep, place) {
    if (id === this.main && afterStep === 0 && this.#begun) {
      const coming = this.#begun;
      this.#begun = null; // asked a second time, it is read a second time
      const begun = await coming;
      if (this.#runs.has(id)) Object.assign(this.#runs.get(id), { name: this.#view.name || name, place });
      return begun;
    }
    this.#reading.get(id)?.abort();
    const reading = new AbortController();
    this.#reading.set(id, reading);
    const read = await fetchPoints(id, afterStep, reading.signal);
    if (reading.signal.aborted) return null;
    this.#reading.delete(id);
    if (!read.bytes) return { lastStep: afterStep, problem: read.problem };
    if (id === this.main && this.#view.steps === 0) this.#view.steps = read.steps; // for the axis, until the page says it
    this.append(id, name, read.bytes, place);
    return { lastStep: Math.max(afterStep, this.#runs.get(id).columns.lastStep) };
  }

  remove(id) {
    this.#reading.get(id)?.abort();
    if (this.#runs.delete(id)) this.#redraw(true);
  }

  /** Any of the view's fields; `name` is the main run's. The part that is looked at stays, on whatever axis, unless `zoom` says another one: [from, to], or null for all. */
  show({ logs, hidden, marks, zoom, ...view }) {
    const columns = this.#runs.get(this.main)?.columns;
    if ("x" in view && view.x !== this.#view.x) {
      const convert = place => columns?.convert(place, this.#view.x, view.x) ?? place;
      if (this.#zoom) { this.#zoom = this.#zoom.map(convert); this.#tellPart(); }
      this.crosshair.place = this.crosshair.place === null ? null : convert(this.crosshair.place);
    }
    if ("range" in view && view.range !== this.#view.range) this.#zoom = null; // it shows all of itself
    if (zoom !== undefined) {
      this.#zoom = zoom;
      clearTimeout(this.#telling); // the page knows
    }
    Object.assign(this.#view, view);
    if (logs) this.#view.logs = new Set(logs);
    if (hidden) this.#view.hidden = new Set(hidden);
    if (marks) this.#marks = marks;
    if ("cursorStep" in view) this.#moment = view.cursorStep;
    if (view.name && this.#runs.has(this.main)) this.#runs.get(this.main).name = view.name;
    this.#aim();
    this.#redraw(true);
  }

  /** Looks closer (factor below 1) or from further away, around the moment that the page shows, or the middle. */
  zoom(factor) { this.#lookOr(zoomed(this.#window(), this.#whole(), factor, this.#around(this.#view.cursor))); }

  whole() { this.#look(null); }

  /** Saves what is shown: png, svg or csv. */
  async save(kind, name) {
    if (kind === "csv") return save(`${name}.csv`, table(this.#runs, this.#view, this.#window()));
    const window = this.#window(), view = this.#view, size = pictureSize(this.host);
    const drawn = laidOut(read(this.#runs, view.metric, view, window, size.plot.width), view.metric, view, window, size.plot.height);
    save(`${name}.${kind}`, await picture(this.echarts, drawn, view, window, size, paper(this.root), kind));
  }

  /** `more`: what else of the page the address says, by name; null takes it out of it. */
  link(more) { return link(this.#view, this.#zoom, [...this.#runs.keys()].filter(id => id !== this.main && !this.#view.hidden.has(id)), more); }

  dispose() {
    cancelAnimationFrame(this.#waiting);
    cancelAnimationFrame(this.#pointing);
    cancelAnimationFrame(this.#small);
    clearTimeout(this.#telling);
    for (const reading of this.#reading.values()) reading.abort();
    this.unlisten();
    this.ended.abort();
    this.bar.dispose();
    this.resizing.disconnect();
    this.repainting.disconnect();
    this.chart.dispose();
    this.#runs.clear();
  }

  #meanings() {
    const columns = () => this.#runs.get(this.main)?.columns;
    const step = by => {
      const c = columns();
      if (!c?.length) return;
      const window = this.#window(), x = this.#view.x;
      const piece = Math.max(1, Math.round((c.find(window.to, x) - c.find(window.from, x)) / 200)); // a press is seen to move
      const at = this.crosshair.place === null ? c.length - 1 : c.nearest(this.crosshair.place, x) + by * piece;
      this.#point(c.at(x, Math.min(c.length - 1, Math.max(0, at))), true);
    };
    return {
      point: share => { this.#point(share === null ? null : this.#window().place(share)); this.#pointer = share; },
      rest: () => { const { place } = this.crosshair, c = columns(); this.#point(null); if (place !== null && c?.length) this.crosshair.rested = c.at("step", c.nearest(place, this.#view.x)); },
      step,
      edge: atEnd => { const c = columns(); if (c?.length) this.#point(c.at(this.#view.x, atEnd ? c.length - 1 : 0), true); },
      picks: () => this.#view.picks,
      press: () => { this.#before = [this.#before[1], this.#moment]; },
      pick: share => { this.#pick(this.#window().place(share)); this.#pointer = share; },
      pickHere: () => { if (this.crosshair.place !== null && this.#view.picks) this.#pick(this.crosshair.place); },
      zoom: (factor, share) => this.#lookOr(zoomed(this.#window(), this.#whole(), factor, share ?? this.#middle())),
      pinch: (factor, share, by) => {
        this.#lookOr(zoomed(this.#window(), this.#whole(), factor, share));
        if (this.#zoom) this.#lookOr(moved(this.#window(), this.#whole(), by));
      },
      move: by => { if (this.#zoom) this.#lookOr(moved(this.#window(), this.#whole(), by)); },
      select: (a, b) => { const window = this.#window(); this.#look([window.place(a), window.place(b)]); },
      whole: () => this.#look(null),
      unpick: () => { if (this.#view.picks && this.#moment !== this.#before[0]) this.#go(this.#before[0]); },
      margins: () => marginsFor(this.#letter),
    };
  }

  #middle() {
    return this.#around(this.crosshair.place ?? this.#view.cursor); // where somebody points, or the moment that the page shows
  }

  #around(place) {
    const at = place === null ? 0.5 : this.#window().share(place);
    return at >= 0 && at <= 1 ? at : 0.5;
  }

  #point(place, follow = false) {
    [this.crosshair.place, this.crosshair.rested, this.#pointer] = [place, null, null];
    const window = this.#window();
    if (follow && this.#zoom && (place < window.from || place > window.to)) this.#look(moved(window, this.#whole(), window.share(place) - 0.5));
    this.#pointing ||= requestAnimationFrame(() => { this.#pointing = 0; this.#cross(readColours(this.root)); });
  }

  /** After another part has come into sight: what lies under the pointer now is told, not what did before. */
  #aim() {
    if (this.#pointer !== null) this.crosshair.place = this.#window().place(this.#pointer);
  }

  #pick(place) {
    const columns = this.#runs.get(this.main)?.columns;
    if (!columns?.length) return;
    this.#go(columns.at("step", columns.nearest(place, this.#view.x))); // the line stands where the page says: at the kept moment next to it
    this.#point(place);
  }

  async #go(step) {
    const busy = this.#picking !== null;
    [this.#picking, this.#moment] = [{ step }, step];
    if (busy) return;
    await this.#pageComes; // the curve is there before the page is, on a bad line by many seconds
    try {
      for (let told = null; told !== this.#picking;) {
        told = this.#picking;
        if (!await this.#tell(told.step)) told = null; // lost with the connection: told again
      } // one at a time: of a quick drag only the newest moments are told
    } catch {
      // the page has gone
    } finally {
      this.#picking = null;
    }
  }

  // Blazor never settles what was said into a broken connection.
  #tell(step) {
    return new Promise((resolve, reject) => {
      this.#unheard = () => resolve(false);
      this.#page.invokeMethodAsync("Picked", step).then(() => resolve(true), reject);
    });
  }

  // What is as wide as all there is, is shown as what is shown unasked - unless that is a part of it.
  #lookOr(zoom) {
    const whole = this.#whole(), { from, to } = this.#unzoomed();
    this.#look(zoom ?? (from === whole.from && to === whole.to ? null : [whole.from, whole.to]));
  }

  #look(zoom) {
    [this.#zoom, this.#looked] = [zoom, true];
    this.#aim();
    this.#redraw(true);
    this.#tellPart();
  }

  /** When the hand rests. What is lost with the connection is told with the next part. */
  #tellPart() {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#page?.invokeMethodAsync("Looked", this.#zoom).catch(error => { if (this.root.isConnected) throw error; }), rest);
  }

  #redraw(urgent) {
    this.#urgent ||= urgent;
    this.#waiting ||= requestAnimationFrame(now => {
      this.#waiting = 0;
      if ((!this.#urgent && now - this.#lastDrawn < every - 8) || this.#isEarly(now)) { this.#redraw(false); return; } // 8: half a frame
      [this.#lastDrawn, this.#urgent] = [now, false];
      this.#draw();
    });
  }

  #isEarly(now) { return now - this.#born < early && ![...this.#runs.values()].some(run => run.columns.length > 0); }

  #whole() {
    const { x, steps, logX } = this.#view, main = this.#runs.get(this.main)?.columns;
    let last = 0, first = Infinity;
    for (const [id, { columns }] of this.#runs) {
      if (columns.length === 0 || this.#view.hidden.has(id)) continue;
      last = Math.max(last, columns.last(x));
      first = Math.min(first, columns.at(x, 0));
    }
    // How long the run will take in seconds is not known before its end.
    const end = x === "step" ? steps : !main?.length ? 0 : main.lastStep >= steps ? main.last(x) : x === "tokens" ? main.convert(steps, "step", x) : Infinity;
    const to = Math.max(Math.min(least(x), end || Infinity), Math.min(roomFor(last), Math.max(last, end || Infinity)));
    if (!logX) return new Window(0, to, false);
    const from = Math.max(Number.isFinite(first) ? first : 1, to * 1e-7);
    return new Window(from, Math.max(to, from * 2), true); // a single point has no decades around it
  }

  #window() {
    const whole = this.#whole(), { logX } = this.#view;
    if (this.#zoom) return new Window(Math.max(this.#zoom[0], logX ? whole.from : 0), Math.max(this.#zoom[1], whole.from * 1.001), logX);
    return this.#unzoomed();
  }

  /** What is shown while nobody looks closer: all of the run on screen, if the others beside it are longer; all of them; or the last part. */
  #unzoomed() {
    const whole = this.#whole(), { range, x, logX, steps } = this.#view, main = this.#runs.get(this.main)?.columns;
    if (range === 1 || !main?.length) return whole;
    const last = main.last(x);
    if (range !== null) return new Window(Math.max(last * (1 - range), whole.from), last, logX);
    const end = main.lastStep >= steps ? last : x === "seconds" ? Math.max(least(x), roomFor(last)) : main.convert(steps, "step", x); // how long it will take is not known
    return end >= whole.to || end <= whole.from ? whole : new Window(whole.from, end, logX);
  }

  #draw() {
    const window = this.#window(), whole = this.#whole(), view = this.#view, colours = readColours(this.root), main = this.#runs.get(this.main)?.columns;
    const placeOf = step => main?.convert(step, "step", view.x) ?? step;
    view.zoomed = this.#zoom !== null || (view.range ?? 1) < 1;
    view.marks = this.#marks.map(mark => ({ ...mark, place: placeOf(mark.step) }));
    this.#letter = letterOf(this.host);
    const margins = marginsFor(this.#letter), width = Math.max(50, this.host.clientWidth - margins.left - margins.right), tall = Math.max(50, this.host.clientHeight - margins.top - margins.bottom);
    const large = laidOut(read(this.#runs, view.metric, view, window, width), view.metric, view, window, tall, this.#letter);
    this.#room = large.room;
    this.chart.setOption(option(large, view.metric, view, window, colours), { replaceMerge: ["series"], lazyUpdate: false });
    if (this.#looked) this.#drawTiles();
    else this.#small ||= requestAnimationFrame(() => { this.#small = 0; this.#drawTiles(); }); // after the large one has been shown
    this.#looked = false;
    this.bar.show(Math.max(0, whole.share(window.from)), Math.min(1, whole.share(window.to)));
    this.root.toggleAttribute("data-zoomed", this.#zoom !== null);
    this.root.toggleAttribute("data-cut", large.edge?.cut ?? false);
    this.#cross(colours);
    if (this.host.dataset.drawn !== String(main?.lastStep ?? 0)) this.host.dataset.drawn = String(main?.lastStep ?? 0);
  }

  #drawTiles() {
    const window = this.#window(), colours = readColours(this.root);
    for (const tile of this.tiles) {
      if (tile.width > 0) tile.draw(read(this.#runs, tile.metric, this.#view, window, tile.width), window, colours);
    }
  }

  #cross(colours) {
    const view = this.#view, main = this.#runs.get(this.main)?.columns;
    view.cursor = view.cursorStep === null ? null : main?.convert(view.cursorStep, "step", view.x) ?? view.cursorStep;
    this.crosshair.show(this.#runs, this.main, view, this.#window(), colours, this.host.clientWidth, marginsFor(this.#letter), this.#room);
  }
}
