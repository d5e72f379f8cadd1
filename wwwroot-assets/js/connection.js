// What a page says while its connection is lost: Blazor's own words speak of servers and sessions. The sentences stand in Shell/App.razor.
const sign = document.getElementById("components-reconnect-modal"); // Blazor's name for it: it tells this element how things stand

sign.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  if (detail.state === "rejected") location.reload(); // the page was away for too long: it begins anew, with the address it has
});

sign.querySelector("button").addEventListener("click", again);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && sign.classList.contains("components-reconnect-failed")) again(); // a laptop is opened
});

let trying = false;
async function again() {
  if (trying) return;
  trying = true;
  sign.classList.replace("components-reconnect-failed", "components-reconnect-retrying");
  try {
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    sign.classList.replace("components-reconnect-retrying", "components-reconnect-failed"); // still not there
  } finally {
    trying = false;
  }
}
