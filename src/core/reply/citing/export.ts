/**
 * All passages of an answer as files to go on working with, each with whose words it holds and how it is cited: CSV (RFC 4180) for
 * a table, Markdown for a text. The words are those that the answer shows. The names of the columns are for programs, and the same in every language.
 */
import type { Answer, Hit } from "../../answer-model.ts";
import { behindDots, shortened } from "../blocks.ts";
import { citation, leadLine, quoteOf } from "../quote-block.ts";
import type { Block, ReplyFile, Span } from "../reply.ts";
import { filterTexts } from "../wording/filter-texts.ts";
import type { Wording } from "../wording/wording.ts";
import { citationIn, marked } from "./citations.ts";

type Quote = Extract<Block, { type: "quote" }>;

const columns = ["reference", "date", "outlet", "speaker", "whose_words", "text", "link"];
const longestTitle = 150;
const longestName = 60;

/** The hits of an answer in the order given. */
export function filesOf(answer: Answer, hits: readonly Hit[], wording: Wording): readonly ReplyFile[] {
  const title = shortened(`${answer.topic}${behindDots(filterTexts(answer.question, wording))}`, longestTitle);
  const caption = `${title} · ${wording.counted(wording.texts.counts.passages, hits.length)}`;
  const name = nameOf(answer.topic);
  return [
    { name: `${name}.csv`, mediaType: "text/csv", text: csvOf(hits, wording), caption },
    { name: `${name}.md`, mediaType: "text/markdown", text: markdownOf(title, hits, wording), caption },
  ];
}

/** A record a line, each cell as it is shown; who is named as the speaker has said it or is reported to have. */
function csvOf(hits: readonly Hit[], wording: Wording): string {
  const rows = hits.map(hit => {
    const { spans, citation: of } = quoteIn(hit, wording);
    const isTheirs = of.voice === "speaker" || of.voice === "reported";
    const speaker = isTheirs ? of.speaker : undefined;
    return [of.reference, of.date, of.outlet, speaker, textOf(citation(of).label), textOf(spans), of.url];
  });
  return [columns, ...rows].map(row => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A quotation a block: whose words, what was asked before them, the words, the citation. */
function markdownOf(title: string, hits: readonly Hit[], wording: Wording): string {
  const blocks = hits.map(hit => {
    const quote = quoteIn(hit, wording);
    const asked = textOf(leadLine(quote));
    return [
      line(textOf(citation(quote.citation).label)),
      ...(asked === "" ? [] : [line(asked)]),
      `> ${line(textOf(quote.spans))}`,
      citationIn("markdown", hit.passage, wording),
    ].join("\n\n");
  });
  return `${[`# ${marked(title)}`, ...blocks].join("\n\n")}\n`;
}

function quoteIn({ passage, excerpt }: Hit, { language }: Wording): Quote {
  const quote = quoteOf(passage, excerpt);
  return { ...quote, citation: { ...quote.citation, language } };
}

function textOf(spans: readonly Span[]): string {
  return spans
    .map(({ text }) => text)
    .join("")
    .trim();
}

/** A table program must not take words of the record for a formula: an apostrophe stands before what begins like one. */
function cell(value = ""): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line that Markdown shows as it is, also where it begins like a list, a rule or an underlined heading. */
function line(text: string): string {
  return marked(text).replace(/^(\d{0,9})([-+=.)])/, "$1\\$2");
}

/** The topic as the name of a file, on any system. */
function nameOf(topic: string): string {
  const words = topic.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join("-")].slice(0, longestName).join("");
  return name === "" ? "quotations" : name;
}
