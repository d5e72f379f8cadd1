// The second half of a double click is no second order: on a slow network it comes before the page can show that the first was taken.
addEventListener("click", event => {
  if (event.detail < 2 || !event.target.closest?.("[data-once]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
