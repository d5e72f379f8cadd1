// An explanation lies over the page (as a popover, so that whatever scrolls or ends around its word cuts nothing off it and the page does not grow
// by it) and stays inside the window. It shows while its word is pointed at, has the focus or was tapped; Escape puts it away. Where its word is
// scrolled to, it goes along, and it is not seen while its word is not.
const gap = 4, edge = 8;
let shown = null; // the word whose explanation is open

const termOf = event => event.target.closest?.(".pg-term");
const tipOf = term => term.querySelector(".pg-term-tip");

function show(term) {
  if (shown !== term) hide();
  shown = term;
  turn(tipOf(term), true);
  place();
}

function hide() {
  if (shown) turn(tipOf(shown), false);
  shown = null;
}

function turn(tip, on) {
  if (tip.matches(":popover-open") !== on) tip.togglePopover(on);
}

/** What was scrolled may have been the page, or anything that the word stands in. */
function follow() {
  if (!shown?.isConnected) return hide();
  const seen = isSeen();
  turn(tipOf(shown), seen);
  if (seen) place();
}

function isSeen() {
  const { ceiling, floor } = between();
  let { top, bottom, left, right } = shown.getBoundingClientRect();
  [top, bottom, left, right] = [Math.max(top, ceiling), Math.min(bottom, floor), Math.max(left, 0), Math.min(right, innerWidth)];
  for (let around = shown.parentElement; around && around !== document.body; around = around.parentElement) {
    if (getComputedStyle(around).overflow === "visible") continue;
    const box = around.getBoundingClientRect();
    [top, bottom, left, right] = [Math.max(top, box.top), Math.min(bottom, box.bottom), Math.max(left, box.left), Math.min(right, box.right)];
  }
  return top < bottom && left < right;
}

/** The bars that stay: the one above, and on a phone the one below. */
function between() {
  const bar = document.querySelector(".pg-nav")?.getBoundingClientRect(), head = document.querySelector("header")?.getBoundingClientRect();
  return { ceiling: Math.max(0, head?.bottom ?? 0), floor: bar && bar.top > innerHeight / 2 ? bar.top : innerHeight };
}

function place() {
  const tip = tipOf(shown), word = shown.getBoundingClientRect();
  // What it must not lie on: its word and, in a form, the field that it explains.
  const field = shown.closest(".tr-field")?.querySelector("input, select, textarea")?.getBoundingClientRect();
  const { ceiling, floor } = between();
  const { width, height } = tip.getBoundingClientRect();
  const above = word.top - gap - height, below = word.bottom + gap, beyond = field ? Math.max(field.bottom, word.bottom) + gap : below;
  const fits = top => top >= ceiling && top + height <= floor;
  const top = (field ? [above, beyond, below] : [below, above]).find(fits) ?? Math.max(ceiling, Math.min(below, floor - height));
  tip.style.top = `${top}px`;
  tip.style.left = `${Math.max(edge, Math.min(word.left, document.documentElement.clientWidth - edge - width))}px`;
}

for (const way of ["pointerover", "focusin", "click"]) {
  document.addEventListener(way, event => termOf(event) && show(termOf(event)));
}
document.addEventListener("pointerout", event => {
  if (shown && event.pointerType === "mouse" && !shown.contains(event.relatedTarget) && document.activeElement !== shown) hide();
});
document.addEventListener("focusout", event => termOf(event) === shown && hide());
document.addEventListener("pointerdown", event => termOf(event) !== shown && hide());
document.addEventListener("keydown", event => event.key === "Escape" && hide());
for (const way of ["scroll", "resize"]) addEventListener(way, () => shown && follow(), { capture: true, passive: true });
