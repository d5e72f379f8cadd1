// How large a chart's letters are, and what depends on it: the room around the plot. charts.css sets the size, since a projector wants another than a desk.

/** In pixels, of the numbers on the axes of the chart in that element. */
export const letterOf = host => parseFloat(getComputedStyle(host).fontSize);

export const paperLetter = 12;

/** The room around the plot, in pixels; the brush and the range bar in charts.css leave the same. */
export const marginsFor = letter => ({ left: 4.75 * letter, right: 1.25 * letter, top: 1.75 * letter, bottom: 3.25 * letter });
