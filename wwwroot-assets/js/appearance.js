// Runs before the page is painted, so that a dark room never sees a white flash.
(() => {
  const key = "playground.dark";
  const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const isDark = () => (stored() ?? String(matchMedia("(prefers-color-scheme: dark)").matches)) === "true";
  const paint = dark => document.documentElement.dataset.appearance = dark ? "dark" : "light";
  paint(isDark());
  window.playgroundAppearance = {
    isDark,
    set(dark) {
      try { localStorage.setItem(key, String(dark)); } catch { /* private window: lasts until the page closes */ }
      paint(dark);
    },
    opened() { document.getElementById("pg-opening")?.remove(); },
  };
})();
