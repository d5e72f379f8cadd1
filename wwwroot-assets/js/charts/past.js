// What a run has been through before the page came, in the form of PackedPoints.cs.

const pause = 500; // milliseconds between two tries

/** The packed points behind a step and the steps of the whole run, as { bytes, steps }, or { problem } where the worker refuses. Goes on trying while nothing answers; { } once the signal says so. */
export async function fetchPoints(id, afterStep, signal) {
  while (!signal.aborted) {
    try {
      const answer = await fetch(`curves/${encodeURIComponent(id)}?afterStep=${afterStep}`, { signal });
      if (answer.ok) return { bytes: new Uint8Array(await answer.arrayBuffer()), steps: Number(answer.headers.get("Run-Steps")) };
      if (answer.status !== 502) return { problem: (await answer.json().catch(() => ({}))).error ?? `The curve could not be read (${answer.status}).` };
    } catch (error) {
      if (!(error instanceof TypeError) && !signal.aborted) throw error; // TypeError: the network, as fetch reports it
    }
    await new Promise(soon => setTimeout(soon, pause));
  }
  return {};
}
