/**
 * Who is interviewed, by whom and for whom, as the text itself introduces them: "President Ada Stone's interview with …",
 * "Stone told Harbour Radio", "в интервью ТАСС …". Read from the beginning of the text, where the press names its people; the first form
 * that fits decides, and where two of them name different people nobody is found: the owner's front matter can always say it.
 */
import { aliasesOf } from "./aliases.ts";
import { samePerson } from "./names.ts";
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
const anyName = `(?:${capital}\\s+){0,3}\\p{Lu}[\\p{L}\\p{M}’-]{1,30}`;
const partner = `(?:the\\s+)?[“"«]?(?:\\p{Lu}(?:[\\p{L}\\p{N}&-]|\\.(?=\\p{L})){0,30}['’]?s?[”"»]?[ \\u00a0]?){1,6}`;
const aside = "(?:, [^,.;]{1,80},|,)?";

interface Form {
  /** What must stand in the text for the form to be tried, around which it is tried. */
  readonly key: string;
  /** Names X, the one interviewed, and P, by or for whom. */
  readonly pattern: RegExp;
  /** People also talk to people: only an outlet or a journalist makes it an interview. */
  readonly needsOutlet: boolean;
}

function form(key: string, source: string, needsOutlet = false): Form {
  return { key, pattern: new RegExp(`(?<!\\p{L})(?<!(?:of|in|from|at) )${source}`, "gu"), needsOutlet };
}

const said = "(?:said|says|stressed|noted|told|warned|stated|emphasi[sz]ed)";
const saidRussian = "(?:сказала?|заявила?|сообщила?|рассказала?|отметила?)";
const russianPartner = `(?<P>(?:телеканалу |агентству |газете )?${partner})`;
const behind = "(?<after>[^.;]{0,160})";
const forms: Readonly<Record<string, readonly Form[]>> = {
  en: [
    form("interview", `(?<X>${person})['’]s? (?:exclusive )?interview (?:with|to|for) (?<P>${partner})${behind}`),
    form(
      "interview",
      `interview with (?<P>${partner})(?<after>${aside}(?: on ${capital})?), (?<X>${anyName}) (?:has )?${said}`,
    ),
    form(
      "interview",
      `(?<X>${anyName})${aside} (?:has )?${said}[^.“"«]{0,80} in an (?:exclusive )?interview (?:with|to|for) (?<P>${partner})${behind}`,
    ),
    form(
      "interview",
      `(?<X>${anyName})${aside} (?:has )?told (?<P>${partner})(?<after>[^.;“"«]{0,40} in an (?:exclusive )?interview)`,
    ),
    form(
      "interview",
      `(?<X>${anyName})${aside} (?:has |had )?(?:gave|given|granted) an (?:exclusive )?interview to (?<P>${partner})${behind}`,
    ),
    form("interview", `(?<X>${person})${aside} (?:has been|was) interviewed by (?<P>${partner})${behind}`),
    form("interview", `(?<P>${partner})(?<after>) (?:has )?interviewed (?<X>${person})`, true),
    form(
      "questions",
      `(?<X>${person})${aside} (?:has )?answered (?:the )?questions (?:of|from|by) (?<P>${partner})${behind}`,
      true,
    ),
    ...["sat down with", "spoke with", "spoke to", "talked to"].map(verb =>
      form(verb, `(?<X>${person})${aside} (?:has )?${verb} (?<P>${partner})${behind}`, true),
    ),
  ],
  ru: [
    form("интервью", `(?<X>${person}) (?:дала?|предоставила?) (?:эксклюзивное )?интервью ${russianPartner}`),
    form("интервью", `(?<X>${person}) ${saidRussian}[^.«"]{0,60} в интервью ${russianPartner}`),
    form("интервью", `[Вв] интервью ${russianPartner} (?:[\\p{Ll}-]+ ){0,4}(?<X>${person}) ${saidRussian}`),
  ],
  tr: ["konuştu", "röportaj", "mülakat"].map(key =>
    form(key, `(?<X>${person}), (?<P>${partner})['’](?:[ae]|y[ae]|n[ae]) (?:verdiği )?${key}`),
  ),
  az: [form("müsahibə", `(?<X>${person}) (?<P>[“"«][^”"»]{2,40}[”"»])['’-]?\\p{Ll}{0,3}(?: \\p{Ll}+)? müsahibə`)],
};

interface Found extends Omit<People, "aliases"> {
  readonly speaker: string;
}

/** Looks through the paragraphs of a text. `speaker`: who it is about where that is known; then only about him. */
export function findPeople(paragraphs: readonly string[], language: string, speaker?: string): People {
  const text = paragraphs.join("\n\n").slice(0, most);
  const lead = text.slice(0, introduction).replace(/\s+/g, " ");
  const found = (forms[language] ?? forms.en!).flatMap(form => occurrences(lead, form, text));
  const own = speaker === undefined ? found : found.filter(one => samePerson(one.speaker, speaker));
  const first = own[0];
  const name = speaker === undefined ? first?.speaker : (fullName(speaker, text) ?? speaker);
  if (name === undefined || own.some(one => !samePerson(one.speaker, name))) return { aliases: [] };
  return { ...first, speaker: name, aliases: aliasesOf(name, text) };
}

function occurrences(lead: string, { key, pattern, needsOutlet }: Form, text: string): readonly Found[] {
  const found = new Map<number, Found>();
  for (let at = lead.indexOf(key), tries = 0; at >= 0 && tries < 8; at = lead.indexOf(key, at + 1), tries++) {
    const start = Math.max(0, at - 250);
    for (const { index, groups } of lead.slice(start, at + 350).matchAll(pattern)) {
      const one = foundIn(groups!.X!, groups!.P!, groups!.after ?? "", text);
      if (one && !(needsOutlet && one.outlet === undefined)) found.set(start + index, one);
    }
  }
  return [...found.values()];
}

function foundIn(x: string, p: string, after: string, text: string): Found | undefined {
  // "Kestrel Television's interview with President Advani"
  const swapped = isOutlet(x);
  const speaker = fullName(swapped ? p : x, text);
  const partners = swapped ? partnerOf(x, "") : partnerOf(p, after);
  if (speaker === undefined || isOutlet(speaker)) return undefined;
  // "Ms Hale's interview with President Orlov": who interviews whom?
  if (!swapped && isOffice(p.split(" ", 1)[0]!) && partners.outlet === undefined) return undefined;
  return { speaker, ...partners };
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
  /(?<!\p{L})(?:News|Agency|TV|Television|Radio|Times|Post|Gazette|Wire|Herald|Tribune|Journal|Channel|Press|Broadcasting|Media|Daily|Weekly|Magazine|Network|Chronicle|Mail|Telegraph|Observer|Review|Today|Haber|Gazetesi|Ajansı|Agentliyi|Reuters|Bloomberg|Euronews)(?!\p{L})|^[“"«]|^\p{Lu}{2,}[\p{Lu}\p{N} -]*$|24/u;
const outletAfter =
  /^\s*(?:TV|television|news|radio|channel|agency|newspaper|magazine|weekly|daily|program|broadcaster)/iu;

function isOutlet(name: string): boolean {
  return outletWords.test(name.trim().replace(/^the\s+/i, ""));
}

/** By whom or for whom: a person is followed by an office or "of the …", an outlet says so itself. */
function partnerOf(partner: string, after: string): Pick<People, "interviewer" | "outlet"> {
  // "телеканалу «Волна»"
  const called = /^\p{Ll}{4,} (?<name>[“"«]?\p{Lu}.*)$/u.exec(partner.trim())?.groups?.name;
  if (called !== undefined) return partnerOf(/^[“"«]/.test(called) ? called : `«${called}»`, "");
  const name = partner
    .trim()
    .replace(/^the\s+/i, "")
    .replace(/^[“"«]|[”"»]$/gu, "")
    .replace(/[.,]$/, "");
  const possessed = /^(.{2,60})['’]s (\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]+)$/u.exec(name);
  if (possessed) return { outlet: possessed[1]!, interviewer: possessed[2]! };
  if (isOutlet(partner) || outletAfter.test(after)) return { outlet: name };
  if (!/^\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’.-]*){1,2}$/u.test(name)) return {};
  const office = /^,?\s*(?:the |an? )?(?:[\p{L}-]+ ){0,2}?([\p{L}-]+)/u.exec(after);
  const of = /(?:of|at|for|from) (?:the )?(?:[“"«]([^”"»]{2,60})[”"»]|((?:\p{Lu}[\p{L}\p{N}-]+ ?){1,4}))/u.exec(after);
  const described = office !== null && (after.match(/[\p{L}-]+/gu) ?? []).slice(0, 4).some(isOffice);
  if (!described && !/^\s?of /.test(after)) return {};
  const outlet = (of?.[1] ?? of?.[2])?.trim();
  return { interviewer: name, ...(outlet === undefined ? {} : { outlet }) };
}
