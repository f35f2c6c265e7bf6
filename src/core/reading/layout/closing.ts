/**
 * The remark below an interview: "Ada Stone was talking to …", "This interview has been edited." It has no label, so it
 * would go on with the last answer and be quoted as the speaker's. It shows itself by what it says: it speaks of the
 * interview as a piece of work, or of the speaker by name.
 */

import { inAll } from "../../languages/languages.ts";
import { wholeWords } from "../../languages/pattern.ts";
import { nameKey } from "../../people/names.ts";
import { isCourtesy } from "../../text/small-talk.ts";
import type { Group } from "./speeches.ts";

const remark = wholeWords(inAll(({ transcript }) => transcript?.closing));

/** The speeches with such a remark taken off the last one. `names`: how the speaker is called. */
export function releaseClosing(text: string, groups: readonly Group[], names: readonly string[]): readonly Group[] {
  const last = groups.at(-1);
  if (last?.key === undefined || last.pieces.length < 2) return groups;
  const from = last.pieces.findIndex(({ start, end }, index) => {
    if (index === 0) return false;
    if (index === 1 && isCourtesy(text.slice(last.pieces[0]!.start, last.pieces[0]!.end))) return true;
    const words = text.slice(start, Math.min(end, start + 400));
    return remark.test(words) || speaksOf(words, names);
  });
  if (from < 0) return groups;
  return [
    ...groups.slice(0, -1),
    { ...last, pieces: last.pieces.slice(0, from) },
    { key: undefined, pieces: last.pieces.slice(from) },
  ];
}

/** Whether words hold the last part of one of the names: people hardly ever speak of themselves by name. */
export function speaksOf(words: string, names: readonly string[]): boolean {
  const surnames = names.map(name => nameKey(name).split(" ").at(-1)!).filter(word => word.length > 3);
  return capitalised(words).some(word => surnames.includes(nameKey(word)));
}

/** Words with a capital: "Stone lives here", but not "a stone". */
function capitalised(text: string): readonly string[] {
  return text.match(/\p{Lu}[\p{L}-]{3,40}/gu) ?? [];
}
