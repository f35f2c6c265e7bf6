/**
 * Whether a full stop ends a sentence or only an abbreviation ("Dr.", "U.S.", "No. 5", "г. Москва", "2. Dünya Savaşı").
 * Tables, not statistics: the same text is cut the same way whatever else the record holds. Where both are possible
 * ("in the U.S. President …") the sentence goes on, unless the next word is one that hardly follows an abbreviation ("The",
 * "He"): too long an excerpt is still true, half a sentence may not be.
 */

/** A name, an example or an explanation follows: the sentence always goes on. */
const goOn = wordSet(
  "mr mrs ms mx dr drs prof gen lt col sgt capt cpt cmdr maj adm gov sen rep rev hon pres messrs mme mlle mt ft vs cf viz e.g i.e " +
    "им ул просп акад проф ген тов напр см т.е т.к т.н " +
    "sn doç yrd öğr gör arş av uzm hz alb yzb bnb org bkz örn mah cad sok " +
    "dos məs bax",
);
/** The sentence goes on before a number: "No. 5", "p. 12". */
const goOnBeforeNumber = wordSet("no nos nr p pp vol art fig sec ch para op n ст стр п пп гл рис с d md sh səh");
/** Mostly inside a sentence, sometimes at its end. */
const goOnMostly = wordSet(
  "st inc ltd co corp llc plc bros jr sr ave blvd rd dept est approx ph.d yu ye zh kh sh ph th dj dm " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri " +
    "г гг обл дж ю янв февр авг сент окт нояб дек yy t.c m.ö m.s",
);
/** With dots inside, and yet at the end of a list: the sentence may end as with any word. */
const listEnds = wordSet("т.д т.п и.т.д v.b v.s");
/** Words that begin a sentence and hardly follow an abbreviation or an initial. */
const beginners = wordSet(
  "the he she it we they you i this that these those in on at but and so for if when while after before as there his her its our their " +
    "my what who how why yes no not however a an according asked also then later today yesterday now here still even since because although between during such only last next earlier meanwhile with from by to both each all some many most " +
    "он она они мы я вы это этот эта эти в на по но и а как если когда при также однако кроме говоря для его её их наш что " +
    "bu o biz ben siz onlar ancak ama ve bunun şu her də lakin amma və mən",
);
/** What a number with a full stop counts in Turkish and Azerbaijani, where that is how an ordinal is written. */
const counted = wordSet(
  "dünya cumhurbaşkanı yüzyıl madde maddesi dönem dönemi zirve zirvesi yıl yılı yıldönümü sayı ordu bölge kolordu hükümet " +
    "müharibə əsr maddə prezident sammit çağırış zirvəsi",
);

/** Whether the full stop at `stop` (of `text` from `start` on, where the sentence begins) ends it; `next`: what follows. */
export function fullStopEnds(text: string, start: number, stop: number, next: string): boolean {
  const word = wordBefore(text, start, stop);
  const lower = word.toLowerCase();
  if (goOn.has(lower)) return false;
  const nextIsNumber = /^(?:\d|[IVXLC]+(?![\p{L}]))/u.test(next);
  if (nextIsNumber && goOnBeforeNumber.has(lower)) return false;
  if (/^\d{1,3}$/.test(word)) {
    if (isBlankBefore(text, start, stop - word.length)) return false;
    if (word.length < 3 && /^\d/.test(next)) return false;
    return !counted.has(firstWord(next).toLowerCase());
  }
  if (listEnds.has(lower)) return true;
  const initial =
    /^\p{Lu}$/u.test(word) && (word !== "I" || !/\p{Ll} $/u.test(text.slice(Math.max(start, stop - 3), stop - 1)));
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  const roman = /^[IVXLC]{2,7}$/.test(word);
  const known = goOnMostly.has(lower) && (lower.length < 3 || !/^\p{Ll}{3}$/u.test(word));
  if (!initial && !dotted && !roman && !known) return true;
  if (!nextIsNumber && /^[^\p{L}]*\p{Lu}/u.test(next)) return isBeginner(next);
  return !nextIsNumber;
}

/** The word that ends at the stop, inner dots included: "U.S", "Dr", "2020". At most 20 characters are looked at. */
function wordBefore(text: string, start: number, stop: number): string {
  const near = text.slice(Math.max(start, stop - 20), stop);
  return /(?:[\p{L}\p{M}\p{N}]|(?<=\p{L})[.'’-](?=\p{L}))+$/u.exec(near)?.[0] ?? "";
}

/** Whether a number opens its sentence, as in a list: "1. The harbour". */
function isBlankBefore(text: string, start: number, end: number): boolean {
  return end - start < 4 && !/[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** An initial may look like a word: "A" is one in "A. A. Milne", and not in "A year later". */
function isBeginner(next: string): boolean {
  const word = firstWord(next);
  return beginners.has(word.toLowerCase()) && next[next.indexOf(word) + word.length] !== ".";
}

function firstWord(text: string): string {
  return /[\p{L}\p{M}]+/u.exec(text)?.[0] ?? "";
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
