/**
 * Finds which of many nouns stand at a place of a text, without an expression of them: each text calls people by other nouns, and
 * to compile all that it may hold takes longer than to read it by them.
 */

/** A noun that stands at a place: where it ends, and how early it is tried. */
interface Found {
  readonly end: number;
  readonly rank: number;
}

/** Nouns by their first letter, in small letters, each with its rank. */
export type Nouns = ReadonlyMap<string, readonly { readonly noun: string; readonly rank: number }[]>;

/** `rankOf`: what has a higher one is tried before what has a lower one. */
export function nounsOf(nouns: Iterable<string>, rankOf: (noun: string, place: number) => number): Nouns {
  const byLetter = new Map<string, { readonly noun: string; readonly rank: number }[]>();
  let place = 0;
  for (const written of nouns) {
    const noun = written.replace(/\s+/g, " ");
    const letter = plain(noun.charAt(0));
    const known = byLetter.get(letter);
    const ranked = { noun, rank: rankOf(noun, place++) };
    if (known) known.push(ranked);
    else byLetter.set(letter, [ranked]);
  }
  return byLetter;
}

/** The ends of the nouns that stand at a place, in any case, in the order in which they are tried. */
export function endsAt(at: number, text: string, lists: readonly Nouns[]): readonly number[] {
  const letter = plain(text.charAt(at));
  const found: Found[] = [];
  for (const list of lists) {
    for (const { noun, rank } of list.get(letter) ?? []) {
      const end = endOf(noun, text, at);
      if (end !== undefined) found.push({ end, rank });
    }
  }
  return found.sort((a, b) => b.rank - a.rank).map(({ end }) => end);
}

const spaces = /\s+/y;

function endOf(noun: string, text: string, at: number): number | undefined {
  let end = at;
  for (const wanted of noun) {
    if (wanted === " ") {
      spaces.lastIndex = end;
      if (!spaces.test(text)) return undefined;
      end = spaces.lastIndex;
      continue;
    }
    if (!text.startsWith(wanted, end) && plain(text.slice(end, end + wanted.length)) !== plain(wanted))
      return undefined;
    end += wanted.length;
  }
  return end;
}

/** A letter as it is compared: in small letters, with either apostrophe. */
function plain(letter: string): string {
  return letter === "’" ? "'" : letter.toLowerCase();
}
