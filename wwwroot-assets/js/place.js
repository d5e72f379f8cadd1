// Who works with the keys keeps their place: where what has the focus goes away, the focus goes to what stands there now.
const reachable = ":is(a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])):not(:disabled)";
let held = null; // what has the focus; null while a pointer is used
let way = []; // to it within the page, from the inside out: each parent, and at which place in it
let page; // its address: another page puts the focus on its own heading
let pressed = null;
let pointed = null; // what was pressed with a pointer and keeps its place: the element, the way to it, how far below the window's top it stands, and until when

addEventListener("keydown", event => {
  if (!event.repeat) pressed = event.target;
  else if (event.key === "Enter" && event.target !== pressed) event.preventDefault(); // pressed where something else stood: no order to what took its place
  hold(event.target);
}, true);
addEventListener("focusin", event => { if (held) hold(event.target); }, true);
addEventListener("pointerdown", () => { held = null; }, true);
for (const own of ["pointerdown", "wheel", "keydown"]) addEventListener(own, () => { pointed = null; }, { capture: true, passive: true });
addEventListener("click", event => {
  const element = event.detail > 0 && event.target.closest?.("[data-keeps-place]");
  pointed = element ? { element, way: wayTo(element), top: element.getBoundingClientRect().top } : null;
}, true);
addEventListener("scroll", () => { if (pointed && !pointed.until && pointed.element.isConnected) pointed.top = pointed.element.getBoundingClientRect().top; }, { passive: true });

new MutationObserver(() => {
  keepUnderThePointer();
  if (!held || held.isConnected || document.activeElement !== document.body) return;
  held = null;
  const next = kind() === page ? beside(way) : null;
  if (!next) return;
  next.focus();
  hold(next); // it may go away, too, before another key is pressed
}).observe(document.body, { childList: true, subtree: true });

const kind = () => location.pathname.split("/")[1];

function hold(element) {
  held = element;
  page = kind();
  if (!element.closest("main")) return; // a message that passes: from there it is back to where the focus was before
  way = wayTo(element);
}

function wayTo(element) {
  const all = [];
  for (let at = element; at && at.localName !== "main"; at = at.parentElement) all.push([at.parentElement, [...at.parentElement.children].indexOf(at)]);
  return all;
}

/** What goes away may take much of the page above it along, or bring it back: what stands in its place stays under the pointer, in browsers that do not see to that, too. */
function keepUnderThePointer() {
  if (!pointed || pointed.until < performance.now()) return;
  if (!pointed.element.isConnected) {
    const element = beside(pointed.way);
    pointed = element && { element, way: wayTo(element), top: pointed.top, until: performance.now() + 5_000 }; // what comes back comes piece by piece
  }
  if (pointed?.until) scrollBy({ top: pointed.element.getBoundingClientRect().top - pointed.top, behavior: "instant" });
}

new ResizeObserver(keepUnderThePointer).observe(document.body);

/** What stands at the place now, or behind it, or before it; else the same a level further out. */
function beside(way) {
  for (const [parent, place] of way) {
    if (!parent.isConnected) continue;
    const all = [...parent.children];
    for (const one of [...all.slice(place), ...all.slice(0, place).reverse()]) {
      const found = [one, ...one.querySelectorAll("*")].find(element => element.matches(reachable) && element.checkVisibility());
      if (found) return found;
    }
  }
  return null;
}
