// Runs before the page is painted, so that a dark room never sees a white flash. Who has chosen light or dark gets a page that says
// so already (Shell/App.razor), since asking the browser's storage would hold up all that follows; the others get what their system has,
// also when that changes in the evening while the page is open.
(() => {
  const { dataset } = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = "appearance" in dataset;
  let layout; // Shell/MainLayout.razor, once it is there
  const put = dark => dataset.appearance = dark ? "dark" : "light";
  if (!chosen) put(system.matches);
  system.addEventListener("change", () => {
    if (chosen) return;
    put(system.matches);
    layout?.invokeMethodAsync("TurnTo", system.matches).catch(() => {}); // its connection is lost: the page will be opened anew
  });
  window.playgroundAppearance = {
    /** Tells the layout how the page looks, now and whenever the system changes that. */
    follow(newLayout) {
      layout = newLayout;
      return dataset.appearance === "dark";
    },
    set(dark) {
      chosen = true;
      put(dark);
      document.cookie = `appearance=${dataset.appearance}; path=/; max-age=31536000; samesite=lax`; // a year
    },
    opened() { document.getElementById("pg-opening")?.remove(); },
  };
})();
