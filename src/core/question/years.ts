/**
 * Bare years as people narrow by them, in four languages: "in 2024", "с 2020 года", "2024 yılında", "2024-cü ildən bəri". A year
 * without such a word is a topic ("the 2020 war"), and so is one that owns something ("2024's budget").
 */
import { type Period, span } from "./period.ts";

const year = "((?:19|20)\\d\\d)";
/** A number behind a name's sign or part of a longer one is no year; neither is one that owns something: 2024's. */
const ends = "(?![\\p{L}\\p{N}]|[.,]\\d|['’]s|\\s*[%$€])";
const part =
  "(?:(?:the\\s+)?(?:early|late|mid|beginning\\s+of|end\\s+of|start\\s+of|middle\\s+of|spring|summer|autumn|fall|winter)(?:\\s+of)?[\\s-]+)?(?:the\\s+)?(?:year\\s+)?";
const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])${source}${ends}`, "giu");

/** Patterns of bare years, the longer ones first, and what each means. */
export const years: readonly (readonly [RegExp, (first: string, second: string) => Period])[] = [
  [pattern(`(?:between|from|in|during)\\s+${year}\\s*(?:and|to|until|till|through|-|–|—)\\s*${year}`), span],
  [
    pattern(`(?:с|в|между|за)\\s+${year}\\s*(?:по|и|до|-|–|—)\\s*${year}(?:\\s*(?:годах|годами|годы|года?|гг\\.?))?`),
    span,
  ],
  [
    pattern(
      `${year}(?:-c[iıuü])?\\s*(?:ile|ilə|ve|və|-|–|—)\\s*${year}(?:-c[iıuü])?\\s*(?:yılları\\s+)?(?:arasında|illərdə)`,
    ),
    span,
  ],
  [pattern(`(?:since|from)\\s+${part}${year}(?:\\s+on(?:wards?)?)?`), first => span(first)],
  [pattern(`(?:after)\\s+${part}${year}`), first => span(String(Number(first) + 1))],
  [pattern(`(?:before|prior\\s+to)\\s+${part}${year}`), first => span(undefined, String(Number(first) - 1))],
  [pattern(`(?:until|till|up\\s+to|by)\\s+${part}${year}`), first => span(undefined, first)],
  [pattern(`(?:in|during|throughout|back\\s+in)\\s+${part}${year}`), first => span(first, first)],
  [pattern(`(?:после)\\s+${year}(?:\\s+года?)?`), first => span(String(Number(first) + 1))],
  [pattern(`(?:с|начиная\\s+с)\\s+${year}(?:\\s+года?)?`), first => span(first)],
  [pattern(`(?:до)\\s+${year}(?:\\s+года?)?`), first => span(undefined, String(Number(first) - 1))],
  [pattern(`(?:в|за)\\s+${year}(?:\\s+год[уа]?|\\s*г\\.)?`), first => span(first, first)],
  [pattern(`${year}['’]?(?:ten|tan|den|dan)\\s+(?:beri|itibaren)`), first => span(first)],
  [pattern(`${year}['’]?(?:ten|tan|den|dan)\\s+sonra`), first => span(String(Number(first) + 1))],
  [pattern(`${year}['’]?(?:ten|tan|den|dan)\\s+önce`), first => span(undefined, String(Number(first) - 1))],
  [pattern(`${year}(?:['’]?(?:te|ta|de|da)|\\s+yılında)`), first => span(first, first)],
  [pattern(`${year}-c[iıuü]\\s+ildən\\s+(?:bəri|etibarən)`), first => span(first)],
  [pattern(`${year}-c[iıuü]\\s+ildən\\s+sonra`), first => span(String(Number(first) + 1))],
  [pattern(`${year}-c[iıuü]\\s+ilə\\s+qədər`), first => span(undefined, String(Number(first) - 1))],
  [pattern(`${year}-c[iıuü]\\s+ildə`), first => span(first, first)],
];
