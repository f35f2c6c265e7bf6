/** A record in a language that the core does not know: who speaks, when, and what is found, by folded words alone. */
import { describe, expect, test } from "vitest";
import { accountOf } from "../../../src/core/account.ts";
import { stemmerOf } from "../../../src/core/languages/stem.ts";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { createQuestionReader } from "../../../src/core/question/question.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { tokensOf } from "../../../src/core/text/analyzer.ts";

const turns = `Question : Pourquoi avez-vous quitté la scène ?

Morvan : Parce que ma voix était fatiguée et que je ne voulais plus mentir au public. J'ai chanté pendant trente ans sans repos.

Question : Et maintenant, que faites-vous de vos journées ?

Morvan : Je donne des leçons de chant aux enfants de l'école du port, et je plante des tomates derrière la maison.

Question : Reviendrez-vous un jour à l'Opéra de Lyon ?

Morvan : Jamais de la vie. Le lendemain du dernier concert, j'ai rendu la clé de ma loge.
`;
const untold = { path: "2024-03-05 Claire Morvan.txt", text: `Claire Morvan, chanteuse\n\n${turns}` };
const told = { path: "told.md", text: `---\nlanguage: fr\ndate: 2024-03-05\nspeaker: Claire Morvan\n---\n${turns}` };

describe.each([
  ["not told", untold, "und"],
  ["told", told, "fr"],
])("French, %s", (_, file, code) => {
  const accounts: { facts: object }[] = [];
  const { interviews, passages, defects } = buildRecord([file], {
    onInterview: (read, own) => accounts.push(accountOf(read, own) as { facts: object }),
  });

  test("is read with its turns, roles and date", () => {
    expect(defects).toEqual([]);
    expect(interviews).toMatchObject([
      { language: code, kind: "transcript", speaker: "Claire Morvan", date: "2024-03-05" },
    ]);
    const own = passages.filter(({ sentences }) => sentences.some(({ voice }) => voice === "speaker"));
    expect(own.map(({ text }) => text.split(" ")[0])).toEqual(["Parce", "Je", "Jamais"]);
    expect(own.every(({ sentences }) => sentences.every(({ voice }) => voice === "speaker"))).toBe(true);
  });

  test("no language is shown that is not known", () => {
    expect("language" in accounts[0]!.facts).toBe(code !== "und");
  });

  test.each([
    ["lecons", "found"],
    ["École", "found"],
    ["l'école du port", "found"],
    ["Que faites-vous de vos journées ?", "found"],
    ["la voix fatiguée", "found"],
    ["Morvan, tomates", "found"],
    ["hélicoptère", "nothing"],
  ])("%s is %s", async (question, verdict) => {
    const onrecord = await createOnrecord({ interviews, passages, version: "0000", today: () => "2026-11-24" });
    expect((await onrecord.find(question, { limit: 3 })).verdict).toBe(verdict);
    await onrecord.close();
  });
});

describe("words", () => {
  const terms = (text: string, language: string) => tokensOf(text, language).map(({ term }) => term);

  test.each(["und", "fr", "de", "kk"])("are folded and not stemmed: %s", language => {
    expect(terms("Les Gâteaux étaient brûlés, the cakes", language).join(" ")).toBe(
      "les gateaux etaient brules the cakes",
    );
    expect(stemmerOf(language)("nations")).toBe("nations");
  });

  test("stand without the articles and endings behind an apostrophe", () => {
    expect(terms("l’amour dell'arte Ankara'da aujourd'hui", "und")).toEqual(["amour", "arte", "ankara", "aujourd"]);
  });
});

describe("a question that shows no language", () => {
  const parts = { today: () => "2026-11-24", speakers: [], outlets: [], interviewers: [] };
  const languageIn = (language?: string) => createQuestionReader({ ...parts, ...(language ? { language } : {}) }).read;

  test.each([
    [undefined, "Morvan", "en"],
    ["fr", "Morvan", "und"],
    ["fr", "what did she say about Morvan", "en"],
    ["tr", "Morvan", "tr"],
    ["ru", "Morvan", "en"],
    ["ru", "Морван", "ru"],
    ["tr", "Морван", "ru"],
  ])("is in that of the record: %s, %s is %s", (record, question, language) => {
    expect(languageIn(record)(question).language).toBe(language);
  });
});
