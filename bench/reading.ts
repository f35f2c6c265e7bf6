/**
 * How fast each stage of reading is, in MB/s of the files that go through it and as a ratio to a plain pass over the same text
 * (its words counted by one expression) in the same run; and whether the time of one file grows with its length.
 */
import { decode } from "../src/adapters/corpus-folder/decode.ts";
import type { Passage } from "../src/core/model.ts";
import { passagesOf } from "../src/core/passages/passages.ts";
import { findPeople } from "../src/core/people/introductions.ts";
import { bodyOfArticle } from "../src/core/reading/formats/html.ts";
import { readFile } from "../src/core/reading/formats/read-file.ts";
import { readHead } from "../src/core/reading/formats/text-header.ts";
import { withoutFurniture } from "../src/core/reading/furniture/furniture.ts";
import { findArticle } from "../src/core/reading/html/article.ts";
import { treeOf } from "../src/core/reading/html/tree.ts";
import { turnsOf } from "../src/core/reading/layout/turns.ts";
import { nobodyAbove } from "../src/core/reading/layout/who-asks.ts";
import { readFrontMatter } from "../src/core/reading/markdown/front-matter.ts";
import { markdownBody } from "../src/core/reading/markdown/markdown-body.ts";
import { readFacts } from "../src/core/reading/metadata.ts";
import { type Body, plainBody } from "../src/core/reading/parts.ts";
import type { FoundInterview, TextFile } from "../src/core/reading/reader.ts";
import { voicesOf } from "../src/core/voices/voices.ts";
import { fileOf, forms } from "./texts.ts";

const mebibyte = 1_048_576;

/** Prints both tables. `index` is what the passages are put into at last. */
export async function timeReading(index: (passages: readonly Passage[]) => Promise<unknown>): Promise<void> {
  const files = [...forms.keys()].map(name => fileOf(name, mebibyte / 4));
  // The first run is the compiler's.
  await stagesOf(files, index);
  const { stages, plain } = await stagesOf(files, index);
  console.log("\nreading, a mixed record   MB    MB/s   × a plain pass");
  for (const { name, bytes, ms } of stages) {
    const mb = bytes / mebibyte;
    const cells = [mb.toFixed(1).padStart(4), ((1000 * mb) / ms).toFixed(1).padStart(8)];
    console.log(`${name.padEnd(24)}${cells.join("")}${(ms / (bytes * plain)).toFixed(1).padStart(17)}`);
  }
  console.log("\none file of 1 MiB         MB/s   × a plain pass   4 MiB take × the time");
  for (const name of forms.keys()) {
    const [one, four] = [1, 4].map(size => wholeMs(fileOf(name, size * mebibyte)));
    const cells = [(1000 / one!).toFixed(1).padStart(6), (one! / (mebibyte * plain)).toFixed(1).padStart(17)];
    console.log(`${name.padEnd(24)}${cells.join("")}${(four! / one!).toFixed(1).padStart(24)}`);
  }
}

interface Stage {
  readonly name: string;
  readonly bytes: number;
  readonly ms: number;
}

/** Each stage over all files that have it, and what a plain pass takes a byte, in milliseconds. */
async function stagesOf(
  files: readonly TextFile[],
  index: (passages: readonly Passage[]) => Promise<unknown>,
): Promise<{ readonly stages: readonly Stage[]; readonly plain: number }> {
  const encoded = files.map(({ text }) => new TextEncoder().encode(text));
  const bodied = files.filter(file => bodyOf(file) !== undefined);
  const stages: Stage[] = [];
  const timed = <Given, Made>(name: string, [given, bytes]: Stretch<Given>, work: (one: Given) => Made): Made[] => {
    const begun = performance.now();
    const made = given.map(work);
    stages.push({ name, bytes, ms: performance.now() - begun });
    return made;
  };
  const bytes = sizeOf(files);
  const own = sizeOf(bodied);
  timed("plain pass", [files, bytes], ({ text }) => text.match(/\p{L}+/gu)?.length);
  timed("decode", [encoded, bytes], part => decode(part));
  const bodies = timed("format to clean text", [bodied, own], file => bodyOf(file)!);
  const clean = timed("furniture", [bodies, own], withoutFurniture);
  const { facts } = readFacts({ entries: [], file: "", where: "head" });
  timed("layout, turns", [clean, own], ({ source, parts }) => turnsOf(source, parts, { facts, names: nobodyAbove }));
  const found = timed("whole files", [files, bytes], file => readFile(file).interviews).flat();
  const articles = found.filter(({ interview }) => interview.kind === "article");
  const running = articles.reduce((sum, { source }) => sum + source.text.length, 0);
  timed("people, voices", [articles, running], read => {
    const paragraphs = paragraphsIn(read);
    findPeople(paragraphs.slice(0, 200), read.interview.language);
    return voicesOf(read.interview, paragraphs);
  });
  const passages = timed("passages", [found, bytes], passagesOf).flat();
  const begun = performance.now();
  await index(passages);
  stages.push({ name: "index", bytes, ms: performance.now() - begun });
  return { stages, plain: stages[0]!.ms / bytes };
}

/** What goes through a stage, and how many bytes it is. */
type Stretch<Given> = readonly [given: readonly Given[], bytes: number];

/** The clean text of a file that is one text; nothing for formats that tell their turns. */
function bodyOf({ path, text }: TextFile): Body | undefined {
  if (path.endsWith(".txt")) return plainBody(path, text, readHead(text).bodyStart);
  if (path.endsWith(".html")) return bodyOfArticle(path, text, findArticle(treeOf(text)!));
  if (!path.endsWith(".md")) return undefined;
  const matter = readFrontMatter(text);
  return "refused" in matter ? undefined : markdownBody(path, text, matter.bodyStart);
}

function paragraphsIn({ turns }: FoundInterview): readonly string[] {
  return turns.flatMap(({ source, ranges }) => ranges.map(({ start, end }) => source.text.slice(start, end)));
}

function sizeOf(files: readonly TextFile[]): number {
  return files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** What reading takes of the processor's time, the better of two. */
function wholeMs(file: TextFile): number {
  const times = [1, 2].map(() => {
    const begun = process.cpuUsage();
    for (const found of readFile(file).interviews) passagesOf(found);
    return process.cpuUsage(begun).user / 1000;
  });
  return Math.min(...times);
}
