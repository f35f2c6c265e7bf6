/**
 * How a passage is cited, ready to be copied: one line in each style. It names what is known of the interview and nothing else, so
 * it is the same on every day. Who is cited as the author of words is a statement about somebody: that is the speaker of a passage that
 * holds words of their own in a conversation or a speech, and nobody of an article or a digest, which others wrote.
 */
import type { Passage } from "../../model.ts";
import { printable } from "../../text/printable.ts";
import type { CitationStyle } from "../commands.ts";
import type { Wording } from "../wording/wording.ts";

/** What of a passage a citation says, each on one line. */
interface Facts {
  readonly reference: string;
  readonly title: string;
  readonly date: string;
  readonly speaker?: string;
  readonly interviewer?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** The citation in a style. The words between its facts are in the language of the wording; BibTeX has none. */
export function citationIn(style: CitationStyle, passage: Passage, wording: Wording): string {
  const facts = factsOf(passage);
  switch (style) {
    case "plain":
      return plainText(facts, wording);
    case "markdown":
      return markdown(facts, wording);
    case "chicago":
      return chicago(facts, wording);
    case "bibtex":
      return bibtex(facts, wording);
  }
}

function factsOf({ interview, reference, speaker, sentences }: Passage): Facts {
  const { kind, title, date = "", interviewer, outlet, url } = interview;
  const isOwn = kind === "transcript" || kind === "speech";
  const author = isOwn && sentences.some(({ voice }) => voice === "speaker") ? speaker : undefined;
  const known = Object.entries({ speaker: author, interviewer: isOwn ? interviewer : undefined, outlet, url });
  const told = known.flatMap(([name, value]) => (value ? [[name, printable(value).trim()]] : []));
  return { reference, title: printable(title).trim(), date, ...Object.fromEntries(told) };
}

/** Who, by whom asked, what, where, when, its address, and the passage of the record. */
function plainText({ speaker, interviewer, title, outlet, date, url, reference }: Facts, wording: Wording): string {
  const { citing, dates } = wording.texts;
  const by = interviewer && wording.line(citing.by, { name: interviewer });
  const when = date === "" ? dates.none : wording.date(date);
  return `${[speaker, by, `“${title}”`, outlet, when, url].filter(Boolean).join(", ")} (${reference})`;
}

function markdown({ url, title, ...facts }: Facts, wording: Wording): string {
  const { citing, dates } = wording.texts;
  const by = facts.interviewer && wording.line(citing.by, { name: facts.interviewer });
  const when = facts.date === "" ? dates.none : wording.date(facts.date);
  const linked = url === undefined ? `*${marked(title)}*` : `[${marked(title)}](${linkTarget(url)})`;
  const [before, behind] = [
    [facts.speaker, by],
    [facts.outlet, when],
  ].map(parts => parts.flatMap(part => (part ? [marked(part)] : [])));
  return `${[...before!, linked, ...behind!].join(", ")} (${marked(facts.reference)})`;
}

/** A note of the Chicago Manual of Style: names as they are said, since which part is the family's is not known of all of them. */
function chicago({ speaker, interviewer, title, outlet, date, url }: Facts, wording: Wording): string {
  const { citing } = wording.texts;
  const by = interviewer && wording.line(citing.by, { name: interviewer });
  const when = date === "" ? citing.undated : longDate(date, wording);
  const inside = /[.?!…]$/.test(title) ? `“${title}”` : `“${title},”`;
  const above = [speaker, by].filter(Boolean).map(part => `${part}, `);
  const note = `${above.join("")}${inside} ${[outlet, when, url].filter(Boolean).join(", ")}`;
  return note.endsWith(".") ? note : `${note}.`;
}

/** "March 5, 2024" in English. */
function longDate(date: string, wording: Wording): string {
  const [year = "", month, day] = date.split("-");
  if (month === undefined || day === undefined) return wording.date(date);
  const name = wording.date(`${year}-${month}`).replace(year, "").trim();
  const inDay = wording.date(date).replace(/^\d+\s+|\s+\d+$/g, "");
  return wording.line(wording.texts.citing.day, { day: String(Number(day)), month: inDay || name, year });
}

const shortMonths = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function bibtex({ reference, speaker, interviewer, title, outlet, date, url }: Facts, wording: Wording): string {
  const [year, month, day] = date.split("-");
  const note = [interviewer && wording.line(wording.texts.citing.by, { name: interviewer }), reference];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", speaker && `{{${escaped(speaker)}}}`],
    ["title", `{{${escaped(title)}}}`],
    ["howpublished", outlet && `{${escaped(outlet)}}`],
    ["year", year && `{${year}}`],
    ["month", shortMonths[Number(month) - 1]],
    ["day", day && `{${Number(day)}}`],
    ["url", url && `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ["note", `{${escaped(note.filter(Boolean).join("; "))}}`],
  ];
  const key = reference.replace(/[^A-Za-z0-9-]+/g, "-");
  const told = fields.flatMap(([name, value]) => (value ? `${name} = ${value}` : []));
  return `@misc{${key}, ${told.join(", ")}}`;
}

const inTex: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, sign => inTex[sign] ?? `\\${sign}`);
}

/** Text that Markdown shows as it is, inside a line. */
export function marked(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&!]/g, "\\$&");
}

/** An address that ends where the bracket around it does. */
function linkTarget(url: string): string {
  return url.replace(/[()<>\s\\]/g, sign => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
