// Who works with the keys keeps their place: where what has the focus goes away, the focus goes to what stands there now.
const reachable = ":is(a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])):not(:disabled)";
let held = null; // what has the focus; null while a pointer is used
let way = []; // to it within the page, from the inside out: each parent, and at which place in it
let page; // its address: another page puts the focus on its own heading
let pressed = null;

addEventListener("keydown", event => {
  if (!event.repeat) pressed = event.target;
  else if (event.key === "Enter" && event.target !== pressed) event.preventDefault(); // pressed where something else stood: no order to what took its place
  hold(event.target);
}, true);
addEventListener("focusin", event => { if (held) hold(event.target); }, true);
addEventListener("pointerdown", () => { held = null; }, true);

new MutationObserver(() => {
  if (!held || held.isConnected || document.activeElement !== document.body) return;
  held = null;
  const next = kind() === page ? beside() : null;
  if (!next) return;
  next.focus();
  hold(next); // it may go away, too, before another key is pressed
}).observe(document.body, { childList: true, subtree: true });

const kind = () => location.pathname.split("/")[1];

function hold(element) {
  held = element;
  page = kind();
  if (!element.closest("main")) return; // a message that passes: from there it is back to where the focus was before
  way = [];
  for (let at = element; at.localName !== "main"; at = at.parentElement) way.push([at.parentElement, [...at.parentElement.children].indexOf(at)]);
}

/** What stands at the place now, or behind it, or before it; else the same a level further out. */
function beside() {
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
