// Colours live in training.css, once for light and once for dark; a canvas has to be told them.
export function readColours(host) {
  const style = getComputedStyle(host);
  const of = name => style.getPropertyValue(`--chart-${name}`).trim();
  return {
    line: of("line"), band: of("band"), validation: of("validation"), grid: of("grid"), text: of("text"), surface: of("surface"),
    others: [of("other-1"), of("other-2"), of("other-3"), of("other-4")],
  };
}
