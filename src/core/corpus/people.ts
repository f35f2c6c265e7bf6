/**
 * Who is interviewed, by whom and for whom, as the text itself introduces them: "President Ada Stone's interview with …",
 * "Stone told Harbour Radio", "в интервью ТАСС …". Read from the beginning of the text, where the press names its people; the first form
 * that fits decides, and where two of them name different people nobody is found: the owner's front matter can always say it.
 */
import { aliasesOf } from "./aliases.ts";
import { isOffice } from "./offices.ts";

/** Absent: the text does not say, or not plainly enough. */
export interface People {
  readonly speaker?: string;
  /** What else the text calls the speaker, the longest first; empty without a speaker. */
  readonly aliases: readonly string[];
  readonly interviewer?: string;
  readonly outlet?: string;
}

/** How much of the beginning is looked through for the forms. */
const introduction = 4000;
/** How much of the text is looked through for aliases. */
const most = 200_000;

const capital = "\\p{Lu}[\\p{L}\\p{M}’'.-]{0,30}?";
const person = `(?:${capital}\\s+){1,3}\\p{Lu}[\\p{L}\\p{M}’-]{1,30}`;
const surnameOrPerson = `(?:${capital}\\s+){0,3}\\p{Lu}[\\p{L}\\p{M}’-]{1,30}`;
const partner = `(?:the\\s+)?[“"«]?(?:\\p{Lu}[\\p{L}\\p{N}.&-]{0,30}['’]?s?[”"»]?[ \\u00a0]?){1,6}`;
const aside = "(?:, [^,.;]{1,80},)?";

/** Each form names X, the one interviewed, and mostly P, by or for whom. */
const forms: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    `(?<X>${person})['’]s? (?:exclusive )?interview (?:with|to|for) (?<P>${partner})(?<after>[^.;]{0,160})`,
    `interview with (?<P>${partner})(?<after>${aside}(?: on ${capital})?), (?<X>${surnameOrPerson}) (?:has )?(?:said|stressed|noted|told|warned|stated|emphasi[sz]ed)`,
    `(?<X>${surnameOrPerson})${aside} (?:has )?(?:said|warned|noted|stressed|stated)[^.“"«]{0,80} in an (?:exclusive )?interview (?:with|to|for) (?<P>${partner})(?<after>[^.;]{0,80})`,
    `(?<X>${surnameOrPerson})${aside} (?:has )?told (?<P>${partner})(?<after>(?:[^.;“"«]{0,40}) in an (?:exclusive )?interview)`,
    `(?<X>${surnameOrPerson})${aside} (?:has |had )?(?:gave|given|granted) an (?:exclusive )?interview to (?<P>${partner})(?<after>[^.;]{0,80})`,
    `(?<X>${person})${aside} (?:has been|was) interviewed by (?<P>${partner})(?<after>[^.;]{0,80})`,
    `(?<X>${person})${aside} (?:has )?answered (?:the )?questions (?:of|from|by) (?<P>${partner})(?<after>[^.;]{0,80})`,
    `(?<X>${person})${aside} (?:sat down with|spoke (?:with|to)|talked to) (?<P>${partner})(?<after>[^.;]{0,80})`,
    `(?<P>${partner})(?<after>) (?:has )?interviewed (?<X>${person})`,
  ].map(form => new RegExp(`(?<!\\p{L})${form}`, "u")),
  ru: [
    `(?<X>${person}) (?:дала?|предоставила?) (?:эксклюзивное )?интервью (?<P>(?:телеканалу |агентству |газете )?${partner})`,
    `(?<X>${person}) (?:сказала?|заявила?|сообщила?|рассказала?|отметила?)[^.«"]{0,60} в интервью (?<P>(?:телеканалу |агентству |газете )?${partner})`,
    `[Вв] интервью (?<P>(?:телеканалу |агентству |газете )?${partner}) (?:[\\p{Ll}-]+ ){0,4}(?<X>${person}) (?:сказала?|заявила?|сообщила?|рассказала?|отметила?)`,
  ].map(form => new RegExp(`(?<!\\p{L})${form}`, "u")),
  tr: [
    `(?<X>${person}), (?<P>${partner})['’](?:a|e|ya|ye|na|ne) (?:konuştu|röportaj verdi|mülakat verdi|verdiği (?:röportajda|mülakatta))`,
  ].map(form => new RegExp(`(?<!\\p{L})${form}`, "u")),
  az: [`(?<X>${person}) (?<P>${partner})['’-]?(?:a|ə|ya|yə|na|nə) müsahibə (?:verib|verdi)`].map(
    form => new RegExp(`(?<!\\p{L})${form}`, "u"),
  ),
};

/** Looks through the paragraphs of a text. `speaker`: who it is about where that is known, so that only aliases are sought. */
export function findPeople(paragraphs: readonly string[], language: string, speaker?: string): People {
  const text = paragraphs.join("\n\n").slice(0, most);
  const lead = text.slice(0, introduction);
  const found = (forms[language] ?? forms.en!)
    .map(form => form.exec(lead))
    .filter(match => match !== null)
    .map(match => ({
      at: match.index,
      name: fullName(match.groups!.X!, text),
      partner: match.groups!.P!,
      after: match.groups!.after ?? "",
    }))
    .filter(({ name }) => name !== undefined)
    .sort((a, b) => a.at - b.at);
  const first = found[0];
  if (!first?.name) return speaker === undefined ? { aliases: [] } : { aliases: aliasesOf(speaker, text) };
  return { speaker: first.name, aliases: aliasesOf(first.name, text), ...partnerOf(first.partner, first.after) };
}

/** The name without offices; a surname alone is looked up in the text, and must be one person's there. */
function fullName(found: string, text: string): string | undefined {
  const words = found.replace(/\s+/g, " ").trim().split(" ");
  const start = words.findLastIndex(word => isOffice(word.replace(/\.$/, ""))) + 1;
  const name = words.slice(start);
  if (name.length === 0 || !name.every(word => /^\p{Lu}/u.test(word))) return undefined;
  if (name.length > 1) return name.join(" ");
  const surname = name[0]!;
  const longer = new Set<string>();
  for (const { 1: first } of text.matchAll(
    new RegExp(`(?<![\\p{L}])(\\p{Lu}[\\p{L}-]{1,30}) ${surname}(?!\\p{L})`, "gu"),
  )) {
    if (!isOffice(first!)) longer.add(`${first} ${surname}`);
  }
  const [only, ...more] = longer;
  return more.length === 0 ? only : undefined;
}

const outletWords =
  /(?<!\p{L})(?:News|Agency|TV|Television|Radio|Times|Post|Gazette|Wire|Herald|Tribune|Journal|Channel|Press|Broadcasting|Media|Daily|Weekly|Magazine|Network|Chronicle|Mail|Telegraph|Observer|Review|Today|Reuters|Bloomberg|Euronews)(?!\p{L})|^[“"«]|^\p{Lu}{2,}[\p{Lu}\p{N} -]*$|24/u;
const outletAfter =
  /^\s*(?:TV|television|news|radio|channel|agency|newspaper|magazine|weekly|daily|program|broadcaster)/iu;

/** By whom or for whom: a person is followed by an office or "of the …", an outlet says so itself. */
function partnerOf(partner: string, after: string): Pick<People, "interviewer" | "outlet"> {
  const name = partner
    .trim()
    .replace(/^the\s+/i, "")
    .replace(/^[“"«]|[”"»]$/gu, "")
    .replace(/[.,]$/, "");
  const possessed = /^(.{2,60})['’]s (\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]+)$/u.exec(name);
  if (possessed) return { outlet: possessed[1]!, interviewer: possessed[2]! };
  if (outletWords.test(partner.trim().replace(/^the\s+/i, "")) || outletAfter.test(after)) return { outlet: name };
  if (!/^\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’.-]*){1,2}$/u.test(name)) return {};
  const office = /^,?\s*(?:the |an? )?(?:[\p{L}-]+ ){0,2}?([\p{L}-]+)/u.exec(after);
  const of = /(?:of|at|for|from) (?:the )?(?:[“"«]([^”"»]{2,60})[”"»]|((?:\p{Lu}[\p{L}\p{N}-]+ ?){1,4}))/u.exec(after);
  const described = office !== null && (after.match(/[\p{L}-]+/gu) ?? []).slice(0, 4).some(isOffice);
  if (!described && !/^ of /.test(after)) return {};
  const outlet = (of?.[1] ?? of?.[2])?.trim();
  return { interviewer: name, ...(outlet === undefined ? {} : { outlet }) };
}
