/** Who is who over a whole record, and what a question for a person finds of it. */
import { describe, expect, test } from "vitest";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { readRecordFile } from "../../../src/core/reading/owner/record-file.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { answerJson } from "../../../src/core/reply/answer-json.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";
import { plainSurface } from "../../fixtures/bot.ts";
import { expectGrowthWithLength } from "../../growth.ts";

/** A conversation in which somebody labelled so answers twice. */
const talk = (label: string, answer: string): string =>
  `date: 2024-03-05\n\nStone: What about it, after all these years?\n\n${label}: ${answer}\n\nStone: Who pays for it in the end?\n\n${label}: The town does, as it always did.\n`;

async function recordOf(files: Readonly<Record<string, string>>, yaml?: string) {
  const all = Object.entries(files).map(([name, text]) => ({ path: `${name}.txt`, text }));
  const record = buildRecord(all, yaml === undefined ? {} : { owner: readRecordFile(yaml) });
  const { bot, find } = await createOnrecord({ ...record, version: "0000beef", today: () => "2026-01-01" });
  const say = async (text: string) => {
    const { kind, blocks } = await bot.reply({ text, place: "private", surface: plainSurface });
    const shown = blocks.map(block => ("spans" in block ? block.spans.map(span => span.text).join("") : "")).join("\n");
    const citations = blocks.flatMap(block => (block.type === "quote" ? block.citation : []));
    const who = Object.fromEntries(citations.map(({ reference, speaker }) => [reference.split("/")[0], speaker]));
    return { kind, shown, who };
  };
  return { ...record, find, say, labels: Object.fromEntries(record.interviews.map(one => [one.id, one.speaker])) };
}

const bridge = "The old bridge will be mended before the winter, and the ferry goes on.";
const certain = "Whose words these are is not certain";

describe("labels of one person", () => {
  const labels = {
    full: "Rada Petri",
    capitals: "PETRI",
    initial: "R. Petri",
    office: "Mayor Petri",
    upper: "RADA PETRI",
  };
  const files = Object.fromEntries(
    Object.entries(labels).map(([id, label]) => [id, talk(label, `${bridge} So it is with ${id}.`)]),
  );
  const other = { cook: talk("Ivar Holm", "The bridge is of no use to a kitchen, or to a cook.") };

  test("are shown as the full name that they all fit", async () => {
    const { labels: names } = await recordOf({ ...files, ...other });
    expect(names).toEqual({
      full: "Rada Petri",
      capitals: "Rada Petri",
      initial: "Rada Petri",
      office: "Rada Petri",
      upper: "Rada Petri",
      cook: "Ivar Holm",
    });
  });

  test.each([
    "what did Rada Petri say about the bridge",
    "what did rada petri say about the bridge",
    "what did Petri say about the bridge",
    "what did Mayor Petri say about the bridge",
    "Petri on bridge",
    "Rada Petri on bridge",
    "bridge speaker:petri",
    'bridge speaker:"R. Petri"',
  ])("are all found: %s", async question => {
    const { find } = await recordOf({ ...files, ...other });
    const { verdict, hits, question: read } = await find(question, { limit: 50 });
    expect(verdict).toBe("found");
    expect(read.filters.speaker).toBe("Rada Petri");
    expect(new Set(hits.map(({ passage }) => passage.interview.id))).toEqual(new Set(Object.keys(files)));
  });

  test("a name in another alphabet is one person with them, and stays as its text has it", async () => {
    const russian =
      "date: 2024-03-05\nlanguage: ru\n\nСтоун: Что с мостом?\n\nРада Петри: Мост починят до зимы, и паром тоже пойдёт.\n\nСтоун: Кто платит?\n\nРада Петри: Город платит за всё, как всегда.\n";
    const { labels: names, find, speakers } = await recordOf({ latin: talk("Rada Petri", bridge), russian, ...other });
    expect(names).toMatchObject({ latin: "Rada Petri", russian: "Рада Петри" });
    expect(speakers.all.map(({ labels: all }) => all)).toContainEqual(["Rada Petri", "Рада Петри"]);
    for (const question of ["what did Rada Petri say about мост", "что Рада Петри сказала о мосте"]) {
      const { hits } = await find(question, { limit: 10 });
      expect(hits.map(({ passage }) => passage.interview.id)).toContain("russian");
    }
    const { hits } = await find("что Рада Петри сказала: bridge", { limit: 10 });
    expect(hits.map(({ passage }) => passage.speaker)).toEqual(["Rada Petri"]);
  });
});

describe("two of one surname", () => {
  const files = {
    ada: talk("Ada Petri", "The lighthouse is mine to look after, and I do."),
    rada: talk("Rada Petri", "The harbour is deep enough for everybody."),
    bare: talk("PETRI", bridge),
    office: talk("Mayor Petri", "Chestnuts are roasted on the market square in autumn."),
    cook: talk("Ivar Holm", "A bridge is of no use to a kitchen."),
  };

  test("stay two, and a label that fits both is nobody's", async () => {
    const { labels } = await recordOf(files);
    expect(labels).toMatchObject({ ada: "Ada Petri", rada: "Rada Petri", bare: "PETRI", office: "Mayor Petri" });
  });

  test("one of them is asked for: only the words that are known to be theirs", async () => {
    const { say } = await recordOf(files);
    const { who, shown } = await say("what did Rada Petri say about the harbour");
    expect(who).toEqual({ rada: "Rada Petri" });
    expect(shown).not.toContain(certain);
  });

  test("where none of those answer, words of nobody known are shown with that said", async () => {
    const { say } = await recordOf(files);
    for (const question of [
      "what did Rada Petri say about the bridge",
      "Rada Petri on bridge",
      'bridge speaker:"Rada Petri"',
    ]) {
      const { kind, who, shown } = await say(question);
      expect(kind).toBe("answer");
      expect(who).toEqual({ bare: "PETRI" });
      expect(shown).toContain(`${certain}: the record has them under PETRI, which may be Rada Petri or somebody else.`);
    }
  });

  test("the surname asks for both, and the reply says so", async () => {
    const { say } = await recordOf(files);
    for (const question of ["what did Petri say about the bridge", "Petri on bridge", "bridge speaker:petri"]) {
      const { who, shown } = await say(question);
      expect(who).toEqual({ bare: "PETRI" });
      expect(shown).toContain("Two people of that name: Ada Petri, Rada Petri.");
    }
  });

  test("in a conversation that names one of them, the label is that one's", async () => {
    const { labels } = await recordOf({ ...files, told: `speaker: Rada Petri\n${talk("PETRI", bridge)}` });
    expect(labels).toMatchObject({ told: "Rada Petri", bare: "PETRI" });
  });

  test("a woman who only asks is one of them too", async () => {
    const asks = `interviewer: Ada Petri\n${talk("Ivar Holm", "Salt is all a cook needs.").replaceAll("Stone", "Ada Petri")}`;
    const { labels } = await recordOf({ asks, rada: files.rada, bare: files.bare });
    expect(labels).toMatchObject({ rada: "Rada Petri", bare: "PETRI" });
  });
});

describe("a full name of which the record has less", () => {
  const files = { bare: talk("Petri", bridge), cook: talk("Ivar Holm", "A bridge is of no use to a kitchen.") };

  test.each([["R. Petri"], ["Petri"], ["MAYOR PETRI"], ["R.P."]])(
    "%s: shown, and said to be uncertain",
    async label => {
      const { say } = await recordOf({ ...files, bare: talk(label, bridge) });
      for (const question of ["what did Rada Petri say about the bridge?", "Rada Petri on bridge"]) {
        const { kind, who, shown } = await say(question);
        expect(kind).toBe("answer");
        expect(Object.keys(who)).toEqual(["bare"]);
        expect(shown).toContain(certain);
      }
    },
  );

  test("also where nobody else speaks in the record", async () => {
    const { say } = await recordOf({ bare: files.bare });
    expect((await say("what did Rada Petri say about the bridge?")).shown).toContain(certain);
    expect((await say("what did Petri say about the bridge?")).shown).not.toContain(certain);
  });

  test("the list of interviews says so", async () => {
    const { say } = await recordOf(files);
    const { shown } = await say('speaker:"Rada Petri"');
    expect(shown).toContain("said by Petri, perhaps Rada Petri");
  });

  test("of another first name it is a stranger", async () => {
    const { find } = await recordOf({ rada: talk("Rada Petri", bridge), cook: files.cook });
    const { question } = await find("what did Ada Petri say about the bridge", { limit: 5 });
    expect(question).toMatchObject({ filters: {}, stranger: "Ada Petri" });
  });

  test("further pages and what is asked behind them keep whose words are asked for", async () => {
    const { bot } = await createOnrecord({
      ...buildRecord([
        { path: "bare.txt", text: talk("Petri", bridge) },
        { path: "cook.txt", text: files.cook },
      ]),
      version: "0000beef",
      today: () => "2026-01-01",
    });
    const place = { place: "private", surface: plainSurface } as const;
    const first = await bot.reply({ text: "what did Rada Petri say about the bridge", ...place });
    const next = await bot.reply({ text: "and the ferry?", ...place, previous: first.asked! });
    expect(JSON.stringify(next.blocks)).toContain(certain);
  });
});

describe("callings before a name", () => {
  const bare = talk("Hanne Voss", "The crane is old, and nobody mends it.");
  const cook = talk("Ivar Holm", "The bridge is for cooks.");

  test.each([
    "Gov. Hanne Voss",
    "Bäckermeisterin Hanne Voss",
    "Vizepräsidentin Hanne Voss",
    "Baker Hanne Voss",
    "Chef Hanne Voss",
  ])("%s is the bare name", async label => {
    const { find, labels } = await recordOf({ called: talk(label, bridge), bare, cook });
    expect(labels).toMatchObject({ bare: "Hanne Voss" });
    const { hits, question } = await find("what did Hanne Voss say about the bridge", { limit: 5 });
    expect(question.filters.speaker).toBe("Hanne Voss");
    expect(hits.map(({ passage }) => passage.interview.id)).toContain("called");
  });

  test.each([
    ["others say it before the name", bare.replace("What about it", "Potter Hanne Voss, what about it")],
    ["others say it behind the name", bare.replace("What about it", "Hanne Voss, the potter, what about it")],
  ])("one that no list has, where %s", async (_, other) => {
    const { labels } = await recordOf({ called: talk("Potter Hanne Voss", bridge), other, cook });
    expect(labels).toMatchObject({ called: "Hanne Voss", other: "Hanne Voss" });
  });

  test("one that no list has, where others in its own file say the bare name", async () => {
    const called = talk("Potter Hanne Voss", bridge).replace("Who pays", "Hanne Voss, who pays");
    expect((await recordOf({ called, bare, cook })).labels).toMatchObject({ called: "Hanne Voss", bare: "Hanne Voss" });
  });

  test.each([
    ["nothing shows it", talk("Maria Hanne Voss", bridge)],
    ["the other asks", talk("Maria Hanne Voss", bridge).replaceAll("Stone:", "Hanne Voss:")],
    [
      "only the long name's own words have the other",
      talk("Maria Hanne Voss", `${bridge} My mother Hanne Voss built it.`),
    ],
    ["her name stands behind that of the other", talk("Maria Hanne Voss", bridge)],
  ])("a first name is another's where %s", async (_, called) => {
    const other = bare.replace("What about it", "Thank you, Hanne Voss, Maria is the next. What about it");
    const { say, labels } = await recordOf({ called, other, cook });
    expect(labels).toMatchObject({ called: "Maria Hanne Voss", other: "Hanne Voss" });
    const { who, shown } = await say("what did Hanne Voss say about the bridge");
    expect(who).toEqual({ called: "Maria Hanne Voss" });
    expect(shown).toContain(certain);
  });

  test("a surname and a first name behind it are one person of the record, of two who share it", async () => {
    const turned = `speaker: Voss, Hanne\n${talk("Voss", bridge)}`;
    const { labels } = await recordOf({ turned, bare, other: talk("Ilse Voss", bridge) });
    expect(labels).toMatchObject({ turned: "Hanne Voss", bare: "Hanne Voss", other: "Ilse Voss" });
  });

  test("the office asks for whom it stands before; for both of two", async () => {
    const one = { called: talk("Mayor Hanne Voss", bridge), cook };
    for (const question of ["what did the mayor say about the bridge", "bridge speaker:mayor"]) {
      expect((await (await recordOf(one)).say(question)).who).toEqual({ called: "Mayor Hanne Voss" });
    }
    const { shown, who } = await (
      await recordOf({ ...one, other: talk("Mayor Aro Tamm", "The bridge is not mine.") })
    ).say("what did the mayor say about the bridge");
    expect(shown).toContain("Two people of that name: Mayor Aro Tamm, Mayor Hanne Voss.");
    expect(Object.keys(who).sort()).toEqual(["called", "other"]);
  });
});

describe("two of one surname who both answer", () => {
  test("both are on the first page, however much one of them says", async () => {
    const many = Object.fromEntries(
      ["a", "b", "c", "d"].map(id => [
        id,
        talk("Ilona Varga", `The bridge, the bridge, it is all about the bridge ${id}.`),
      ]),
    );
    const peter = talk(
      "Peter Varga",
      "I swim, since a bridge is of little use to those who like the water of this cold river.",
    );
    const { who, shown } = await (await recordOf({ ...many, peter })).say("What did Varga say about the bridge?");
    expect(Object.values(who)).toEqual(expect.arrayContaining(["Ilona Varga", "Peter Varga"]));
    expect(shown).toContain("Two people of that name: Ilona Varga, Peter Varga.");
  });
});

describe("words of nobody known", () => {
  const cook = talk("Ivar Holm", "The bridge is for cooks.");
  const article =
    "title: A walk through the harbour\n\nMira Solen came to the harbour in spring. The crane was bought by the town in May.\n\n“The crane is old,” the visitor said. “We shall mend the crane.”\n";
  const asked =
    "title: Mira Solen on cranes\n\nQ: What of the crane?\n\nA: The crane is old and we shall mend it.\n\nQ: Who pays?\n\nA: The town pays for the crane.\n";

  test.each([
    ["an article without a speaker", article],
    ["a conversation without names", asked],
  ])("%s: shown to who asks for a name in it, with that said", async (_, mira) => {
    const { say, find } = await recordOf({ mira, cook });
    for (const question of ["what did Mira Solen say about the crane?", 'crane speaker:"Mira Solen"']) {
      const { kind, who, shown } = await say(question);
      expect([kind, who]).toEqual(["answer", { mira: undefined }]);
      expect(shown).toContain(`${certain}: the record does not say who speaks, and names Mira Solen there.`);
    }
    const json = JSON.stringify(answerJson(await find("what did Mira Solen say about the crane?", { limit: 5 })));
    expect(json).toMatch(/"unsure":\[\],.*"speaker":null/);
    const { question } = await find("what did Aro Tamm say about the crane?", { limit: 5 });
    expect(question).toMatchObject({ stranger: "Aro Tamm", filters: {} });
  });

  test("a turn that is nobody's has no name, and is found only as such", async () => {
    const mira =
      "speaker: Mira Solen\ninterviewer: Stone\n\nStone: What of the crane?\n\nMira Solen: The crane is old and we shall mend it.\n\nNote from the office: The ferry sails at noon.\n\nStone: Who pays?\n\nMira Solen: The town pays for the crane.\n";
    const { passages, say } = await recordOf({ mira, cook });
    const note = passages.find(({ text }) => text.includes("ferry"))!;
    expect([note.speaker, note.sentences[0]!.voice]).toEqual([undefined, "unmarked"]);
    const { who, shown } = await say("what did Mira Solen say about the ferry?");
    expect(who).toEqual({ mira: undefined });
    expect(shown).toContain(certain);
  });
});

test.each([
  ["Speaker 1", "Speaker 2"],
  ["Q", "A"],
  ["Host", "Guest"],
])("%s asks: the words of %s are not those of the one with a name who answers, too", async (asks, other) => {
  const two = `${asks}: What about the bridge?\n\nAda Petri: ${bridge}\n\n${asks}: And you?\n\n${other}: Nobody I know has crossed it.\n\n${asks}: Who pays?\n\nAda Petri: The town does.\n\n${asks}: And you?\n\n${other}: Nobody asks me to.\n`;
  const { passages } = await recordOf({ two });
  const names = passages.map(({ text, speaker }) => [text.startsWith("Nobody"), speaker === "Ada Petri"]);
  expect(new Set(names.map(String))).toEqual(new Set(["false,true", "true,false"]));
});

describe("names in cases", () => {
  const talkIn = (language: string, label: string, answer: string): string =>
    `language: ${language}\n${talk(label, answer)}`;
  const russian = {
    rada: talkIn("ru", "Рада Петрова", "Мост починят до зимы, и паром пойдёт."),
    ivan: talkIn("ru", "Иван Лунин", "Мост никому не нужен, есть паром."),
    andrei: talkIn("ru", "Андрей Зеленский", "Мост стоит, и паром стоит."),
  };
  const turkish = {
    rada: talkIn("tr", "Rada Petri", "Köprü kıştan önce onarılacak, feribot da çalışacak."),
    kaya: talkIn("tr", "Ayşe Kaya", "Köprü kimseye gerekli değil, feribot var."),
  };
  const azerbaijani = {
    rena: talkIn("az", "Rəna Əliyeva", "Körpü qışdan əvvəl təmir ediləcək, bərə də işləyəcək."),
    samir: talkIn("az", "Samir Quliyev", "Körpü heç kimə lazım deyil, bərə var."),
  };

  test.each([
    [russian, "что сказала Рада Петрова о мосте", "Рада Петрова"],
    [russian, "что у Петровой о мосте", "Рада Петрова"],
    [russian, "интервью Рады Петровой о мосте", "Рада Петрова"],
    [russian, "по словам Лунина, мост", "Иван Лунин"],
    [russian, "мнение Ивана Лунина о мосте", "Иван Лунин"],
    [russian, "мост у Андрея Зеленского", "Андрей Зеленский"],
    [turkish, "Rada Petri köprü hakkında ne dedi", "Rada Petri"],
    [turkish, "Ayşe Kaya'ya göre köprü", "Ayşe Kaya"],
    [turkish, "Kayanın köprü sözleri", "Ayşe Kaya"],
    [turkish, "köprü Ayşe Kaya", "Ayşe Kaya"],
    [azerbaijani, "Əliyevanın körpü haqqında fikri", "Rəna Əliyeva"],
    [azerbaijani, "Samir Quliyevə görə körpü", "Samir Quliyev"],
  ])("%j: %s", async (files, question, speaker) => {
    const { find } = await recordOf(files);
    const { question: read, verdict, hits } = await find(question, { limit: 10 });
    expect([read.filters.speaker, verdict]).toEqual([speaker, "found"]);
    expect(new Set(hits.map(({ passage }) => passage.speaker))).toEqual(new Set([speaker]));
  });

  test("one that is nothing but asked about lists the interviews with them", async () => {
    const { say } = await recordOf(russian);
    expect((await say("что сказано о Раде Петровой")).shown).toContain("собеседник: Рада Петрова");
  });

  test("a name in a long text is what it speaks of", async () => {
    const { find } = await recordOf({
      rada: talk("Rada Petri", bridge),
      cook: talk("Ivar Holm", "A bridge is no kitchen."),
    });
    const { question } = await find("Rada Petri has seen how the old bridge was left alone by everybody", { limit: 5 });
    expect(question.filters).toEqual({});
  });
});

test("who interviewed somebody is answered with who asked, where and when", async () => {
  const mira = `outlet: Harbour Radio\ninterviewer: Ada Stone\n${talk("Mira Solen", bridge).replaceAll("Stone:", "Ada Stone:")}`;
  const { bot } = await createOnrecord({
    ...buildRecord([
      { path: "mira.txt", text: mira },
      { path: "cook.txt", text: talk("Ivar Holm", "A bridge is no kitchen.") },
    ]),
    version: "0000beef",
    today: () => "2026-01-01",
  });
  for (const text of ["who interviewed Mira Solen?", "Who interviewed Solen", "Which outlet interviewed Mira Solen?"]) {
    const { blocks } = await bot.reply({ text, place: "private", surface: plainSurface });
    const list = blocks.find(block => block.type === "list")!;
    expect(list.items.map(spans => spans.map(span => span.text).join(""))).toEqual([
      "Ada Stone · Harbour Radio, 5 March 2024",
    ]);
  }
});

describe("the owner's word", () => {
  test("keeps two apart who look like one", async () => {
    const files = { a: talk("Rada Petri", bridge), b: talk("Rada M. Petri", bridge), c: talk("R. Petri", bridge) };
    expect((await recordOf(files)).speakers.all).toHaveLength(1);
    const { speakers, labels } = await recordOf(files, "people:\n  Rada Petri: []\n  Rada M. Petri: []\n");
    expect(speakers.all.map(({ name }) => name).sort()).toEqual(["R. Petri", "Rada M. Petri", "Rada Petri"]);
    expect(labels).toEqual({ a: "Rada Petri", b: "Rada M. Petri", c: "R. Petri" });
  });

  test("a draft names nobody", async () => {
    const draft = `draft: true\n${talk("Rada Petri", bridge)}`;
    const { labels, speakers } = await recordOf({ draft, bare: talk("Petri", bridge) });
    expect(labels).toEqual({ bare: "Petri" });
    expect(speakers.all.map(({ name }) => name)).toEqual(["Petri"]);
  });
});

describe("names that look alike", () => {
  const tableOf = (...names: readonly string[]) =>
    createSpeakers(names.map(name => ({ name, language: /\p{Script=Cyrillic}/u.test(name) ? "ru" : "en" })));
  const people = (...names: readonly string[]) => tableOf(...names).all.map(({ labels }) => [...labels].sort());

  test.each([
    [["Rada Petri", "PETRI Rada"]],
    [["Ilya Aliyev", "Илья Алиев"]],
    [["Sergei Zelensky", "Сергей Зеленский"]],
    [["Donald Trumper", "Дональд Трампер"]],
    [["Juan Ortega Vidal", "Juan Vidal"]],
  ])("%j are one", names => expect(people(...names)).toHaveLength(1));

  test.each([
    [["Anna Petrov", "Анна Петрова"]],
    [["Marc Rook", "Mark Rook"]],
    [["Rada Petri", "Rida Petri"]],
    [["Rada Maria Petri", "Maria Petri"]],
    [["Ivan Petrov", "Петрова"]],
    [["Rada Petri", "Rada"]],
    [["Speaker 1", "Speaker 2"]],
  ])("%j are two", names => expect(people(...names)).toHaveLength(2));

  test("of three, the one in the middle may be either", () => {
    const table = tableOf("Rada Maria Petri", "Rada Ilona Petri", "Rada Petri", "Petri");
    expect(table.all).toHaveLength(4);
    expect(table.whoIs("Rada Petri", "en")).toMatchObject({ labels: ["Rada Petri"], namesakes: [] });
  });
});

test("many people cost no more than each of them does", () => {
  const uses = (length: number) =>
    Array.from({ length }, (_, at) => ({
      name: `Rada${"abcdefg"[at % 7]!.repeat(at % 90)} Petri${at}`,
      language: "en",
    }));
  expectGrowthWithLength("x", text =>
    createSpeakers(
      uses(text.length / 10).map(use => ({
        ...use,
        name: use.name.replace(/\d/g, digit => "abcdefghij"[Number(digit)]!),
      })),
    ),
  );
});
