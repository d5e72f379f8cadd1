// A page's part in a lesson, kept for this tab alone and only until it is closed: whoever loads the page again goes on leading or following.
const name = "lesson";

export function kept() {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null; // not allowed here
  }
}

export function keep(part) {
  try {
    if (part === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, part);
  } catch {
    // not allowed here: the lesson goes on, but not over a reload
  }
}
