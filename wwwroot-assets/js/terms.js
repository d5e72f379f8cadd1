// Explanations stay inside the window, and Escape puts them away. Showing and hiding is css.
const tip = event => event.target.closest?.(".pg-term")?.querySelector(".pg-term-tip");

function place(event) {
  const shown = tip(event);
  if (!shown) return;
  shown.parentElement.classList.remove("pg-term-away");
  shown.style.translate = "0";
  const box = shown.getBoundingClientRect();
  const over = Math.max(0, box.right - document.documentElement.clientWidth + 8);
  shown.style.translate = `${-Math.min(over, Math.max(0, box.left - 8))}px`;
}

document.addEventListener("pointerover", place);
document.addEventListener("focusin", place);
document.addEventListener("keydown", event => {
  if (event.key === "Escape") document.querySelectorAll(".pg-term:is(:hover, :focus)").forEach(t => t.classList.add("pg-term-away"));
});
