/** What is measured: the whole of this project over each of its indexes, and MiniSearch alone, as it comes and with care. */
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
import { fold } from "../src/core/text/fold.ts";

/** Asks one question. */
export type Ask = (text: string) => unknown;

export interface Opened {
  readonly ask: Ask;
  /** Told of the work of the index alone, where there is one behind the port. */
  onSearch?: (ms: number) => void;
}

const surface = { prefix: "/", hasButtons: false } as const;

/** By name; each is given the passages and is ready to be asked. */
export const engines: ReadonlyMap<string, (passages: readonly Passage[]) => Promise<Opened>> = new Map([
  ["bare MiniSearch", async passages => overText(passages, {})],
  ["careful MiniSearch", async passages => overText(passages, { processTerm: carefulTerm })],
  ["Onrecord, minisearch", passages => whole(passages, createMiniSearchIndex)],
  ["Onrecord, postings", passages => whole(passages, createPostingsIndex)],
]);

/** The best five, which is what a page would show. */
function overText(
  passages: readonly Passage[],
  options: { readonly processTerm?: (term: string) => string | null },
): Opened {
  const engine = new MiniSearch<{ id: string; text: string }>({ fields: ["text"], ...options });
  engine.addAll(passages.map(({ reference, lead, text }) => ({ id: reference, text: `${lead?.text ?? ""} ${text}` })));
  return { ask: text => engine.search(text).slice(0, 5) };
}

const { asking } = vocabularyOf("en");

/** Without our stop words and words of asking, and as our stems. */
function carefulTerm(word: string): string | null {
  const folded = fold(word);
  return isStopWord(folded, "en") || asking.has(folded) ? null : stemmerOf("en")(folded);
}

/** The whole reply to a question. */
async function whole(
  passages: readonly Passage[],
  createIndex: (reader: PassageReader) => PassageIndex,
): Promise<Opened> {
  const opened: { ask: Ask; onSearch?: (ms: number) => void } = { ask: () => undefined };
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
          opened.onSearch?.((user + system) / 1000);
          return found;
        },
      };
    },
  });
  opened.ask = text => onrecord.bot.reply({ text, place: "private", surface });
  return opened;
}
