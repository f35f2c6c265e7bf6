/**
 * The laws of the index port (src/core/search/passage-index.ts), the same for every implementation. An implementation's
 * test hands over how a fresh, empty index is made; passages come through the project's own analyzer.
 */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLexicon } from "../../src/core/lexicon/lexicon.ts";
import type { Passage, Voice } from "../../src/core/model.ts";
import { admits } from "../../src/core/question/filter.ts";
import type { Whom } from "../../src/core/question-model.ts";
import { createPassageReader, type PassageReader } from "../../src/core/search/passage-features.ts";
import type { PassageIndex, Query } from "../../src/core/search/passage-index.ts";
import { tokensOf } from "../../src/core/text/analyzer.ts";
import { passageOf } from "../fixtures/passage.ts";

const none: Query = { terms: [], phrases: [], excluded: [], filters: {}, sought: [] };

/** A query for single terms, each once with weight 1. */
function queryFor(...terms: readonly string[]): Query {
  return { ...none, terms: terms.map(term => ({ alternatives: [{ term, weight: 1 }], count: 1 })) };
}

/** `numRuns`: of what holds for any passages; each makes an index. */
export function passageIndexContract(
  name: string,
  create: (reader: PassageReader) => Promise<PassageIndex>,
  numRuns = 60,
): void {
  describe(`${name} keeps the laws of a passage index`, () => {
    let index: PassageIndex;
    const references = async (query: Query, limit = 10): Promise<readonly string[]> =>
      (await index.search(query, limit)).hits.map(hit => hit.passage.reference);

    const harbour = passageOf("a", 0, "The harbour will be rebuilt. Ships are waiting.", { date: "2021-05-01" });
    const ferry = passageOf("a", 1, "The ferry leaves the harbour twice a day.", { date: "2021-05-01" });
    const taxes = passageOf("b", 0, "Taxes stay as they are.", { date: "2023", outlet: "Northern Radio" });
    const all: readonly Passage[] = [harbour, ferry, taxes];

    beforeEach(async () => {
      index = await create(createPassageReader(createLexicon([])));
      await index.add(all);
      await index.refresh();
    });
    afterEach(() => index.close());

    test("finds passages by their terms, rarer terms first, with the total", async () => {
      const { hits, total } = await index.search(queryFor("harbor", "ferri"), 10);
      expect(hits.map(hit => hit.passage.reference)).toEqual([ferry.reference, harbour.reference]);
      expect(hits[0]!.score).toBeGreaterThan(hits[1]!.score);
      expect(total).toBe(2);
      expect((await index.search(queryFor("harbor", "ferri"), 1)).total).toBe(2);
    });

    test("the interviewer's question is searched with its answer", async () => {
      await index.add([passageOf("c", 0, "No.", { question: "Will you lower the tolls?" })]);
      await index.refresh();
      expect(await references(queryFor("toll"))).toEqual(["c/1"]);
    });

    test("an alternative counts by its weight", async () => {
      const weighted = (weight: number): Query => ({
        ...none,
        terms: [{ alternatives: [{ term: "tax", weight }], count: 1 }],
      });
      const [full, half] = [await index.search(weighted(1), 1), await index.search(weighted(0.5), 1)];
      expect(half.hits[0]!.score / full.hits[0]!.score).toBeCloseTo(0.5, 5);
    });

    test("counts every passage that holds all terms, under any of their names", async () => {
      const asked = (query: Partial<Query>) => index.count({ ...none, ...query });
      expect(await asked(queryFor("harbor"))).toEqual(new Map([["a", 2]]));
      expect(await asked(queryFor("harbor", "ferri"))).toEqual(new Map([["a", 1]]));
      expect(await asked(queryFor("harbor", "glacier"))).toEqual(new Map());
      const either = [{ alternatives: ["ferri", "tax"].map(term => ({ term, weight: 0.1 })), count: 1 }];
      const both = new Map([
        ["a", 1],
        ["b", 1],
      ]);
      expect(await asked({ terms: either })).toEqual(both);
      expect(await asked({ terms: either, filters: { from: "2023-01-01" } })).toEqual(new Map([["b", 1]]));
      expect(await asked({ ...queryFor("harbor"), excluded: ["ferri"] })).toEqual(new Map([["a", 1]]));
      expect(await asked({ ...queryFor("harbor"), phrases: [["the", "harbour", "never"]] })).toEqual(new Map());
      expect(await asked({})).toEqual(new Map());
      await index.remove(["a"]);
      await index.refresh();
      expect(await asked(queryFor("harbor"))).toEqual(new Map());
    });

    test("a query with nothing to look for finds nothing", async () => {
      expect(await index.search(none, 10)).toEqual({ hits: [], total: 0, isMore: false });
      expect(await references(queryFor("glacier"))).toEqual([]);
    });

    test("phrases stand word for word, excluded terms nowhere", async () => {
      const words = { terms: queryFor("harbor").terms };
      expect(await references({ ...none, ...words, phrases: [["the", "harbour", "will"]] })).toEqual([
        harbour.reference,
      ]);
      expect(await references({ ...none, ...words, phrases: [["harbour", "ferry"]] })).toEqual([]);
      expect(await references({ ...none, ...words, excluded: ["ferri"] })).toEqual([harbour.reference]);
    });

    test("phrases that are looked for in leads stand there, and in no text", async () => {
      const asked = passageOf("c", 0, "The ferry, no.", { question: "Will the U.S. harbour stay?" });
      await index.add([asked, passageOf("c", 1, "Will the U.S. harbour stay?", { question: "And the ferry?" })]);
      await index.refresh();
      const found = async (phrase: string): Promise<readonly string[]> =>
        references({ ...queryFor("harbor", "ferri"), phrases: [phrase.split(" ")], phrasesIn: "lead" });
      expect(await found("will the u s harbour")).toEqual([asked.reference]);
      expect(await found("and the ferry")).toEqual(["c/2"]);
      expect(await found("stay the ferry")).toEqual([]);
      expect(await index.count({ ...queryFor("ferri"), phrases: [["will", "the"]], phrasesIn: "lead" })).toEqual(
        new Map([["c", 1]]),
      );
    });

    test("phrases keep the words as they are written, grammar and all, wherever they stand among the hits", async () => {
      const many = Array.from({ length: 120 }, (_, at) => passageOf("m", at, "Harbour, harbour, harbour."));
      const written = passageOf(
        "n",
        0,
        "They don't reach the U.S. harbour by the 1st of May, 3.5 miles away, and so on it goes.",
      );
      await index.add([...many, written]);
      await index.refresh();
      const found = async (phrase: string): Promise<readonly string[]> =>
        references({ ...queryFor("harbor"), phrases: [phrase.split(" ")] });
      for (const phrase of ["they don t reach", "the u s harbour by", "the 1st of", "3 5 miles", "and so on it"])
        expect(await found(phrase), phrase).toEqual([written.reference]);
      for (const phrase of ["they dont reach", "the us harbour", "the 1 st of", "and so on is", "harbour they"])
        expect(await found(phrase), phrase).toEqual([]);
      const { total, isMore } = await index.search({ ...queryFor("harbor"), phrases: [["harbour", "harbour"]] }, 3);
      expect({ total, isMore }).toEqual({ total: many.length, isMore: false });
    });

    test("filters narrow by date, speaker and outlet; a year passes where a day of it may", async () => {
      const terms = queryFor("harbor", "tax").terms;
      expect(await references({ ...none, terms, filters: { from: "2023-06-01" } })).toEqual([taxes.reference]);
      expect(await references({ ...none, terms, filters: { to: "2022-01-01" } })).toHaveLength(2);
      expect(await references({ ...none, terms, filters: { outlet: "northern" } })).toEqual([taxes.reference]);
      expect(await references({ ...none, terms, filters: { speaker: "Somebody Else" } })).toEqual([]);
    });

    test("for any filters: the hits are those that admits() lets pass", async () => {
      const unnamed = ({ speaker: _, ...passage }: Passage): Passage => passage;
      const said = (id: string, speaker: string, facts: object = {}) =>
        passageOf(id, 0, "The harbour.", { speaker, ...facts });
      const reported = said("t", "Mira Solen", { voice: "reported", date: "2022" });
      const record = [
        said("p", "Mira Solen", { date: "2021-05-01", outlet: "Northern Radio", interviewer: "Ada Stone" }),
        said("q", "Ivar Holm", { date: "2021-05", outlet: "Radio İz", interviewer: "Ada" }),
        said("r", "Mira", { date: "2022" }),
        said("s", "Mira Solen"),
        reported,
        { ...passageOf("t", 1, "The harbour."), interview: reported.interview },
        { ...unnamed(passageOf("t", 2, "The harbour.")), interview: reported.interview },
        unnamed(said("u", "Mira Solen", { date: "2022" })),
      ];
      await index.remove(["a", "b"]);
      await index.add(record);
      await index.refresh();
      const sure: Whom = { name: "Mira", labels: ["Mira Solen", "Mira"], perhaps: [], nameless: ["t"], namesakes: [] };
      const unsure: Whom = { ...sure, labels: ["Mira"], isDoubtful: true };
      const day = fc.constantFrom("2020-12-31", "2021-01-01", "2021-05-01", "2021-05-20", "2022-02-02", "2023-01-01");
      const any = fc.record(
        {
          from: day,
          to: day,
          speaker: fc.constantFrom("Mira Solen", "mira solen", "Mira", "Nobody"),
          outlet: fc.constantFrom("radio", "north", "Northern", "radio iz"),
          voice: fc.constantFrom<Voice>("speaker", "reported"),
          whom: fc.constantFrom(sure, unsure),
          interviewer: fc.constantFrom("ada", "Ada Stone", "stone", "Holm"),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(any, async filters => {
          const admitted = record.filter(admits(filters).passage).map(passage => passage.reference);
          expect([...(await references({ ...queryFor("harbor"), filters }))].sort()).toEqual(admitted);
        }),
        {
          numRuns: 200,
          examples: [[{ voice: "speaker" }], [{ speaker: "Mira", whom: sure }], [{ speaker: "Mira", whom: unsure }]],
        },
      );
    });

    test("adding the same passage again changes nothing, adding it changed replaces it", async () => {
      const before = await index.search(queryFor("harbor"), 10);
      await index.add(all);
      await index.refresh();
      expect(await index.search(queryFor("harbor"), 10)).toEqual(before);
      await index.add([passageOf("a", 1, "The ferry is gone.", { date: "2021-05-01" })]);
      await index.refresh();
      expect(await references(queryFor("harbor"))).toEqual([harbour.reference]);
    });

    test("removing an interview removes its passages, its words and its places; twice is no harm", async () => {
      await index.remove(["a", "never there"]);
      await index.remove(["a"]);
      await index.refresh();
      expect(await references(queryFor("harbor"))).toEqual([]);
      expect(await index.get([harbour.reference])).toEqual([]);
      expect(await index.at([{ interview: "a", ordinal: 0 }])).toEqual([undefined]);
      expect((await index.statistics(["harbor", "tax"])).frequency).toEqual([0, 1]);
      expect((await index.facts([{ terms: [], spellings: ["harbour"] }])).words[0]!.spelt).toEqual([[]]);
    });

    test("more than 10,000 matches are counted as 10,000, and said to be more", async () => {
      const many = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, at) => passageOf(`m${from + at}`, 0, "A glacier."));
      await index.add(many(0, 10_000));
      await index.refresh();
      expect(await index.search(queryFor("glacier"), 1)).toMatchObject({ total: 10_000, isMore: false });
      await index.add(many(10_000, 10_001));
      await index.refresh();
      expect(await index.search(queryFor("glacier"), 1)).toMatchObject({ total: 10_000, isMore: true });
    });

    test("a hit comes with its reading, in the numbers of the question, and with what stands beside it", async () => {
      await index.add([
        passageOf("c", 0, "Tolls rise."),
        passageOf("c", 1, "No. The tolls remain, a toll is a toll.", { question: "And the tolls?" }),
      ]);
      await index.refresh();
      const sought = ["toll", "tolls", "remain", "glacier"];
      const { hits } = await index.search({ ...queryFor("toll", "remain"), sought }, 10);
      expect(hits.map(hit => hit.passage.reference)).toEqual(["c/2", "c/1"]);
      const { reading, around } = hits[0]!;
      expect(reading.terms).toEqual([-1, -1, 1, -1, -1, 1, 3, -1, 1, -1, -1, 1]);
      expect(reading.words).toEqual([0, 0, 2, 0, 0, 2, 3, 0, 1, 0, 0, 1]);
      expect(reading.sentenceEnds).toEqual([3, 4, 12]);
      expect(reading).toMatchObject({ promptEnd: 3, length: 5 });
      expect(around).toHaveLength(1);
      expect(around[0]![0]).toBeGreaterThan(0);
      expect(around[0]![1]).toBe(0);
      expect([...hits[1]!.around[0]!].every(share => share > 0)).toBe(true);
      expect(hits[1]!.reading.title).toHaveLength(2);
    });

    test("statistics count passages, not occurrences, in the order asked", async () => {
      const { passages, meanLength, frequency } = await index.statistics(["ferri", "glacier", "harbor"]);
      expect(passages).toBe(3);
      expect(frequency).toEqual([1, 0, 2]);
      expect(meanLength).toBeGreaterThan(0);
    });

    const spelt = async (...spellings: readonly string[]) =>
      (await index.facts([{ terms: [], spellings }])).words[0]!.spelt.map(words => words.map(({ word }) => word));
    const longer = async (term: string, beginning: string) =>
      (await index.facts([{ terms: [term], spellings: [], beginning }])).words[0]!.longer.map(({ word }) => word);

    test("facts of a word the record does not hold: what it may have been meant as, the word itself first", async () => {
      expect(await spelt("harbur", "harbouur", "harbobr", "harbuor")).toEqual(Array(4).fill(["harbour"]));
      await index.add([passageOf("c", 0, "The harbours, a harbor."), passageOf("c", 1, "Harbor.")]);
      await index.refresh();
      expect(await spelt("harbour", "zzz")).toEqual([["harbour", "harbor", "harbours"], []]);
      expect(await spelt("haarbbour", "harbxx")).toEqual([["harbour"], []]);
    });

    test("facts of a word the record holds: the words that begin like it", async () => {
      expect(await longer("harbor", "harb")).toEqual(["harbour"]);
      expect(await longer("harbor", "harbour")).toEqual([]);
      expect(await longer("harbor", "zzz")).toEqual([]);
    });

    test("facts count as statistics do, and look up no more than asked", async () => {
      const asked = [
        { terms: ["harbor", "glacier"], spellings: ["harbour"], beginning: "ferr" },
        { terms: ["glacier"], spellings: ["fery"], beginning: "harb" },
        { terms: ["glacier"], spellings: [], beginning: "ferr" },
        { terms: ["tax"], spellings: [] },
      ];
      const { words, ...facts } = await index.facts(asked);
      const { frequency, ...statistics } = await index.statistics([]);
      expect(facts).toEqual(statistics);
      expect(frequency).toEqual([]);
      expect(words).toEqual([
        { frequency: [2, 0], spelt: [], longer: [{ word: "ferry", frequency: 1 }] },
        { frequency: [0], spelt: [[{ word: "ferry", frequency: 1 }]], longer: [] },
        { frequency: [0], spelt: [], longer: [{ word: "ferry", frequency: 1 }] },
        { frequency: [1], spelt: [], longer: [] },
      ]);
    });

    test("passages come back whole, by reference and by place, in the order asked", async () => {
      expect(await index.get([taxes.reference, "a/99", harbour.reference])).toEqual([taxes, harbour]);
      const places = [
        { interview: "a", ordinal: 1 },
        { interview: "a", ordinal: -1 },
        { interview: "b", ordinal: 0 },
      ];
      expect(await index.at(places)).toEqual([ferry, undefined, taxes]);
    });

    test("an aborted call is rejected with the reason", async () => {
      const stop = AbortSignal.abort(new Error("enough"));
      await expect(index.search(queryFor("harbor"), 10, stop)).rejects.toThrow("enough");
      await expect(index.facts([], stop)).rejects.toThrow("enough");
    });

    test("for any passages and terms: falling scores, no hit without a term, total at least the hits", async () => {
      const word = fc.constantFrom("harbour", "ferry", "tax", "bridge", "glacier", "tunnel");
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 12 }),
          fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
          async (texts, asked) => {
            const fresh = await create(createPassageReader(createLexicon([])));
            await fresh.add(texts.map((words, at) => passageOf("r", at, `${words.join(" ")}.`)));
            await fresh.refresh();
            const terms = asked.map(one => tokensOf(one, "en")[0]!.term);
            const { hits, total } = await fresh.search(queryFor(...terms), 100);
            const holding = texts.filter(words => words.some(one => asked.includes(one)));
            expect(total).toBe(holding.length);
            expect(hits).toHaveLength(holding.length);
            for (let at = 1; at < hits.length; at++) expect(hits[at]!.score).toBeLessThanOrEqual(hits[at - 1]!.score);
            await fresh.close();
          },
        ),
        { numRuns },
      );
    });
  });
}
