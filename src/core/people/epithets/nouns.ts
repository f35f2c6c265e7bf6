/**
 * Finds which of many nouns stand at a place of a text, without an expression of them: each text calls people by other nouns, and
 * to compile all that it may hold takes longer than to read it by them.
 */

/** A noun that stands at a place: where it ends, and how early it is tried. */
interface Found {
  readonly end: number;
  readonly rank: number;
}

/** Nouns by their first two letters, in small letters, each with its rank. */
export type Nouns = ReadonlyMap<string, readonly { readonly noun: string; readonly rank: number }[]>;

/** `rankOf`: what has a higher one is tried before what has a lower one. */
export function nounsOf(nouns: Iterable<string>, rankOf: (noun: string, place: number) => number): Nouns {
  const byBeginning = new Map<string, { readonly noun: string; readonly rank: number }[]>();
  let place = 0;
  for (const written of nouns) {
    const noun = written.replace(/\s+/g, " ");
    const beginning = beginningAt(0, noun);
    const known = byBeginning.get(beginning);
    const ranked = { noun, rank: rankOf(noun, place++) };
    if (known) known.push(ranked);
    else byBeginning.set(beginning, [ranked]);
  }
  return byBeginning;
}

/** The ends of the nouns that stand at a place, in any case, in the order in which they are tried. */
export function endsAt(at: number, text: string, lists: readonly Nouns[]): readonly number[] {
  const beginning = beginningAt(at, text);
  const found: Found[] = [];
  for (const list of lists) {
    for (const { noun, rank } of list.get(beginning) ?? []) {
      const end = endOf(noun, text, at);
      if (end !== undefined) found.push({ end, rank });
    }
  }
  return found.sort((a, b) => b.rank - a.rank).map(({ end }) => end);
}

/** A calling has two letters at least. */
function beginningAt(at: number, text: string): string {
  return plain(text.charAt(at)) + plain(text.charAt(at + 1));
}

const spaces = /\s+/y;

function endOf(noun: string, text: string, at: number): number | undefined {
  // Most stand there as they are told.
  if (text.startsWith(noun, at)) return at + noun.length;
  let end = at;
  for (let place = 0; place < noun.length; place++) {
    const [wanted, written] = [noun.charAt(place), text.charAt(end)];
    if (wanted === " ") {
      spaces.lastIndex = end;
      if (!spaces.test(text)) return undefined;
      end = spaces.lastIndex;
      continue;
    }
    if (wanted !== written && plain(wanted) !== plain(written)) return undefined;
    end++;
  }
  return end;
}

/** A letter as it is compared: in small letters, with either apostrophe. */
function plain(letter: string): string {
  return letter === "’" ? "'" : letter.toLowerCase();
}
