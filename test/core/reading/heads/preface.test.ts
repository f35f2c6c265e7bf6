/** What stands above a conversation, in its name and in its folder: when it was, who answers, who asks. */
import { expect, test } from "vitest";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";
import { namesAbove } from "../../../../src/core/reading/heads/names-above.ts";

const turns =
  "\n\nRook: Was it cold?\n\nVell: It was cold.\n\nRook: And the bread?\n\nVell: We baked it, all of us.\n\nRook: Why?\n\nVell: We had to eat.\n";

function read(head: string, path = "a.txt") {
  const [found] = readFile({ path, text: `${head}${turns}` }).interviews;
  return { ...found!.interview, readFrom: found!.readFrom, turns: found!.turns };
}

test.each([
  ["alone on a line", "The kitchen\n\n5 March 2024", "2024-03-05", 3],
  ["in a line about it", "Heard on Quay Radio\nAired March 5, 2024 at noon", "2024-03-05", 2],
  [
    "below an introduction, where the line says who asked",
    `${"Nora Vell cooked for the whole harbour in the winter of the long ice, and has never told of it before. ".repeat(3)}\n\nNORA VELL: An interview conducted by Mia Rook, 5 March 2024.`,
    "2024-03-05",
    3,
  ],
  ["behind a word for it", "INTERVIEWEE: Nora Vell\nDATE: 5 March 2024", "2024-03-05", 2],
])("a date %s", (_, head, date, line) => {
  const { readFrom, ...interview } = read(head);
  expect(interview.date).toBe(date);
  expect(readFrom.date).toMatchObject({ line });
});

test("two dates are none", () => {
  expect(read("5 March 2024, mended 7 May 2024").date).toBeUndefined();
});

test.each([
  ["2024/a.txt", "2024", "folder"],
  ["2024-03/kitchens/a.txt", "2024-03", "folder"],
  ["2023/2024-03-05 kitchen/a.txt", "2024-03-05", "folder"],
  ["2023/kitchen-2024-03-05.txt", "2024-03-05", "file name"],
  ["2023/kitchen_20240325.txt", "2024-03-25", "file name"],
  ["kitchen 25-03-2024.txt", "2024-03-25", "file name"],
])("a date in the path %s", (path, date, where) => {
  const { readFrom, ...interview } = read("The kitchen", path);
  expect([interview.date, readFrom.date]).toEqual([date, { where }]);
});

test.each(["route-66/a.txt", "windows 2000 talks/a.txt", "20245/a.txt", "03-04-2024.txt", "call 20249999.txt"])(
  "no date in the path %s",
  path => {
    expect(read("The kitchen", path).date).toBeUndefined();
  },
);

test("the name of a file says who answers", () => {
  const [found] = readFile({
    path: "Cold bread with Nora Vell and Ada Lund_transcript.txt",
    text: "Nora Vell: Can you hear me?\n\nMia Rook: We can. Who else is there, Nora? It is late and the line is bad tonight.\n\nAda Lund: Am I late?\n\nMia Rook: You are not.\n",
  }).interviews;
  const answers = found!.turns.filter(({ by }) => by === "speaker").map(({ name }) => name);
  expect(answers).toEqual(expect.arrayContaining(["Nora Vell", "Ada Lund"]));
});

test("a name in capitals is written as the text does", () => {
  const { speaker } = read("INTERVIEW WITH NORA VELL\n\nNora Vell has cooked for the harbour since she was nine.");
  expect(speaker).toBe("Nora Vell");
});

test.each([
  ["The Morning Show with Nora Vell", { hosts: ["Nora Vell"], guests: [] }],
  ["Harbour Hour with Nora Vell", { hosts: ["Nora Vell"], guests: [] }],
  ["Harbour Radio with Nora Vell", { hosts: ["Nora Vell"], guests: [] }],
  ["A conversation with Nora Vell", { hosts: [], guests: ["Nora Vell"] }],
  ["An hour with Nora Vell", { hosts: [], guests: ["Nora Vell"] }],
  ["A radio show with Nora Vell", { hosts: [], guests: ["Nora Vell"] }],
  ["Interview with Gov. Nora Vell", { hosts: [], guests: ["Nora Vell"] }],
])("who answers in %s", (title, named) => {
  const { hosts, guests } = namesAbove([], [title]);
  expect({ hosts, guests: [...new Set(guests)] }).toEqual(named);
});

test("in a line of capitals what stands around a name is no name", () => {
  const { mentioned } = namesAbove(["STATEMENT READ BY COUNCILLOR PELL ARDENT", "WILL ARDENT AND KAJA SOLEN"]);
  expect(mentioned).toContain("PELL ARDENT");
  expect(mentioned.filter(name => name.endsWith(" BY") || name.endsWith(" AND"))).toEqual([]);
});

test.each([
  ["Интервью с Олегом Луниным", "Олег Лунин"],
  ["Беседа с Марией Андреевой", "Мария Андреева"],
  ["Разговор с Игорем Павловским", "Игорь Павловский"],
  ["Интервью с Натальей Рыбинской", "Наталья Рыбинская"],
  ["Интервью с Павлом Ткачуком", "Павел Ткачук"],
  ["Интервью с Ким Анной", "Ким Анна"],
  ["ИНТЕРВЬЮ С ОЛЕГОМ ЛУНИНЫМ", "ОЛЕГ ЛУНИН"],
  ["Aylin Demir'le söyleşi", "Aylin Demir"],
  ["Aylin Demir ile röportaj", "Aylin Demir"],
  ["Leyla Quliyeva ilə müsahibə", "Leyla Quliyeva"],
])("%s: %s", (title, guest) => {
  expect(namesAbove([], [title]).guests).toEqual([guest]);
});

test("plain text may have its facts between fences, too", () => {
  const { speaker, outlet, turns: all } = read("---\nspeaker: Nora Vell\noutlet: Quay Radio\n---");
  expect({ speaker, outlet }).toEqual({ speaker: "Nora Vell", outlet: "Quay Radio" });
  expect(all[0]!.by).toBe("interviewer");
});
