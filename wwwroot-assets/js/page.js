const isHere = path => decodeURIComponent(location.pathname) === decodeURIComponent(path);

// What has no room in the address lies beside it, in the entry of the browser's history: Blazor hands it over when somebody comes back to that.
const withBeside = beside => beside || history.state?.userState ? { ...history.state, userState: beside ?? undefined } : history.state;

/** What lies beside the address of a page that has just been loaded. */
export const beside = () => history.state?.userState ?? null;

/** Keeps the address in step with the view, without a new entry in the history; of a page that has been left meanwhile it comes too late. */
export function address(pathAndQuery, beside) {
  if (isHere(pathAndQuery.split("?")[0])) history.replaceState(withBeside(beside), "", location.origin + pathAndQuery);
}

/** Puts a few parts of that page's view into the address, and leaves the others there; null takes one out. Without `beside` what lies there stays, too. */
export function put(path, parts, ...beside) {
  if (!isHere(path)) return;
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parts)) {
    if (value === null) {
      url.searchParams.delete(name);
    } else {
      url.searchParams.set(name, value);
    }
  }

  history.replaceState(beside.length > 0 ? withBeside(beside[0]) : history.state, "", url);
}

/** Goes to another view within the program. */
export function go(pathAndQuery, replaces) {
  Blazor.navigateTo(location.origin + pathAndQuery, { replaceHistoryEntry: replaces });
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard over plain http from another machine: the old way still works there.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
