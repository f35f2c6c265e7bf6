/** What is measured: the whole of this project over each of its indexes, MiniSearch alone, as it comes and with care, and SQLite. */
import MiniSearch from "minisearch";
import { createEnglishFrequencies } from "../src/adapters/corpus-folder/english-frequencies.ts";
import { isStopWord } from "../src/core/languages/languages.ts";
import { stemmerOf } from "../src/core/languages/stem.ts";
import type { Passage } from "../src/core/model.ts";
import { createOnrecord } from "../src/core/onrecord.ts";
import { vocabularyOf } from "../src/core/question/vocabulary.ts";
import { createMiniSearchIndex } from "../src/core/search/in-process/minisearch.ts";
import { createPostingsIndex } from "../src/core/search/in-process/postings.ts";
import type { PassageReader } from "../src/core/search/passage-features.ts";
import type { PassageIndex } from "../src/core/search/passage-index.ts";
import { fold, foldedWords } from "../src/core/text/fold.ts";

/** Asks one question. */
export type Ask = (text: string) => unknown;

export interface Opened {
  readonly ask: Ask;
  /** The reference of the first passage found. */
  readonly first: (text: string) => Promise<string | undefined>;
  /** Told of the work of the index alone, where there is one behind the port. */
  onSearch?: (ms: number) => void;
}

const surface = { prefix: "/", hasButtons: false } as const;

type Open = (passages: readonly Passage[]) => Promise<Opened | undefined>;

/** By name; each is given the passages and is ready to be asked. Nothing where what it needs is not installed. */
export const engines: ReadonlyMap<string, Open> = new Map<string, Open>([
  ["bare MiniSearch", async passages => overText(passages, {})],
  ["careful MiniSearch", async passages => overText(passages, { processTerm: carefulTerm })],
  ["careful SQLite FTS5", overSqlite],
  ["Onrecord, minisearch", passages => whole(passages, createMiniSearchIndex)],
  ["Onrecord, postings", passages => whole(passages, createPostingsIndex)],
]);

/** The best five, which is what a page would show. */
function overText(
  passages: readonly Passage[],
  options: { readonly processTerm?: (term: string) => string | null },
): Opened {
  const engine = new MiniSearch<{ id: string; text: string }>({ fields: ["text"], ...options });
  engine.addAll(passages.map(passage => ({ id: passage.reference, text: wholeText(passage) })));
  const ask = (text: string) => engine.search(text).slice(0, 5);
  return { ask, first: async text => ask(text)[0]?.id };
}

function wholeText({ lead, text }: Passage): string {
  return `${lead?.text ?? ""} ${text}`;
}

const { asking } = vocabularyOf("en");

function isGrammar(folded: string): boolean {
  return isStopWord(folded, "en") || asking.has(folded);
}

/** Without our stop words and words of asking, and as our stems. */
function carefulTerm(word: string): string | null {
  const folded = fold(word);
  return isGrammar(folded) ? null : stemmerOf("en")(folded);
}

/** What is used of libsql, which is SQLite in a package without an install script; installed by who wants to compare. */
interface Sqlite {
  exec(sql: string): void;
  prepare(sql: string): {
    run(...values: readonly string[]): void;
    all(...values: readonly string[]): { id: string }[];
  };
}

/** The best five of any of the words, our stop words and words of asking left out, by SQLite's own stems. */
async function overSqlite(passages: readonly Passage[]): Promise<Opened | undefined> {
  const name: string = "libsql";
  const library = await import(name).catch(() => undefined);
  if (library === undefined) return undefined;
  const database: Sqlite = new library.default(":memory:");
  database.exec("CREATE VIRTUAL TABLE found USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61'); BEGIN");
  const insert = database.prepare("INSERT INTO found VALUES (?, ?)");
  for (const passage of passages) insert.run(passage.reference, wholeText(passage));
  database.exec("COMMIT");
  const select = database.prepare("SELECT id FROM found WHERE found MATCH ? ORDER BY rank LIMIT 5");
  const ask = (text: string) => {
    const words = foldedWords(text).filter(word => !isGrammar(word));
    return words.length === 0 ? [] : select.all(words.map(word => `"${word}"`).join(" OR "));
  };
  return { ask, first: async text => ask(text)[0]?.id };
}

/** The whole reply to a question. */
async function whole(
  passages: readonly Passage[],
  createIndex: (reader: PassageReader) => PassageIndex,
): Promise<Opened> {
  let opened: Opened | undefined;
  const interviews = [...new Map(passages.map(({ interview }) => [interview.id, interview])).values()];
  const onrecord = await createOnrecord({
    interviews,
    passages,
    version: "0000beef",
    today: () => "2026-01-01",
    englishCount: createEnglishFrequencies(),
    index: reader => {
      const index = createIndex(reader);
      return {
        ...index,
        async search(...asked) {
          const begun = process.cpuUsage();
          const found = await index.search(...asked);
          const { user, system } = process.cpuUsage(begun);
          opened?.onSearch?.((user + system) / 1000);
          return found;
        },
      };
    },
  });
  opened = {
    ask: text => onrecord.bot.reply({ text, place: "private", surface }),
    first: async text => (await onrecord.find(text, { limit: 1 })).hits[0]?.passage.reference,
  };
  return opened;
}
