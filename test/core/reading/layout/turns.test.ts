/** The forms in which people write a conversation, one fixture each: who speaks, and which words are whose. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";
import { expectGrowthWithLength } from "../../../growth.ts";

/** The turns of a fixture, one line each: paragraphs, who, name, words. */
function turnsOf(
  name: string,
  text = readFileSync(new URL(`../../../fixtures/transcripts/${name}`, import.meta.url), "utf8"),
) {
  const [found] = readFile({ path: name, text }).interviews;
  return found?.turns.map(({ by, name: who, heading, source, ranges }) => {
    const [first, last] = [ranges[0]!.number, ranges.at(-1)!.number];
    const words = ranges
      .map(({ start, end }) => source.text.slice(start, end))
      .join("\n")
      .replace(/\n+/g, " / ");
    return `${first === last ? first : `${first}-${last}`} ${heading ? "heading" : by}${who ? ` ${who}` : ""}: ${words}`;
  });
}

const interviewOf = (name: string, text: string) => readFile({ path: name, text }).interviews[0]?.interview;

describe("turns with labels", () => {
  test("a name, a surname, a title with a surname; words that only look like labels stay words", () => {
    expect(turnsOf("name-labels.md")).toEqual([
      "1 outlet: Ines Morvan has been mayor of Port Alder since 2019. We met her in the old customs house.",
      "2 interviewer Tomas Brandt: Madam Mayor, the harbour fee was raised twice. Why?",
      "3-5 speaker Ines Morvan: The quay is a hundred years old. It was built for ships a third of today's size. / " +
        'There are three reasons: age, weight and neglect. My predecessor wrote it on one page: he said: "It will hold." It did not. / ' +
        "Note: the engineers warned us in 2011.",
      "6 interviewer Tomas Brandt: And the fishermen?",
      "7 speaker Ines Morvan: They pay half. I told them so in January.",
      "8 interviewer Tomas Brandt: Will you run again?",
      "9 speaker Ines Morvan: No.",
    ]);
  });

  test("Q: and A:, several turns in one paragraph", () => {
    expect(turnsOf("question-answer.txt")).toEqual([
      "1 interviewer: Mr Lindqvist, when will the line to Varn open?",
      "1-2 speaker Oskar Lindqvist: In the autumn of 2024. We have laid forty kilometres of track. / The bridge is the difficult part.",
      "2 interviewer: Is there money for it?",
      "2 speaker Oskar Lindqvist: There is. Parliament voted for it in June.",
    ]);
  });

  test("labels in capitals that end with a full stop", () => {
    expect(turnsOf("capitals.txt")).toEqual([
      "1 speaker President Hallam: Good afternoon. I have one announcement. The dam at Red Fork will be finished next spring.",
      "2 interviewer: Mr. President, what will it cost?",
      "3 speaker President Hallam: Eleven million dollars. U.S. Steel has lowered its price.",
      "4 interviewer: Do you expect the Senate to agree?",
      "5 speaker President Hallam: I do.",
    ]);
  });

  test("labels in bold, the colon inside or outside", () => {
    expect(turnsOf("bold-labels.md")).toEqual([
      "2 interviewer: What did the drought of last year cost the province?",
      "3 speaker Leyla Karimzade: Nearly a fifth of the harvest. We opened the reservoirs in July, too late for cotton.",
      "4 interviewer: Would you do it again?",
      "5 speaker Leyla Karimzade: Earlier. In May.",
    ]);
  });

  test("times before and after the name are kept as milliseconds", () => {
    const text = readFileSync(new URL("../../../fixtures/transcripts/time-labels.txt", import.meta.url), "utf8");
    const [found] = readFile({ path: "time-labels.txt", text }).interviews;
    expect(found?.turns.map(({ by, ranges }) => [by, ranges[0]!.startMs])).toEqual([
      ["interviewer", 5000],
      ["speaker", 14000],
      ["interviewer", 62000],
      ["speaker", 69000],
    ]);
    expect(found?.interview.speaker).toBe("Petra Vance");
  });

  test("a name and a time on a line of their own; a machine's number is nobody's name", () => {
    expect(turnsOf("time-lines.txt")).toEqual([
      "1 interviewer: So tell me, why did you leave the navy?",
      "2 speaker: I wanted to see my children. It was as simple as that, and my wife had been patient for eleven years.",
      "3 interviewer: Do you miss it?",
      "4 speaker: Every morning. The sea is very quiet at five.",
    ]);
    const two =
      "Speaker 1: How was it?\n\nSpeaker 2: Good.\n\nSpeaker 3: Bad.\n\nSpeaker 1: Why?\n\nSpeaker 3: It rained.\n\nSpeaker 2: It shone.";
    expect(turnsOf("a.txt", `Speaker: Ada Stone\n\n${two}`)?.filter(turn => turn.includes("Ada Stone"))).toEqual([]);
  });

  test("turns in single lines", () => {
    expect(turnsOf("lines.txt")).toEqual([
      "1 interviewer Anna Feld: Where did you learn to paint?",
      "1 speaker Marit Osei: In my uncle's garage, on car doors. / He sold them with the picture on.",
      "1 interviewer Anna Feld: What was the first one?",
      "1 speaker Marit Osei: A heron. It had no legs, because the door was too short.",
    ]);
  });

  test("Russian, Turkish and Azerbaijani words for question and answer", () => {
    expect(turnsOf("labels-ru.txt")).toEqual([
      "1 interviewer: Сколько стоил новый музей?",
      "2 speaker: Двести миллионов. Половину дали частные люди.",
      "3 interviewer: Кто выбирал картины?",
      "4 speaker: Мы искали их три года. Примечание: не все были в хорошем состоянии.",
    ]);
    expect(turnsOf("labels-tr.txt")?.map(turn => turn.split(":")[0])).toEqual([
      "1 interviewer",
      "2 speaker",
      "3 interviewer",
      "4 speaker",
    ]);
    expect(turnsOf("labels-az.txt")?.map(turn => turn.split(":")[0])).toEqual([
      "1 interviewer",
      "2 speaker",
      "3 interviewer",
      "4 speaker",
    ]);
  });

  test("several speakers, journalists who ask once, a share button in the middle of an answer", () => {
    expect(turnsOf("joint-conference.md")).toEqual([
      "1 speaker Ansel Rook: We have signed the treaty on the river today. It took nine years.",
      "2 speaker Prime Minister Vale: I thank my colleague. The river divides us less than before.",
      "3 interviewer: The first question goes to the Evening Herald.",
      "4 interviewer Dora Lenz: Mr President, my question is about the dam. Will it be lower?",
      "5-7 speaker Ansel Rook: By four metres. / That is in article six.",
      "8 speaker Prime Minister Vale: We had asked for five.",
      "9 interviewer Paul Iver: Prime Minister, are you content?",
      "10 speaker Prime Minister Vale: Four is enough for the salmon.",
    ]);
  });

  test("only the answers are labelled", () => {
    expect(turnsOf("answers-labelled.txt")).toEqual([
      "1 interviewer: When did you first hear about the leak?",
      "2-3 speaker Nadia Brook: On the second of May, from the night guard. / He rang me at home.",
      "4 interviewer: What did you do then?",
      "5 speaker Nadia Brook: I closed the valve myself.",
      "6 interviewer: Were you afraid?",
      "7 speaker Nadia Brook: Of course I was.",
    ]);
  });

  test("only the questions are labelled", () => {
    expect(turnsOf("questions-labelled.txt")).toEqual([
      "1 interviewer: What is a good teacher?",
      "2-3 speaker Hugo Stern: Somebody who waits. Most of us speak too soon. / I did, for ten years.",
      "4 interviewer: What changed your mind?",
      "5 speaker Hugo Stern: A boy who stammered.",
    ]);
  });

  test("of two unknown names the one who asks is the interviewer, and the other is the speaker", () => {
    const text = "Ada: Why did you leave?\n\nBo: The roof leaked.\n\nAda: And then?\n\nBo: I built a boat.";
    expect(turnsOf("a.txt", text)?.map(turn => turn.split(":")[0])).toEqual([
      "1 interviewer Ada",
      "2 speaker Bo",
      "3 interviewer Ada",
      "4 speaker Bo",
    ]);
    expect(interviewOf("a.txt", text)).toMatchObject({ speaker: "Bo", interviewer: "Ada", kind: "transcript" });
  });

  test("the owner's word decides who is who, also against the question marks", () => {
    const text =
      "Speaker: Ada Stone\n\nAda: Why did I leave?\n\nBo: The roof leaked.\n\nAda: And then what did I do?\n\nBo: You built a boat.";
    expect(turnsOf("a.txt", text)?.[0]).toBe("1 speaker Ada Stone: Why did I leave?");
  });

  test("the outlet's name asks", () => {
    const text =
      "Speaker: Ada Stone\nOutlet: Coast TV\n\nCoast TV: Tell us about the boat.\n\nStone: It sank.\n\nCoast TV: Tell us more.\n\nStone: It was red.";
    expect(turnsOf("a.txt", text)?.[0]).toBe("1 interviewer Coast TV: Tell us about the boat.");
  });

  test("a speech has one label", () => {
    expect(
      turnsOf("a.txt", "Speaker: Ada Stone\n\nAda Stone: Dear friends.\n\nWe meet again under this roof."),
    ).toEqual(["1-2 speaker Ada Stone: Dear friends. / We meet again under this roof."]);
  });

  test("a headline or a credit within an answer is not the speaker's words", () => {
    const text =
      "Q: Is it cold?\n\nA: Very. We burn peat.\n\nThe long winter\n\nPhoto: Coast TV\n\nIt ends in May.\n\nQ: Every year?\n\nA: Every year.";
    expect(turnsOf("a.txt", text)?.filter(turn => turn.includes("speaker"))).toEqual([
      "2-5 speaker: Very. We burn peat. / It ends in May.",
      "7 speaker: Every year.",
    ]);
  });
});

describe("turns without labels", () => {
  test("bold questions with plain answers; a bold headline is neither", () => {
    expect(turnsOf("bold-questions.md")).toEqual([
      "1 outlet: Rafael Okonjo keeps nine hundred kinds of wheat in a cellar.",
      "2 interviewer: How did you begin to collect?",
      "3-4 speaker Rafael Okonjo: With my grandmother's apron. She had sewn the grains into the hem. / I found them when I was twelve.",
      "5 interviewer: And do you ever give them away?",
      "6-8 speaker Rafael Okonjo: Always. A seed that is kept dies. / Nobody goes in with wet shoes.",
    ]);
  });

  test("bold questions that address nobody are headings of an article", () => {
    const text =
      "**What happened?**\n\nThe bridge fell on Monday.\n\n**What comes next?**\n\nA new one is planned for May.";
    expect(turnsOf("a.md", text)?.map(turn => turn.split(" ")[1])).toEqual([
      "heading:",
      "outlet:",
      "heading:",
      "outlet:",
    ]);
    expect(interviewOf("a.md", text)?.kind).toBe("article");
  });

  describe("headings that ask are nobody's questions", () => {
    const ofTolls = (ask: (question: string) => string): string =>
      `${ask("What does it mean for you?")}\n\nDrivers pay two crowns a day, said Mayor Solen on Monday.\n\n` +
      `${ask("Will your boat be towed?")}\n\nThe mayor says that it will not, before June at least.`;
    const forms = ["heading:", "outlet:", "heading:", "outlet:"];
    const formsOf = (text: string) => turnsOf("a.md", text)?.map(turn => turn.split(" ")[1]);

    test("in an article that answers its reader", () => {
      const article = ofTolls(question => `## ${question}`);
      for (const front of ["", "---\nspeaker: Mira Solen\n---\n", "---\ninterviewer: Ada Stone\n---\n"])
        expect(formsOf(`${front}# On tolls\n\n${article}`)?.slice(-4)).toEqual(forms);
    });

    test("where the speaker is spoken of below them, bold or not", () => {
      for (const ask of [(question: string) => `## ${question}`, (question: string) => `**${question}**`]) {
        const text = `---\ntitle: Tolls\nspeaker: Mira Solen\ninterviewer: Ada Stone\n---\n\n${ofTolls(ask)}`;
        expect(formsOf(text)).toEqual(forms);
      }
    });

    test("in bold between turns that all have labels", () => {
      const text =
        "**Ada Stone:** What made you come?\n\n**Mira Solen:** The sea.\n\n**Can it last?**\n\n" +
        "**Mira Solen:** And the ships.\n\n**Ada Stone:** Which?\n\n**Mira Solen:** All.";
      expect(turnsOf("a.md", text)?.map(turn => turn.replace(/^\S+ /, ""))).toEqual([
        "interviewer Ada Stone: What made you come?",
        "speaker Mira Solen: The sea. / And the ships.",
        "interviewer Ada Stone: Which?",
        "speaker Mira Solen: All.",
      ]);
    });

    test("between questions in bold", () => {
      const text =
        "---\nspeaker: Mira Solen\nkind: transcript\n---\n\n**What made you come?**\n\nThe sea.\n\n## Did you stay?\n\n" +
        "**And then?**\n\nThen I stayed.";
      expect(turnsOf("a.md", text)?.map(turn => turn.slice(2))).toEqual([
        "interviewer: What made you come?",
        "speaker Mira Solen: The sea.",
        "interviewer: And then?",
        "speaker Mira Solen: Then I stayed.",
      ]);
    });
  });

  test("dashes: a rhetorical question in an answer and a question without its mark do not turn the rest around", () => {
    expect(turnsOf("dashes-ru.txt")).toEqual([
      "1 outlet: Глеб Ардашев двадцать лет строит мосты. О паводке он рассказал нашему корреспонденту.",
      "2 interviewer: Глеб Иванович, почему мост в Заречье закрыли?",
      "3-4 speaker Глеб Ардашев: Опоры просели на шесть сантиметров. Мы измеряли их всю зиму. / Ждать было нельзя.",
      "5 interviewer: Когда его откроют?",
      "6 speaker Глеб Ардашев: К августу. Разве можно быстрее? Нет, нельзя.",
      "7 interviewer: Говорят, что денег не хватит.",
      "8 speaker Глеб Ардашев: Хватит. Их выделили в декабре.",
      "9 interviewer: А кто отвечает за объезд?",
      "10 speaker Глеб Ардашев: Область.",
    ]);
  });

  test("dashes: two questions in a row are both the interviewer's", () => {
    const text =
      "- Is it far?\n\n- Two days.\n\n- By boat?\n\n- And is it cold there?\n\n- It is, from May on.\n\n- Who lives there?\n\n- Nobody.";
    expect(
      turnsOf("a.txt", text)
        ?.map(turn => turn.split(" ")[1]?.[0])
        .join(""),
    ).toBe("isisis");
  });

  test("dashes: four turns are enough where a guest is named above, and too few where nobody is", () => {
    const talk = "— Почему вы ушли?\n— Я устал.\n— Говорят, вы снимаете.\n— Снимаю.";
    expect(interviewOf("a.txt", `Интервью с Олегом Луниным\n\n${talk}`)?.kind).toBe("transcript");
    expect(interviewOf("a.txt", `В порту\n\n${talk}`)?.kind).toBe("article");
  });

  test("a list with dashes is no conversation", () => {
    const text =
      "The council decided:\n\n- to mend the roof,\n\n- to paint the hall,\n\n- to ask for money. Who would pay?\n\n- to meet in May.";
    expect(interviewOf("a.md", text)?.kind).toBe("article");
  });

  test("labels of an article are no turns", () => {
    for (const text of [
      "The mayor spoke.\n\nNote: she was late.\n\nShe said: we shall build.\n\nThere are two plans: one is cheap.",
      "Update: it rains.\n\nThe boat left.\n\nUpdate: it still rains.",
      "http://example.org: a page.\n\nhttp://example.org: again.",
    ]) {
      expect(interviewOf("a.txt", text)?.kind).toBe("article");
    }
  });

  test("the owner's kind is obeyed: an article stays one, a transcript without turns is named", () => {
    const talk = "Q: Is it cold?\n\nA: Very.";
    expect(interviewOf("a.md", `---\nkind: article\n---\n${talk}`)?.kind).toBe("article");
    const { interviews, defects } = readFile({
      path: "a.md",
      text: "---\nkind: transcript\n---\nIt was cold that year, and the boats stayed in.",
    });
    expect(interviews[0]?.turns.map(({ by }) => by)).toEqual(["outlet"]);
    expect(defects[0]?.problem).toContain("shows no turns");
  });
});

describe("what stands below an interview", () => {
  const talk = "Q: Is it far?\n\nA: Two days by boat.\n\nNobody goes there.";
  const voices = (closing: string) =>
    turnsOf("a.txt", `Speaker: Ada Stone\n\n${talk}\n\n${closing}`)?.map(turn => turn.split(" ")[1]?.replace(":", ""));

  test.each([
    "This interview has been edited for length.",
    "Stone lives in Port Alder with her two dogs.",
    "Напомним, паром не ходит с марта.",
  ])("is nobody's words: %s", closing => {
    expect(voices(closing)).toEqual(["interviewer", "speaker", "outlet"]);
  });

  test("the speaker's own last paragraph stays", () => {
    expect(voices("I would not go there either.")).toEqual(["interviewer", "speaker"]);
  });
});

test.each([
  "Ada Stone: Why did you leave the harbour?\n\nMira Solen: I was tired.\n\n",
  "STATEMENT OF JORIS BELL, PILOT\n\nMr. Bell. It was late.\n\nMr. Stone. Why?\n\n",
  "- Why?\n\n- It was late.\n\n",
  "Page 1\n\nIt was late at the har-\n\nbour (Laughter.) [3]\n\n",
  "Talk 1\n\nIt was late.\n\n",
  "word\n",
])("takes time that grows with its length: %j", unit => {
  expectGrowthWithLength(unit, text => void readFile({ path: "a.txt", text }));
});
