// A text field whose text belongs to the browser: the server hears of it a moment after the last key, and what it sends back
// never overwrites what was typed since. Also: arrow keys between the word buttons below it.
const fields = new WeakMap();

export function attach(field, words, server, options) {
  if (!field || fields.has(field)) return; // it left the page before this was heard, or this is said again after a lost connection
  const state = { server, version: 0, sent: 0, timer: 0, options };
  fields.set(field, state);
  // Typed or cleared before this module arrived: the browser's text wins. Changed by the server meanwhile: the server's.
  if (field.value !== options.text && field.value === options.rendered.replaceAll("\r\n", "\n")) field.value = options.text;
  else if (field.value !== options.text) edited(field, state);

  field.addEventListener("input", () => edited(field, state));
  field.addEventListener("paste", event => paste(event, field, state));
  field.addEventListener("blur", () => flush(field, state));
  words?.addEventListener("keydown", event => move(event, words));
  words?.addEventListener("focusin", event => rove(event.target, words));
  state.resized = new ResizeObserver(() => fit(field));
  state.resized.observe(field.parentElement);
  fit(field);
}

/** The server changed the text; ignored when something was typed since it last heard. */
export function set(field, text, version) {
  const state = fields.get(field);
  if (!state || state.version !== version || field.value === text) return;
  const [from, to] = [field.selectionStart, field.selectionEnd];
  const keepsCaret = field.value.length === text.length && document.activeElement === field; // as when only a mask is spelt otherwise
  field.value = text;
  if (keepsCaret) field.setSelectionRange(from, to);
  fit(field);
  const words = field.parentElement.querySelector(".pg-more");
  if (words && !keepsCaret) for (const room of [field, words]) room.scrollTo(0, room.scrollHeight); // written by a model, or by a click: its end is looked at
}

export function detach(field) {
  const state = fields.get(field);
  if (!state) return;
  clearTimeout(state.timer);
  state.resized.disconnect();
  fields.delete(field);
}

function edited(field, state) {
  if (field.value.length > state.options.limit) {
    const was = field.value.length;
    field.value = cut(field.value, state.options.limit);
    call(state, "Trimmed", was);
  }
  if (state.version === state.sent) call(state, "Typing");
  state.version++;
  clearTimeout(state.timer);
  state.timer = setTimeout(() => flush(field, state), state.options.delay);
  fit(field);
}

// A huge paste is cut before it enters the field, since laying out megabytes of text freezes the page.
function paste(event, field, state) {
  const pasted = event.clipboardData?.getData("text/plain") ?? "";
  const kept = field.value.length - (field.selectionEnd - field.selectionStart);
  if (field.readOnly || kept + pasted.length <= state.options.limit) return;
  event.preventDefault();
  field.setRangeText(cut(pasted, Math.max(0, state.options.limit - kept)), field.selectionStart, field.selectionEnd, "end");
  call(state, "Trimmed", kept + pasted.length);
  edited(field, state);
}

function cut(text, length) {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}

async function flush(field, state) {
  clearTimeout(state.timer);
  const version = state.version;
  if (version === state.sent || fields.get(field) !== state) return;
  state.sent = version;
  if (!await call(state, "Typed", field.value, version)) {
    state.sent = Math.min(state.sent, version - 1); // not heard: the circuit is away for a moment
    state.timer = setTimeout(() => flush(field, state), 1000);
  }
}

const call = (state, method, ...values) => state.server.invokeMethodAsync(method, ...values).then(() => true, () => false);

function fit(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight + 2, innerHeight * 0.4)}px`;
}

function move(event, words) {
  const buttons = [...words.querySelectorAll("button.pg-word")];
  const at = buttons.indexOf(document.activeElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const onward = getComputedStyle(buttons[at]).direction === "rtl" ? -1 : 1; // of the word to the right
  const to = {
    ArrowRight: () => buttons[at + onward],
    ArrowLeft: () => buttons[at - onward],
    ArrowDown: () => beside(buttons, at, 1),
    ArrowUp: () => beside(buttons, at, -1),
    Home: () => buttons[0],
    End: () => buttons[buttons.length - 1],
  }[event.key];
  if (!to) return;
  event.preventDefault();
  to()?.focus();
}

// The nearest word on the line below or above.
function beside(buttons, at, direction) {
  const here = buttons[at].getBoundingClientRect();
  let best, distance = Infinity;
  for (const button of buttons) {
    const box = button.getBoundingClientRect();
    const down = (box.top - here.top) * direction;
    const d = down * 10 + Math.abs(box.left - here.left);
    if (down > here.height / 2 && d < distance) [best, distance] = [button, d];
  }
  return best;
}

// Tab stops once at the words; arrows do the rest.
function rove(button, words) {
  if (!button.matches("button.pg-word")) return;
  for (const other of words.querySelectorAll("button.pg-word")) other.tabIndex = other === button ? 0 : -1;
}
