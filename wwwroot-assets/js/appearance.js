// Runs before the page is painted, so that a dark room never sees a white flash. Who has chosen light or dark gets a page that says
// so already (Shell/App.razor), since asking the browser's storage would hold up all that follows; the others get what their system has.
(() => {
  const { dataset } = document.documentElement;
  dataset.appearance ??= matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  window.playgroundAppearance = {
    isDark: () => dataset.appearance === "dark",
    set(dark) {
      dataset.appearance = dark ? "dark" : "light";
      document.cookie = `appearance=${dataset.appearance}; path=/; max-age=31536000; samesite=lax`; // a year
    },
    opened() { document.getElementById("pg-opening")?.remove(); },
  };
})();
