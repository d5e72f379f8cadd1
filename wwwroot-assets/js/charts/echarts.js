// The drawing library is a megabyte: fetched once, and only by a page that has a chart.
let coming;
export function load(address) {
  if (globalThis.echarts) return Promise.resolve(globalThis.echarts);
  return coming ??= new Promise((ready, failed) => {
    let onItsWay = document.querySelector(`script[src="${address}"]`); // a page that will show a chart has asked for it already
    if (onItsWay?.dataset.loaded) { onItsWay.remove(); onItsWay = null; } // and what came was no library
    const script = onItsWay ?? document.createElement("script");
    script.addEventListener("load", () => ready(globalThis.echarts));
    script.addEventListener("error", () => { coming = undefined; script.remove(); failed(new Error("The chart library could not be loaded.")); });
    if (onItsWay) return;
    script.src = address;
    document.head.append(script);
  });
}
