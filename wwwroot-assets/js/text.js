// Long texts go to the server in a stream of small pieces.

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
