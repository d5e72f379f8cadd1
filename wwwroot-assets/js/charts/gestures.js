// Pointers, fingers and keys over the charts, told as what is meant: point, pick a moment, look closer.
import { sides } from "./sparkline.js";

/** `to` has point(share | null), rest(), step(points), edge(atEnd), picks(), press(), pick(share), pickHere(), unpick(), zoom(factor, share | null), pinch(factor, share, by), move(share), select(a, b), whole(), margins(). Returns what takes it all back. */
export function listen(root, to) {
  const ended = new AbortController(), signal = ended.signal;
  const host = root.querySelector(".chart-canvas"), reach = root.querySelector(".chart-reach"), brush = root.querySelector(".chart-brush");
  const along = (element, edges, x) => {
    const box = element.getBoundingClientRect();
    return (x - box.left - edges.left) / (box.width - edges.left - edges.right);
  };
  const shareIn = (element, edges) => event => Math.min(1, Math.max(0, along(element, edges(), event.clientX)));

  const share = shareIn(host, to.margins);
  let dragging = null; // { from, picks }, and of a finger that has not moved yet where it came down: `down`, in pixels
  const fingers = new Map(); // id -> { x, y }
  let pinch = null; // { apart, middle } of the last look at two fingers; stays until all have left, so that the last to leave drags nothing
  const across = at => {
    const { left, right } = to.margins();
    return left + at * (host.clientWidth - left - right);
  };
  host.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    const finger = event.pointerType === "touch";
    if (finger) fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size > 1) { // no drag of two
      [dragging, pinch] = [null, spread()];
      to.point(null);
      return;
    }
    to.press();
    dragging = { from: share(event), picks: to.picks() && !event.shiftKey };
    if (!finger) host.setPointerCapture(event.pointerId);
    if (finger) { // it reads at once, and picks when it moves or leaves: a second one may follow, and then no moment was meant
      to.point(dragging.from);
      dragging = dragging.picks ? { ...dragging, down: event.clientX } : null;
    } else if (dragging.picks) to.pick(dragging.from);
  }, { signal });
  const spread = () => {
    const [a, b] = fingers.values();
    return { apart: Math.max(20, Math.hypot(a.x - b.x, a.y - b.y)), middle: along(host, to.margins(), (a.x + b.x) / 2) };
  };
  host.addEventListener("pointermove", event => {
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pinch) {
      if (fingers.size < 2) return;
      const before = pinch;
      pinch = spread();
      to.pinch(before.apart / pinch.apart, before.middle, before.middle - pinch.middle);
      return;
    }
    const at = share(event);
    to.point(at);
    if (dragging?.down !== undefined) {
      if (Math.abs(event.clientX - dragging.down) < 8) return;
      delete dragging.down;
    }
    if (dragging?.picks) to.pick(at);
    else if (dragging) {
      brush.hidden = Math.abs(at - dragging.from) < 0.005;
      brush.style.left = `${across(Math.min(at, dragging.from))}px`;
      brush.style.width = `${Math.abs(across(at) - across(dragging.from))}px`;
    }
  }, { signal });
  const lift = event => {
    fingers.delete(event.pointerId);
    pinch = fingers.size === 0 ? null : pinch && fingers.size > 1 ? spread() : pinch; // of three that one leaves, two are another pair
  };
  const letGo = event => {
    lift(event);
    if (dragging?.down !== undefined) to.pick(dragging.from); // a tap
    if (dragging && !dragging.picks && Math.abs(share(event) - dragging.from) > 0.01) to.select(...[dragging.from, share(event)].sort((a, b) => a - b));
    dragging = null;
    brush.hidden = true;
  };
  host.addEventListener("pointerup", letGo, { signal });
  host.addEventListener("pointercancel", event => { lift(event); dragging = null; brush.hidden = true; }, { signal });
  for (const kind of ["touchstart", "touchmove"]) { // two fingers are for the chart, also where they go up and down
    host.addEventListener(kind, event => { if (event.touches.length > 1 && event.cancelable) event.preventDefault(); }, { signal, passive: false });
  }
  host.addEventListener("pointerleave", event => {
    if (event.pointerType === "touch") to.rest(); // who lifts a finger wants to read what it covered
    else if (!dragging) to.point(null);
  }, { signal });
  host.addEventListener("dblclick", () => { // its two clicks have picked, each at once: no moment was meant
    to.unpick();
    to.whole();
  }, { signal });
  host.addEventListener("wheel", event => {
    if (event.ctrlKey || event.metaKey) to.zoom(event.deltaY > 0 ? 1.25 : 0.8, share(event));
    else if (event.shiftKey) to.move(Math.sign(event.deltaY || event.deltaX) * 0.1);
    else return; // the page scrolls
    event.preventDefault();
  }, { signal, passive: false });

  for (const plot of root.querySelectorAll(".chart-tile-plot")) {
    const small = shareIn(plot, () => sides);
    plot.addEventListener("pointermove", event => to.point(small(event)), { signal });
    plot.addEventListener("pointerleave", () => to.point(null), { signal });
  }

  reach.addEventListener("keydown", event => {
    const far = event.shiftKey ? 10 : 1;
    const deeds = {
      ArrowLeft: () => to.step(-far), ArrowRight: () => to.step(far), ArrowDown: () => to.step(-far), ArrowUp: () => to.step(far),
      PageDown: () => to.step(-50), PageUp: () => to.step(50), Home: () => to.edge(false), End: () => to.edge(true),
      Enter: () => to.pickHere(), " ": () => to.pickHere(), Escape: () => to.point(null),
      "+": () => to.zoom(0.5, null), "=": () => to.zoom(0.5, null), "-": () => to.zoom(2, null), 0: () => to.whole(),
    };
    if (!deeds[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    deeds[event.key]();
  }, { signal });
  return () => ended.abort();
}
