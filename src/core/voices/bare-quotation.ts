/**
 * Whose a quotation is that nobody is said to speak: whoever speaks in its paragraph before it, is said to in what follows, or spoke
 * last in the paragraph before; in an article about one person who speaks, else his.
 */
import type { Voice } from "../model.ts";
import type { HeardLine, Voiced } from "./acts.ts";
import type { Chain, Who } from "./chain.ts";
import type { Line } from "./lines.ts";
import type { Manner } from "./manner.ts";

/** What the line before was. */
export interface LineBefore {
  readonly block: number;
  /** Who speaks or acts in it. */
  readonly who: Who | undefined;
  readonly announces: boolean;
  readonly voice: Voice;
  readonly quoted: boolean;
  /** A report of his, or plain text that may go on with one. */
  readonly goesOn: boolean;
  /** Whose words all of it holds; absent: it holds nobody's for sure. */
  readonly says: Who | undefined;
  /** It says so of somebody who is named, or quotes him. */
  readonly isHeard: boolean;
}

/** Where a quotation stands: its first line, what follows it, what stands before. */
interface Place {
  readonly first: Line;
  readonly next: readonly HeardLine[] | undefined;
  readonly before: LineBefore | undefined;
}

interface Listened {
  readonly chain: Chain;
  readonly manner: Manner;
}

export interface Owner {
  readonly who: Who | undefined;
  /** Empty: nothing tells. */
  readonly rule: string;
}

export function ownerOf(place: Place, listened: Listened): Owner {
  return (
    behindAnother(place, listened) ??
    beforeAttribution(place, listened) ??
    inNextParagraph(place, listened) ??
    ofTheOneWhoSpeaks(listened)
  );
}

/** In the paragraph of the line before, or announced by it. */
function behindAnother({ first, before }: Place, { chain, manner }: Listened): Owner | undefined {
  if (!before || (before.block !== first.block && !before.announces)) return undefined;
  const rule = before.announces ? "announced" : "behind, in the paragraph";
  const isOne = manner.kind === "one";
  // "Her coach had stopped watching. “…”": he has not said anything yet.
  if (isOne && before.who === "other" && !before.announces && !before.isHeard) return { who: undefined, rule };
  const one = isOne && chain.focus !== "other" && !before.quoted ? "speaker" : undefined;
  return { who: before.who ?? one, rule };
}

function beforeAttribution({ first, next }: Place, { chain }: Listened): Owner | undefined {
  const coming = comingAct(first, next);
  if (!coming || coming.line.quotations === 0) return undefined;
  const who = chain.whoIs(coming.act);
  const isSure = coming.line.block === first.block || who === chain.focus;
  return isSure ? { who, rule: "before its attribution" } : undefined;
}

/** "“…,” she said. ¶ “…”": whoever speaks goes on, unless "Bale said so" follows. */
function inNextParagraph({ first, next, before }: Place, { chain }: Listened): Owner | undefined {
  if (before?.says === undefined || before.block !== first.block - 1) return undefined;
  const following = next?.find(({ line }) => !line.quoted);
  const isNear = following !== undefined && following.line.block <= first.block + 1;
  if (isNear && following.line.quotations === 0 && following.acts.some(act => chain.whoIs(act) !== before.says))
    return { who: undefined, rule: "" };
  return { who: before.says, rule: "behind, in the next paragraph" };
}

function ofTheOneWhoSpeaks({ chain, manner }: Listened): Owner {
  const isHis = chain.focus === "speaker" || (chain.focus !== "other" && chain.sayer !== "other");
  return manner.kind === "one" && isHis
    ? { who: "speaker", rule: "of the one who speaks" }
    : { who: undefined, rule: "" };
}

/** What is said in the line that follows, in the paragraph or the next. */
function comingAct(first: Line, next: readonly HeardLine[] | undefined) {
  const coming = next?.find(({ line }) => !line.quoted);
  const act = coming?.acts.find(({ fact }) => fact === "said");
  return act && coming!.line.block <= first.block + 1 ? { line: coming!.line, act } : undefined;
}

/** Whose words a sentence holds, where that is sure. */
export function wordsOf({ voice, isAnothers }: Voiced): Who | undefined {
  if (voice === "speaker" || voice === "reported") return "speaker";
  return isAnothers ? "other" : undefined;
}
