// The Training page on a classroom's wall: a wide screen gets larger letters, and on any but a phone the settings can be folded away, so
// that the run has the whole width. That is kept until the browser is closed. In css: [data-settings=folded] and [data-wall].
(() => {
  const root = document.documentElement, wide = matchMedia("(min-width: 1700px)"), phone = matchMedia("(max-width: 820px)");
  const draw = () => {
    const folded = !phone.matches && /(^|; )settings=folded/.test(document.cookie);
    root.dataset.settings = folded ? "folded" : "shown";
    root.toggleAttribute("data-wall", folded || wide.matches);
  };
  for (const size of [wide, phone]) size.addEventListener("change", draw);
  addEventListener("click", event => {
    const button = event.target.closest?.("[data-settings-to]");
    if (!button) return;
    document.cookie = `settings=${button.dataset.settingsTo}; path=/; samesite=lax`;
    const focused = document.activeElement === button;
    draw();
    if (focused && !button.checkVisibility()) button.parentElement.querySelector(`[data-settings-to=${root.dataset.settings === "folded" ? "shown" : "folded"}]`).focus();
  });
  draw();
})();
