// An explanation lies over the page (as a popover, so that whatever scrolls or ends around its word cuts nothing off it and the page does not grow
// by it) and stays inside the window. It shows while its word is pointed at, has the focus or was tapped; Escape puts it away.
const gap = 4, edge = 8;
let shown = null; // the word whose explanation is open

const termOf = event => event.target.closest?.(".pg-term");
const tipOf = term => term.querySelector(".pg-term-tip");

function show(term) {
  if (shown !== term) hide();
  const tip = tipOf(term);
  if (!tip.matches(":popover-open")) tip.showPopover();
  shown = term;
  place();
}

function hide() {
  const tip = shown && tipOf(shown);
  if (tip?.matches(":popover-open")) tip.hidePopover();
  shown = null;
}

function place() {
  const tip = tipOf(shown), word = shown.getBoundingClientRect();
  // What it must not lie on: its word and, in a form, the field that it explains.
  const field = shown.closest(".tr-field")?.querySelector("input, select, textarea")?.getBoundingClientRect();
  const bar = document.querySelector(".pg-nav")?.getBoundingClientRect(), head = document.querySelector("header")?.getBoundingClientRect();
  const floor = bar && bar.top > innerHeight / 2 ? bar.top : innerHeight, ceiling = Math.max(0, head?.bottom ?? 0);
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
for (const way of ["scroll", "resize"]) addEventListener(way, () => shown && (shown.isConnected ? place() : hide()), { capture: true, passive: true });
