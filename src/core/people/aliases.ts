/**
 * What else a text calls its speaker, as it introduces him itself: the surname, the office with the name ("President
 * Aliyev"), and the office alone where the text uses it for somebody ("the president", "the head of state"). Only what
 * stands in the text counts, and an office only where it stands right before his name: an alias too many would give him
 * the words of another.
 */
import { nameSource } from "./name-pattern.ts";
import { isEnglishOffice, isOffice, officesBefore } from "./offices.ts";

/** What an office may also be called. Nothing of one country: "the premier" is any prime minister. */
const alsoCalled: readonly (readonly [office: RegExp, others: readonly string[]])[] = [
  [/^(?:vice[- ]|deputy )/u, []],
  [/(?:^| )(?:president|king|queen|emir|sultan|emperor)$/u, ["the head of state", "the head of our state"]],
  [/(?:^| )(?:prime minister|premier|chancellor)$/u, ["the premier", "the prime minister", "the head of government"]],
  [/^президент$/u, ["глава государства"]],
  [/^премьер(?:-министр)?$/u, ["премьер", "премьер-министр", "глава правительства"]],
  [/^(?:губернатор|глава региона)$/u, ["губернатор", "глава региона"]],
  [/^cumhurbaşkanı$/u, ["devlet başkanı"]],
  [/^prezident(?:i)?$/u, ["dövlət başçısı", "dövlətimizin başçısı"]],
];
/** Who held an office holds it no more, or holds another's. */
const notNow =
  /(?<![\p{L}])(?:former|ex|then|late|acting|vice|deputy|future|incoming|outgoing|бывший|экс|eski|keçmiş|sabiq)(?![\p{L}])/iu;

/** Forms of address, and what one is to another only. */
const noOffice =
  /^(?:mr|mrs|ms|miss|sir|lord|lady|dame|madam|dr|doctor|professor|colleague|counterpart|predecessor|successor|rival|г-н|г-жа|господин|госпожа|sayın|cənab|xanım)$/u;

/** The other names of a person in a text, the longest first; without the name itself. */
export function aliasesOf(name: string, text: string): readonly string[] {
  const words = name.split(/\s+/);
  const surname = words.at(-1)!;
  const found = new Set<string>();
  const offices = new Set<string>();
  const mention = new RegExp(
    `(?<![\\p{L}-])(?:${[name, surname].map(nameSource).join("|")})(?![\\p{L}-]|\\s\\p{Lu})`,
    "gu",
  );
  for (const { 0: called, index } of text.matchAll(mention)) {
    const before = text.slice(Math.max(0, index - 120), index);
    const { reach } = officesBefore(before);
    const title = before
      .slice(before.length - reach)
      .replace(/\s+/g, " ")
      .trim();
    const apposed = apposition(before, text.slice(index + called.length, index + called.length + 80));
    if (apposed !== undefined && !notNow.test(apposed)) for (const office of officesIn(apposed)) offices.add(office);
    if (called === surname && words.length > 1 && (reach > 0 || !/\p{Lu}[\p{L}.]*\s$/u.test(before)))
      found.add(surname);
    if (reach === 0 || notNow.test(title) || title.split(" ").length > 5) continue;
    const own = officesIn(title);
    if (own.length === 0) continue;
    found.add(`${title.replace(/^the /iu, "")} ${called.replace(/\s+/g, " ")}`);
    for (const office of own) offices.add(office);
  }
  for (const office of offices) {
    found.add(office);
    for (const alias of others(office)) if (isUsed(alias, text)) found.add(alias);
  }
  found.delete(name);
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** "Ada Stone, the president of Orlena, …" and "The president of Orlena, Ada Stone, …": the office. */
function apposition(before: string, behind: string): string | undefined {
  const office = "the (?<office>(?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+?)(?: of [^,.;:]{1,50})?";
  const groups = (
    new RegExp(`^, ${office},`, "iu").exec(behind) ??
    (/^[,.]/.test(behind) ? new RegExp(`(?<!\\p{L})${office}, $`, "iu").exec(before) : null)
  )?.groups;
  return groups?.office !== undefined && isOffice(groups.office.split(" ").at(-1)!) ? groups.office : undefined;
}

/** "Transport Minister" → "the transport minister", "the minister"; "Mr" → nothing. */
function officesIn(title: string): readonly string[] {
  const lower = title.toLowerCase().replace(/^the /u, "").split(" ");
  const last = lower.findLastIndex(isOffice);
  const office = lower[last];
  if (office === undefined || noOffice.test(office)) return [];
  const article = isEnglishOffice(office) ? "the " : "";
  // "President of the Republic of Orlena": the office, not the country.
  const whole = lower.slice(0, last + 1).join(" ");
  return [...new Set([`${article}${whole}`, `${article}${office}`])].filter(
    alias => alias !== "the minister" || !/prime minister$/.test(whole),
  );
}

function others(office: string): readonly string[] {
  const bare = office.replace(/^the /u, "");
  return alsoCalled.find(([form]) => form.test(bare))?.[1] ?? [];
}

/** Whether a text says it: without a name or "of" behind it. */
function isUsed(alias: string, text: string): boolean {
  // Not one pattern: ignoring case, \p{Lu} would match any letter.
  const uses = text.matchAll(new RegExp(`(?<![\\p{L}-])${nameSource(alias)}(?![\\p{L}-])`, "giu"));
  return [...uses].some(({ 0: use, index }) => {
    const behind = text.slice(index + use.length, index + use.length + 10);
    return !/^\s+(?:of\s|\p{Lu})/u.test(behind);
  });
}
