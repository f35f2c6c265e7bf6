/** Labels that are no names, or not in full: initials, single letters, an office, several interviews in one file. */
import { expect, test } from "vitest";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";

const read = (text: string, path = "a.txt") => readFile({ path, text }).interviews;

function talk(asks: string, answers: string): string {
  const say = (label: string, words: string) => `${label} ${words}`;
  return [
    say(asks, "Where did you learn to weave?"),
    say(answers, "At home. The loom filled the kitchen."),
    say(asks, "Who taught you?"),
    say(answers, "My aunt did, and she was hard to please."),
    say(asks, "Do you still have it?"),
    say(answers, "It stands in the barn. I go there on Sundays."),
  ].join("\n\n");
}

test.each([
  [
    "in the title and behind a word for who asks",
    "TALKS WITH OLD WEAVERS\nNora Vell\nConducted by Mia Rook",
    "MR:",
    "NV:",
  ],
  ["where the initials are a common word", "Interview with Signe Orr\nConducted by Peter Amsel", "PA:", "SO:"],
  ["at the end of a line in capitals", "AN ORAL HISTORY OF NORA VELL\n\nby Mia Rook", "MR:", "NV:"],
])("initials of names that stand above: %s", (_, head, asks, answers) => {
  const [found] = read(`${head}\n\n${talk(asks, answers)}\n`);
  const { speaker = "", interviewer } = found!.interview;
  expect(found!.interview.kind).toBe("transcript");
  expect(["nora vell", "signe orr"]).toContain(speaker.toLowerCase());
  expect(["Mia Rook", "Peter Amsel"]).toContain(interviewer);
  expect(found!.turns.filter(({ by }) => by === "speaker")).toHaveLength(3);
});

test("initials that fit two names are nobody's but their own", () => {
  const [found] = read(`Nora Vell and Nils Varn\n\n${talk("MR:", "NV:")}\n`);
  expect(found!.interview.speaker).toBe("NV");
});

test.each([
  ["letters of a language that is not known", "P.-", "R.-"],
  ["of another writing", "\u0633:", "\u062c:"],
])("one letter is nobody's name: %s", (_, asks, answers) => {
  const [found] = read(`${talk(asks, answers)}\n`);
  expect(found!.interview).toMatchObject({ kind: "transcript" });
  expect(found!.interview.speaker).toBeUndefined();
  expect(found!.turns.map(({ by, name }) => [by, name])).toEqual(
    [0, 1, 2].flatMap(() => [
      ["interviewer", undefined],
      ["speaker", undefined],
    ]),
  );
  const [told] = read(`Interview with Nora Vell\n\n${talk(asks, answers)}\n`);
  expect(told!.interview.speaker).toBe("Nora Vell");
});

test("an office of two words before the name above", () => {
  const [found] = read(`BRIEFING BY DEPUTY MINISTER NORA VELL\n\n${talk("Q:", "DEPUTY MINISTER VELL:")}\n`);
  expect(found!.interview.speaker).toBe("NORA VELL");
});

test("several interviews in one file: each with its date, its name and its line", () => {
  const one = (number: number, day: string, name: string) =>
    `TALK ${number}\n${day}\nInterview with ${name}\n\n${talk("Q:", "A:")}`;
  const found = read(`${one(1, "2 June 2018", "Nora Vell")}\n\n${one(2, "9 June 2018", "Ada Lund")}\n`, "weavers.txt");
  expect(found.map(({ interview: { id, date, speaker }, line }) => [id, date, speaker, line])).toEqual([
    ["weavers", "2018-06-02", "Nora Vell", 1],
    ["weavers-2", "2018-06-09", "Ada Lund", 18],
  ]);
});

test.each([
  ["an ending of the day", "1er mars 2024", "2024-03-01"],
  ["a raised letter", "1\u00ba de marzo de 2024", "2024-03-01"],
  ["digits of another writing", "\u0662\u0660 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0661", "2021-03-20"],
])("a date above with %s", (_, written, date) => {
  const [found] = read(`${written}\n\n${talk("Mia Rook:", "Nora Vell:")}\n`);
  expect(found!.interview.date).toBe(date);
});

test.each([
  ["Gespräch mit Nora Vell", "Frage:", "Antwort:", "Nora Vell"],
  ["Entretien avec Nora Vell", "Q.:", "Réponse:", "Nora Vell"],
  ["Entrevista a Nora Vell, alcaldesa de Peñas", "PREGUNTA.-", "RESPUESTA.-", "Nora Vell"],
  ["Intervista con Nora Vell", "Domanda:", "Risposta:", "Nora Vell"],
  ["Rozmowa z Nora Vell", "Pytanie:", "Odpowiedź:", "Nora Vell"],
  ["Розмова з Nora Vell", "Питання:", "Відповідь:", "Nora Vell"],
  ["حوار مع نورا فيل", "س:", "ج:", "نورا فيل"],
])("who answers is named above in a language that is not known: %s", (head, asks, answers, guest) => {
  const [found] = read(`${head}\n\n${talk(asks, answers)}\n`);
  expect(found!.interview).toMatchObject({ kind: "transcript", speaker: guest });
  expect(found!.turns.filter(({ by }) => by === "speaker").map(({ name }) => name)).toEqual([guest, guest, guest]);
});

test("who asks is named above in a language that is not known", () => {
  const [found] = read(`Propos recueillis par Mia Rook\n\n${talk("Rook:", "Vell:")}\n`);
  const spoken = found!.turns.filter(({ by }) => by !== "outlet");
  expect(spoken.map(({ by, name }) => [by, name]).slice(0, 2)).toEqual([
    ["interviewer", "Mia Rook"],
    ["speaker", "Vell"],
  ]);
});
