// Long texts go to the server in a stream of small pieces, and files come from it the same way.

export const read = field => new TextEncoder().encode(field.value);

export async function save(name, type, stream) {
  const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
