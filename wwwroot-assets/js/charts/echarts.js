// The drawing library is a megabyte: fetched once, and only by a page that has a chart.
let coming;
export function load(address) {
  if (globalThis.echarts) return Promise.resolve(globalThis.echarts);
  return coming ??= new Promise((ready, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => ready(globalThis.echarts);
    script.onerror = () => { coming = undefined; failed(new Error("The chart library could not be loaded.")); };
    document.head.append(script);
  });
}
