// Pointer and keys over the charts, told as what is meant: point, pick a moment, look closer.
import { margins } from "./curves.js";
import { sides } from "./sparkline.js";

/** `to` has point(share | null), step(points), edge(atEnd), picks(), pick(share), pickHere(), zoom(factor, share | null), move(share), select(a, b), whole(). Returns what takes it all back. */
export function listen(root, to) {
  const ended = new AbortController(), signal = ended.signal;
  const host = root.querySelector(".chart-canvas"), reach = root.querySelector(".chart-reach"), brush = root.querySelector(".chart-brush");
  const shareIn = (element, edges) => event => {
    const box = element.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left - edges.left) / (box.width - edges.left - edges.right)));
  };

  const share = shareIn(host, margins);
  let dragging = null; // { from, picks }
  const across = at => margins.left + at * (host.clientWidth - margins.left - margins.right);
  host.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    dragging = { from: share(event), picks: to.picks() && !event.shiftKey };
    if (event.pointerType !== "touch") host.setPointerCapture(event.pointerId);
    if (dragging.picks) to.pick(dragging.from);
    else if (event.pointerType === "touch") dragging = null; // a finger reads
  }, { signal });
  host.addEventListener("pointermove", event => {
    const at = share(event);
    to.point(at);
    if (dragging?.picks) to.pick(at);
    else if (dragging) {
      brush.hidden = Math.abs(at - dragging.from) < 0.005;
      brush.style.left = `${across(Math.min(at, dragging.from))}px`;
      brush.style.width = `${Math.abs(across(at) - across(dragging.from))}px`;
    }
  }, { signal });
  const letGo = event => {
    if (dragging && !dragging.picks && Math.abs(share(event) - dragging.from) > 0.01) to.select(...[dragging.from, share(event)].sort((a, b) => a - b));
    dragging = null;
    brush.hidden = true;
  };
  host.addEventListener("pointerup", letGo, { signal });
  host.addEventListener("pointercancel", () => { dragging = null; brush.hidden = true; }, { signal });
  host.addEventListener("pointerleave", () => { if (!dragging) to.point(null); }, { signal });
  host.addEventListener("dblclick", () => to.whole(), { signal });
  host.addEventListener("wheel", event => {
    if (event.ctrlKey || event.metaKey) to.zoom(event.deltaY > 0 ? 1.25 : 0.8, share(event));
    else if (event.shiftKey) to.move(Math.sign(event.deltaY || event.deltaX) * 0.1);
    else return; // the page scrolls
    event.preventDefault();
  }, { signal, passive: false });

  for (const plot of root.querySelectorAll(".chart-tile-plot")) {
    const small = shareIn(plot, sides);
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
