// Who loads a page again finds it where they had scrolled to: what it shows comes piece by piece, when browsers no longer wait for it.
const name = "scrolled-to", patience = 10_000; // ms

const kept = recall();
addEventListener("pagehide", () => {
  try {
    sessionStorage.setItem(name, JSON.stringify([location.pathname, scrollY]));
  } catch {
    // this browser keeps nothing: the page begins at its top
  }
});

const [{ type } = {}] = performance.getEntriesByType("navigation");
if (type !== "navigate" && !location.hash && kept?.[0] === location.pathname && kept[1] > 0) goBackTo(...kept);

function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
}

/** As often as the page grows, until somebody goes elsewhere, or a lesson's leader takes them there. */
function goBackTo(path, top) {
  const growing = new ResizeObserver(() => { if (location.pathname === path) scrollTo({ top, behavior: "instant" }); else end(); });
  growing.observe(document.body);
  const end = () => growing.disconnect();
  setTimeout(end, patience);
  for (const own of ["pointerdown", "wheel", "keydown", "touchstart"]) addEventListener(own, end, { capture: true, passive: true, once: true });
}
