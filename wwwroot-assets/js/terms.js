// Explanations stay inside the window, and Escape puts them away. Showing and hiding is css.
const tip = event => event.target.closest?.(".pg-term")?.querySelector(".pg-term-tip");

function place(event) {
  const shown = tip(event);
  if (!shown) return;
  shown.parentElement.classList.remove("pg-term-away");
  shown.style.translate = "0";
  const box = shown.getBoundingClientRect();
  // Above its word where there is no room below; a phone's bar of pages is in the way there.
  shown.classList.remove("pg-term-tip-above");
  const bar = document.querySelector(".pg-nav")?.getBoundingClientRect();
  const floor = bar && bar.top > innerHeight / 2 ? bar.top : innerHeight;
  const term = shown.parentElement.getBoundingClientRect();
  shown.classList.toggle("pg-term-tip-above", box.bottom > floor && term.top > box.height + 8);
  const over = Math.max(0, box.right - document.documentElement.clientWidth + 8);
  shown.style.translate = `${-Math.min(over, Math.max(0, box.left - 8))}px`;
}

document.addEventListener("pointerover", place);
document.addEventListener("focusin", place);
document.addEventListener("keydown", event => {
  if (event.key === "Escape") document.querySelectorAll(".pg-term:is(:hover, :focus)").forEach(t => t.classList.add("pg-term-away"));
});
