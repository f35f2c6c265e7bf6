/**
 * Who is meant. "She", "the chef" and a quotation that nobody is said to speak belong to whoever spoke or acted last, not to
 * whoever was named last; where nobody has yet, in an article about an interview, to the one interviewed. One chain a text,
 * told of each sentence in order.
 */
import { inAll } from "../languages/languages.ts";
import { signs } from "../people/mask.ts";
import type { Mentions } from "../people/mentions.ts";
import type { Gender } from "../people/offices.ts";
import type { Act } from "./acts.ts";
import type { Manner } from "./manner.ts";

/** `unknown`: it may be the speaker or not. */
export type Who = "speaker" | "other" | "unknown";

/** A mention as it stands in a sentence. */
export type Mention = Pick<Act, "by" | "epithet" | "name" | "gender" | "isPlain">;

export interface Chain {
  /** Who is meant by a mention at this place of the text. */
  whoIs(mention: Mention): Who;
  /** Whether a mention is a pronoun that the speaker may be meant by; `for sure`: he is known to be called so. */
  fits(mention: Mention, how?: "for sure"): boolean;
  /** Who would be meant by a pronoun that fits anybody; absent: nobody has spoken or acted yet. */
  readonly focus: Who | undefined;
  /** Who spoke last; absent: nobody yet. */
  readonly sayer: Who | undefined;
  /** Somebody was named, in any part of a sentence. */
  name(who: Who): void;
  /** Somebody else may be meant now by a pronoun that did not fit whoever was spoken of. */
  pass(): void;
  /** Whether a pronoun, the subject of a line that tells something and does or does not name the speaker, means him again. */
  takesUp(by: Mention["by"], isNamed: boolean): boolean;
  /** A line begins. */
  step(): void;
  /** A paragraph begins, whether or not the speaker was named before. */
  begin(): void;
  /** Somebody did something, or spoke. */
  act(who: Who, how: { readonly says: boolean; readonly by?: Act["by"]; readonly gender?: Gender | undefined }): void;
}

/** Who is somebody's, and so not the one whom an article is about: "the spokesman". */
const relational = inAll(({ people }) => people?.relational);

interface Known extends Pick<Mentions, "own" | "others" | "gender"> {
  /** The text says both he and she. */
  readonly areMixed: boolean;
  /** He or she by a word for what somebody is. */
  genderOfWords(words: string): Gender | undefined;
}

export function createChain({ gender, own, others, areMixed, genderOfWords }: Known, manner: Manner): Chain {
  let focus: Who | undefined;
  let sayer: Who | undefined;
  let named: Who | undefined;
  /** Who was in focus before, and is not now. */
  let before: Who | undefined;
  /** The speaker was named in a later paragraph than the one in focus, and nobody since; in this one, where several speak. */
  let isNamedHere = false;
  /** The speaker was named since somebody did something, and nobody else behind him. */
  let isNamedSince = false;
  /** Somebody else was named. */
  let isAnyoneElse = false;
  /** Lines since somebody did something. */
  let since = 0;
  /** A paragraph began since somebody did something. */
  let isFar = false;
  /** Who did is no mention, and may be a thing. */
  let isUnnamed = false;
  /** Who did has said something since he was spoken of. */
  let hasSpoken = false;
  /** By which pronoun the one in focus was called, who is not the speaker. */
  let other: Gender | undefined;
  /** Epithets that were given to somebody where nobody else could be meant. */
  const given = new Map<string, Who>();

  function byPronoun(shown: Gender): Who {
    if (gender === undefined) return ofUnknownGender();
    if (gender !== shown) {
      if (focus === "other") other = shown;
      return "other";
    }
    return isLeftFor(shown) ?? whoeverIsNear();
  }

  function ofUnknownGender(): Who {
    const isNear = since <= 1 && focus === "speaker" && named === "speaker";
    return (manner.kind === "many" || areMixed) && !isNear ? "unknown" : whoeverIsNear();
  }

  /** Whom a pronoun that fits the speaker means where somebody else is in focus; absent: that does not tell. */
  function isLeftFor(shown: Gender): Who | undefined {
    // "“He cried,” she says. He cried, he says.": she is not meant, and he is the one who speaks here.
    const isNotOther = focus === "other" && other !== undefined && other !== shown;
    if (isNotOther && (manner.kind === "one" || before === "speaker")) return "speaker";
    // "… ¶ Growth was slow, which she prefers. She says": a paragraph that names nobody but her.
    if (isFar && isNamedHere) return "speaker";
    return focus === "other" ? whoIsLeft() : undefined;
  }

  function whoeverIsNear(): Who {
    if (focus !== undefined) return focus;
    if (named === "speaker" && !isAnyoneElse) return "speaker";
    return manner.kind === "one" && named !== "other" ? "speaker" : "unknown";
  }

  /** Who may be meant behind somebody else, by a pronoun that fits both. */
  function whoIsLeft(): Who | undefined {
    // "Her album, Low Water, came out. ¶ She says": who said nothing is left behind with his paragraph.
    // "Bale says. The flood stopped at S's hedge. ¶ He says": nor is who was not named last.
    if (manner.kind === "one") return isFar && (!hasSpoken || isNamedSince) ? "speaker" : "unknown";
    return isUnnamed || (manner.kind !== "many" && isFar) ? "unknown" : undefined;
  }

  /** "Her coach laughed. ¶ She trained every day.": a new paragraph tells of the one whom the article is about. */
  function takesUp(by: Mention["by"], isNamed: boolean): boolean {
    const shown = by === signs.he ? "he" : by === signs.she ? "she" : undefined;
    return manner.kind === "one" && shown !== undefined && shown === gender && isFar && !isNamed;
  }

  function byEpithet(epithet: string): Who {
    if (/^\p{Lu}/u.test(epithet)) return byPlaceAndCalling(epithet);
    const parts = partsOf(epithet);
    const [isOwn, isOthers] = [own, others].map(theirs => parts.some(part => theirs.has(part)));
    if (isOwn && !isOthers) return "speaker";
    if (isOthers && !isOwn) return "other";
    // A word for a man is used of women, too.
    const detailed = byDetail(epithet, isOthers ? [] : parts);
    if (detailed !== undefined) return detailed;
    const known = given.get(epithet);
    if (known !== undefined && !isOthers) return known;
    if (isOwn) return focus === named ? (focus ?? "unknown") : "unknown";
    if (!isOnlyOne() || relational.has(epithet)) return "unknown";
    given.set(epithet, "speaker");
    return "speaker";
  }

  /** "the 34-year-old", "the mother of three" in an article about one person, of whom any `parts` are then true. */
  function byDetail(epithet: string, parts: readonly string[]): Who | undefined {
    // A word for a man is used of women, too.
    if (isAtOdds(epithet)) return gender === "he" ? "other" : "unknown";
    if (!isDetail(epithet) || manner.kind !== "one" || [...others].some(isDetail)) return undefined;
    for (const part of parts) given.set(part, "speaker");
    return "speaker";
  }

  /** "the Harbour keeper": one of several, unless the text calls its speaker that and nothing else. */
  function byPlaceAndCalling(epithet: string): Who {
    const calling = epithet.split(" ").at(-1)!;
    const isOther = [...own].some(one => !/\d/.test(one)) && !own.has(calling);
    if (isOther || others.has(calling) || isAtOdds(calling) || !isOnlyOne()) return "unknown";
    given.set(calling, "speaker");
    return "speaker";
  }

  /** Nobody but the speaker was spoken of. */
  function isOnlyOne(): boolean {
    return manner.kind !== "many" && named === "speaker" && (focus === undefined || focus === named);
  }

  /** "The spokeswoman" of him. */
  function isAtOdds(epithet: string): boolean {
    const shown = genderOfWords(epithet);
    return shown !== undefined && gender !== undefined && shown !== gender;
  }

  return {
    whoIs({ by, epithet, gender: shown, isPlain }) {
      if (isPlain && manner.kind !== "many") return "unknown";
      const who = whoBy(by, epithet);
      return who === "speaker" && shown !== undefined && gender !== undefined && shown !== gender ? "other" : who;
    },
    fits({ by }, how) {
      if (how === "for sure" && gender === undefined) return false;
      return (by === signs.he && gender !== "she") || (by === signs.she && gender !== "he") || by === signs.they;
    },
    get focus() {
      return focus;
    },
    get sayer() {
      return sayer;
    },
    name(who) {
      named = who;
      isNamedHere = who === "speaker" && (isFar || isNamedHere);
      isNamedSince = who === "speaker";
      isAnyoneElse ||= who !== "speaker";
    },
    pass() {
      other = undefined;
    },
    begin() {
      isFar = true;
      if (manner.kind !== "one") isNamedHere = false;
    },
    takesUp,
    step() {
      since++;
    },
    act(who, { says, by, gender: shown }) {
      const isPronoun = by === signs.he || by === signs.she;
      // Who is meant by it is not known, and stays as little known.
      if (who === "unknown" && isPronoun) {
        if (says) sayer = who;
        return;
      }
      since = 0;
      isNamedSince = false;
      if (focus !== who) before = focus;
      const called = isPronoun ? (by === signs.he ? "he" : "she") : shown;
      const isSame = by === undefined || isPronoun;
      other = who === "other" ? (called ?? (isSame ? other : undefined)) : undefined;
      hasSpoken = says || (hasSpoken && focus === who && by !== signs.other && by !== "somebody");
      focus = who;
      isUnnamed = by === "somebody";
      isFar = false;
      if (says) sayer = who;
    },
  };

  function byThey(): Who {
    return focus === "speaker" && named === "speaker" && manner.kind === "one" ? "speaker" : "unknown";
  }

  function whoBy(by: Mention["by"], epithet: string | undefined): Who {
    if (by === "unnamed") return focus ?? (manner.kind === "one" ? "speaker" : "unknown");
    if (by === signs.speaker || by === signs.speakerOwn) return "speaker";
    if (by === signs.either) return "unknown";
    if (by === signs.they) return byThey();
    if (by === signs.he || by === signs.heOwn) return byPronoun("he");
    if (by === signs.she || by === signs.sheOwn) return byPronoun("she");
    if (epithet !== undefined) return byEpithet(epithet);
    // "A nurse said …" may be her, as long as she has no name.
    return by === "somebody" && manner.kind !== "many" && named === undefined ? "unknown" : "other";
  }
}

/** Whether it says of somebody what few are: the age, how many children. */
function isDetail(epithet: string): boolean {
  return /^\d| of /.test(epithet);
}

/** "20-year-old keeper" and "mother of three" say two things of somebody. */
function partsOf(epithet: string): readonly string[] {
  if (epithet.includes(" of ")) return [epithet, epithet.split(" ", 1)[0]!];
  const noun = /^\d\S* (?:\S+ )?(\S+)$/u.exec(epithet)?.[1];
  return noun === undefined ? [epithet] : [epithet.slice(0, -noun.length - 1), noun];
}

/** Whether a sign names somebody. */
export function isName(sign: Act["by"]): boolean {
  return sign === signs.speaker || sign === signs.speakerOwn || sign === signs.other;
}
