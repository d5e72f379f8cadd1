// Long texts. They go to the server in a stream of small pieces, and only when they are asked for: until then what is written in a field is kept here,
// for this tab alone, so that it outlives a page that is loaded again, or left and come back to.

/** Bytes of UTF-8; 0 for nothing but white space, and for a field that left the page before this was heard. */
export const size = field => !field || field.value.trim() === "" ? 0 : new Blob([field.value]).size;

/** What the field holds, or null where that is more than a few bytes: a message to the server holds no book. */
export const shortText = (field, most) => size(field) <= most ? field.value : null;

export function read(field) {
  lastRead.set(field, field.value);
  return new TextEncoder().encode(field.value);
}

/** Whether the field holds what was read from it last. */
export const isRead = field => lastRead.get(field) === field.value;

const lastRead = new WeakMap();

const pause = 300; // ms after the last key
const attached = new Map(); // by the name under which it is kept: the field, the sentences that say why it is not, and what was chosen beside it

/**
 * Brings back what was written under that name, and keeps what is written from now on.
 * Returns what was chosen beside it when this page was here last; null: nothing, or the address names a text, which counts more.
 */
export function attach(name, field, whyNot) {
  if (!field) return null; // it left the page before this was heard
  let state = attached.get(name);
  if (state?.field !== field) {
    detach(name);
    state = { name, field, whyNot, timer: 0, isStored: false, choice: null };
    attached.set(name, state);
    field.addEventListener("input", () => edited(state));
    const kept = field.value === "" ? recall(name) : null;
    if (kept !== null) field.value = kept;
    else if (field.value !== "") edited(state); // written before this module arrived
  }
  const [where, choice] = recall(choiceOf(name))?.split(" ") ?? [];
  if (where === location.pathname && !new URLSearchParams(location.search).has("corpus")) state.choice = choice;
  return state.choice;
}

export function detach(name) {
  if (attached.has(name)) keep(attached.get(name));
  attached.delete(name);
}

/** Something was chosen beside the field. */
export function choose(name, choice) {
  const state = attached.get(name);
  if (!state) return;
  state.choice = choice;
  keepChoice(state);
}

/** What was read from the field last is stored where everybody finds it. What was written there since is not. */
export function forget(name) {
  const state = attached.get(name);
  if (!state || !isRead(state.field)) return;
  clearTimeout(state.timer);
  [state.timer, state.isStored] = [0, true];
  drop(name);
  drop(choiceOf(name));
}

addEventListener("pagehide", () => attached.forEach(keep));

const choiceOf = name => `${name}: chosen`;

function edited(state) {
  state.isStored = false;
  clearTimeout(state.timer);
  state.timer = setTimeout(() => keep(state), pause);
}

function keep(state) {
  if (state.timer === 0) return;
  clearTimeout(state.timer);
  state.timer = 0;
  drop(state.name); // where there is no room for all of it, a former half would pass for the whole
  const problem = state.field.value === "" ? null : store(state.name, state.field.value);
  for (const sentence of state.whyNot.children) sentence.hidden = sentence.dataset.problem !== problem;
  keepChoice(state);
}

function keepChoice(state) {
  if (state.choice !== null && !state.isStored) store(choiceOf(state.name), `${location.pathname} ${state.choice}`); // without it the text is still there
}

/** Returns why it could not: "room" or "forbidden". */
function store(name, text) {
  try {
    sessionStorage.setItem(name, text);
    return null;
  } catch (e) {
    return e.name === "QuotaExceededError" ? "room" : "forbidden";
  }
}

function recall(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null; // forbidden, which is said when something is written
  }
}

function drop(name) {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // as in recall
  }
}
