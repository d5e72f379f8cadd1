// A page's part in a lesson. It is kept for this tab alone and only until it is closed: whoever loads the page again goes on leading or following.
const name = "lesson";
let listener = null; // Lessons/LessonButton.razor
let follows = false;

export function kept() {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null; // not allowed here
  }
}

export function keep(part) {
  follows = part?.endsWith(" along") ?? false;
  try {
    if (part === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, part);
  } catch {
    // not allowed here: the lesson goes on, but not over a reload
  }
}

/** Tells the page when somebody who follows writes or chooses something: it is not to be taken from under their hands. */
export function watch(page) {
  listener = page;
  for (const kind of ["input", "change"]) addEventListener(kind, act, true);
}

export function unwatch() {
  listener = null;
  for (const kind of ["input", "change"]) removeEventListener(kind, act, true);
}

function act(event) {
  if (!follows || !event.isTrusted || !event.target.closest?.("main")) return;
  follows = false;
  listener?.invokeMethodAsync("Acted").catch(() => {}); // its connection is lost: what was written is in the page, and the page is where it was
}
