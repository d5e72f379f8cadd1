// Colours live in charts.css, once for light, once for dark and once for forced colours; a canvas has to be told them.
export function readColours(host) {
  const style = getComputedStyle(host);
  const of = name => style.getPropertyValue(`--chart-${name}`).trim();
  return {
    line: of("line"), band: of("band"), validation: of("validation"), grid: of("grid"), text: of("text"), strong: of("strong"), surface: of("surface"),
    ghost: of("ghost"), mark: of("mark"), trouble: of("trouble"),
    others: [1, 2, 3, 4, 5, 6, 7].map(place => of(`other-${place}`)),
  };
}

/** How the line of a run looks; place 0 is the run that the page is about. The legend has the same: charts.css. */
export const lineOf = (place, colours) => place === 0
  ? { color: colours.line, width: 2.25, opacity: 1, type: "solid" }
  : { color: colours.others[(place - 1) % colours.others.length], width: 2, opacity: 0.4, type: dashes[place % dashes.length] };

// None is solid: two runs may have the same curve, as the first and the static one of a masking lab do until the text's second pass.
const dashes = [[9, 3, 2, 3], [7, 4], [2, 3]];
