/**
 * A text in graphemes: what people see as one character, such as a flag, a family emoji, a letter with its accents.
 *
 * Intl.Segmenter of Node 20 copies the whole text for every segment it gives, which makes 40,000 characters cost
 * gigabytes. So the text is handed over in small windows, each beginning at a boundary that is known to be one.
 */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const windowLength = 200;

/** The graphemes in order; joined they are the text. */
export function* graphemesOf(text: string): Generator<string> {
  let from = 0;
  let size = windowLength;
  while (from < text.length) {
    let taken = 0;
    let pending = "";
    for (const { segment } of segmenter.segment(text.slice(from, from + size))) {
      if (pending !== "") yield pending;
      taken += pending.length;
      pending = segment;
    }
    // The last one may go on behind the window.
    if (from + size >= text.length) return yield pending;
    size = taken === 0 ? size * 2 : windowLength;
    from += taken;
  }
}
