/** Where a text asks, by its marks: those of Latin, Arabic and Chinese writing, and no "?" inside an address of the web. */
import type { Range } from "../model.ts";

const atEnd = /[?\u061f\uff1f]["”’»)\]*]{0,3}\s*$/u;
const anywhere = /[?\u061f\uff1f](?=["”’»)\]*]{0,3}(?:\s|$))/u;
/** A turn asks where its end does; somewhere in a long answer there is a question mark, too. */
const endOfTurn = 120;

/** The last sentence is a question. */
export function endsAsking(text: string, { start, end }: Range): boolean {
  return atEnd.test(text.slice(Math.max(start, end - 5), end));
}

/** There is a question near the end. */
export function asksNearEnd(text: string, { start, end }: Range): boolean {
  return anywhere.test(text.slice(Math.max(start, end - endOfTurn), end));
}
