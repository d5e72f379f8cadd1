// The bar below the chart: which part of the whole is looked at. It is dragged, and so are its two ends.

/** `change(from, to)` takes shares of the whole, 0 to 1. */
export class RangeBar {
  #shown = [0, 1];

  constructor(bar, change) {
    this.thumb = bar.querySelector(".chart-range-thumb");
    this.ended = new AbortController();
    let held = null; // { part, at, from, to }
    const shareOf = event => {
      const box = bar.getBoundingClientRect();
      return (event.clientX - box.left) / box.width;
    };
    bar.addEventListener("pointerdown", event => {
      const at = shareOf(event), [from, to] = this.#shown, close = (event.pointerType === "touch" ? 22 : 14) / bar.clientWidth;
      const inside = Math.min(close, (to - from) / 3); // between its ends a short one is still held as a whole
      const part = at > from - close && at < from + inside ? "from" : at > to - inside && at < to + close ? "to" : at > from && at < to ? "both" : null;
      held = { part: part ?? "both", at: part ? at : (from + to) / 2, from, to };
      bar.setPointerCapture(event.pointerId);
      event.preventDefault();
      drag(at);
    }, { signal: this.ended.signal });
    bar.addEventListener("pointermove", event => { if (held) drag(shareOf(event)); }, { signal: this.ended.signal });
    for (const end of ["pointerup", "pointercancel"]) bar.addEventListener(end, () => held = null, { signal: this.ended.signal });
    bar.addEventListener("dblclick", () => change(0, 1), { signal: this.ended.signal });

    function drag(at) {
      const by = at - held.at, least = 0.005;
      if (held.part === "both") {
        const from = Math.min(Math.max(0, held.from + by), 1 - (held.to - held.from));
        change(from, from + held.to - held.from);
      } else if (held.part === "from") change(Math.min(Math.max(0, held.from + by), held.to - least), held.to);
      else change(held.from, Math.max(Math.min(1, held.to + by), held.from + least));
    }
  }

  show(from, to) {
    if (this.#shown[0] === from && this.#shown[1] === to) return;
    this.#shown = [from, to];
    this.thumb.style.left = `${from * 100}%`;
    this.thumb.style.width = `${(to - from) * 100}%`;
  }

  dispose() { this.ended.abort(); }
}
