import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createQuestionReader } from "../../../src/core/question/question.ts";
import type { Question } from "../../../src/core/question-model.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";

const solen = {
  name: "Mira Solen",
  language: "en",
  aliases: ["President Solen", "the president", "the head of state"],
};
const brandt = { name: "Jonas Brandt", language: "en", aliases: ["Brandt", "the chancellor"] };
const parts = {
  today: () => "2026-11-24",
  speakers: createSpeakers([solen, brandt]),
  outlets: ["Northern Radio", "Harbour 24"],
  interviewers: ["Ada Stone"],
};
const several = createQuestionReader(parts);
const one = createQuestionReader({ ...parts, speakers: createSpeakers([solen]) });

const topicOf = (question: Question): string =>
  question.words
    .filter(word => word.role === "topic")
    .map(word => word.text)
    .join(" ");

describe("the frame is taken off, the topic is kept", () => {
  test.each([
    ["What did she say about the harbour?", "harbour"],
    ["what did the president say about ferries", "ferries"],
    ["did she ever mention glaciers", "glaciers"],
    ["hey, find me the bit where she talks about gas pls", "gas"],
    ["anything on taxes?", "taxes"],
    ["harbour?", "harbour"],
    ["what does Solen think of the railway", "railway"],
    ["Solen on the railway", "railway"],
    ["what is her position on nuclear power", "nuclear power"],
    ["what did she say when asked about tolls", "tolls"],
    ["is there anything on record about whales", "whales"],
    ["what did she say about public opinion in Denmark", "public opinion Denmark"],
    ["what is her opinion on the president of Iran", "president Iran"],
    ["what did she say in Oslo about whales", "Oslo whales"],
    ["next year's military budget", "next year's military budget"],
    ["what did she say about us sanctions", "US sanctions"],
    ["did she talk about us", ""],
    ["что она сказала о паромах?", "паромах"],
    ["Fransa hakkında ne dedi?", "Fransa"],
    ["Fransa haqqında nə dedi?", "Fransa"],
  ])("%s", (text, topic) => expect(topicOf(one.read(text))).toBe(topic));

  test("words that only ask are kept for when nothing else is there", () => {
    expect(one.read("what is her opinion").words.some(word => word.role === "asking")).toBe(true);
  });
});

describe("whose words are asked for", () => {
  test("a speaker named as the one who spoke narrows to them; named as what was spoken of is the topic", () => {
    const question = several.read("what did Brandt say about Solen");
    expect(question.filters.speaker).toBe("Jonas Brandt");
    expect(topicOf(question)).toBe("Solen");
  });

  test("an alias of one speaker is that speaker", () => {
    expect(several.read("what did the chancellor say about gas").filters.speaker).toBe("Jonas Brandt");
    expect(several.read("speaker:brandt gas").filters.speaker).toBe("Jonas Brandt");
  });

  test("two names side by side narrow nothing", () => {
    const question = several.read("Solen Brandt");
    expect(question.filters).toEqual({});
    expect(topicOf(question)).toBe("Solen Brandt");
  });

  test("with one speaker in the record there is nothing to narrow", () => {
    expect(one.read("what did Solen say about gas").filters).toEqual({});
  });

  test("somebody the record has no words of is named as such, and stays in the topic", () => {
    const question = one.read("What did Macron say about the harbour?");
    expect(question.stranger).toBe("Macron");
    expect(topicOf(question)).toBe("Macron harbour");
    expect(one.read("What did she say about Macron?").stranger).toBeUndefined();
  });

  test("whom they talked to", () => {
    expect(one.read("what did she tell Stone about gas").filters).toEqual({ interviewer: "Ada Stone" });
    expect(one.read("what did she say about gas in the Harbour 24 interview").filters).toEqual({
      outlet: "Harbour 24",
    });
    expect(topicOf(one.read("what did she say to Harbour 24 about gas"))).toBe("gas");
    expect(one.read("what did she say about the harbour").filters).toEqual({});
  });
});

describe("dates in plain words", () => {
  const narrowed = (text: string) => {
    const { from, to } = one.read(text).filters;
    return [from, to];
  };
  test.each([
    ["gas in 2024", "2024-01-01", "2024-12-31"],
    ["what did she say in 2024 about gas", "2024-01-01", "2024-12-31"],
    ["gas since May", "2026-05-01", undefined],
    ["gas since 2020", "2020-01-01", undefined],
    ["gas after 2020", "2021-01-01", undefined],
    ["gas before 2020", undefined, "2019-12-31"],
    ["gas until June 2021", undefined, "2021-06-30"],
    ["gas last year", "2025-01-01", "2025-12-31"],
    ["gas this year", "2026-01-01", "2026-12-31"],
    ["gas in the last two years", "2024-11-24", "2026-11-24"],
    ["gas yesterday", "2026-11-23", "2026-11-23"],
    ["gas last week", "2026-11-16", "2026-11-22"],
    ["gas in December 2024", "2024-12-01", "2024-12-31"],
    ["gas in December", "2025-12-01", "2025-12-31"],
    ["gas on 20 December 2024", "2024-12-20", "2024-12-20"],
    ["gas after 5 May 2023", "2023-05-06", undefined],
    ["gas between 2016 and 2018", "2016-01-01", "2018-12-31"],
    ["gas from January to March 2023", "2023-01-01", "2023-03-31"],
    ["gas in early 2023", "2023-01-01", "2023-04-30"],
    ["что она сказала о газе в 2024 году", "2024-01-01", "2024-12-31"],
    ["что она сказала о газе после 2020 года", "2021-01-01", undefined],
    ["что она сказала о газе в декабре 2024", "2024-12-01", "2024-12-31"],
    ["что она сказала о газе в мае", "2026-05-01", "2026-05-31"],
    ["what does she think now about gas", undefined, undefined],
    ["что она говорит сейчас о газе", undefined, undefined],
    ["2024 yılında gaz hakkında ne dedi", "2024-01-01", "2024-12-31"],
    ["2024-cü ildə qaz haqqında nə dedi", "2024-01-01", "2024-12-31"],
    ["keçən il qaz haqqında nə dedi", "2025-01-01", "2025-12-31"],
    ["gas between early 2016 and 2018", "2016-01-01", "2018-12-31"],
    ["что она сказала о газе за последние два года", "2024-11-24", "2026-11-24"],
    ["что она сказала о газе на прошлой неделе", "2026-11-16", "2026-11-22"],
    ["что она сказала о газе с начала 2020 года", "2020-01-01", undefined],
  ])("%s", (text, from, to) => {
    expect(narrowed(text)).toEqual([from, to]);
    expect(topicOf(one.read(text))).not.toMatch(/\d/);
  });

  test.each([
    "gas before the war",
    "next year's budget",
    "the 2020 war",
    "the war of 44 days",
    "she may come",
    "gas in 2030",
    "he sat in the sun",
    "room 2024b",
    "this year's budget",
    "the revolt of the November of the hills",
    "what did she say after the January 2023 vote",
    "what does she think of gas today",
  ])("%s is no date", text => expect(narrowed(text)).toEqual([undefined, undefined]));

  test("a date is kept in words too, for a record that it cannot narrow", () => {
    expect(one.read("the flood in 1953").words.find(word => word.role === "date")?.text).toBe("1953");
  });
});

describe("her own words", () => {
  test.each([
    ["gas in her own words", "gas"],
    ["what did she say about gas in her very own words?", "gas"],
    ["only her own words on gas", "gas"],
    ["gas, word for word", "gas"],
    ["что она сказала о газе своими словами", "газе"],
    ["gaz hakkında kendi sözleriyle ne dedi", "gaz"],
    ["qaz haqqında öz sözləri ilə nə dedi", "qaz"],
  ])("%s", (text, topic) => {
    const question = one.read(text);
    expect(question.filters).toEqual({ voice: "speaker" });
    expect(topicOf(question)).toBe(topic);
    expect(one.read(one.canonical(question)).filters).toEqual({ voice: "speaker" });
  });

  test("whose they are is read with them", () => {
    expect(several.read("Brandt's own words on gas").filters).toMatchObject({
      speaker: "Jonas Brandt",
      voice: "speaker",
    });
    expect(one.read("words of her own language").filters).toEqual({});
  });
});

describe("operators", () => {
  test("all of them", () => {
    const question = several.read(
      'from:2024-01 to:2024-06 speaker:Solen outlet:"Harbour 24" voice:Reported "an exact phrase" -war gas',
    );
    expect(question.filters).toEqual({
      from: "2024-01-01",
      to: "2024-06-30",
      speaker: "Mira Solen",
      outlet: "Harbour 24",
      voice: "reported",
    });
    expect(question.phrases).toEqual(["an exact phrase"]);
    expect(question.excluded).toEqual(["war"]);
    expect(topicOf(question)).toBe("gas");
  });

  test("typographic quotation marks are quotation marks", () => {
    expect(one.read("“new harbour” «old ferry» „third“").phrases).toEqual(["new harbour", "old ferry", "third"]);
  });

  test("what only looks like one stays a word", () => {
    expect(one.read("from:nowhere gas").filters).toEqual({});
    expect(one.read("from:2024-02-31 gas").filters).toEqual({});
    expect(one.read("voice:loud gas").filters).toEqual({});
    expect(one.read("well-known - gas").excluded).toEqual([]);
    expect(one.read('half "a quotation').phrases).toEqual([]);
  });

  test("ends the wrong way round are turned", () => {
    expect(one.read("gas from:2024 to:2020").filters).toEqual({ from: "2020-01-01", to: "2024-12-31" });
  });
});

describe("what kind of thing is wanted", () => {
  test.each([
    ["", "empty"],
    ["???", "empty"],
    ["hello", "greeting"],
    ["Good morning!", "greeting"],
    ["привет", "greeting"],
    ["thanks a lot", "thanks"],
    ["təşəkkür edirəm", "thanks"],
    ["help", "help"],
    ["what can you do?", "help"],
    ["more", "more"],
    ["ещё", "more"],
    ["which interviews do you have?", "sources"],
    ["who interviewed her?", "interviewer"],
    ["when did she last talk about gas?", "last"],
    ["when did she first mention gas", "first"],
    ["how often did she mention gas", "count"],
    ["gazdan son defa ne zaman bahsetti", "last"],
    ["ben sonra ne dedim", "ask"],
    ["hello kitty", "ask"],
    ["help for farmers", "ask"],
    ["gas sources", "ask"],
  ])("%s", (text, intent) => expect(one.read(text).intent).toBe(intent));
});

describe("following up", () => {
  const contextOf = (question: Question): string =>
    question.words.flatMap(({ role, text }) => (role === "context" ? [text] : [])).join(" ");

  test.each([
    {
      text: "was it boycotted?",
      previous: "what did she say about the Orlin games in Norway",
      topic: "boycotted",
      context: "Orlin games Norway",
      next: "boycotted Orlin Norway",
    },
    {
      text: "what about his family?",
      previous: "who is Edvin Tarn",
      topic: "family",
      context: "Edvin Tarn",
      next: "family Edvin Tarn",
    },
    {
      text: "was it boycotted?",
      previous: "the opening ceremony",
      topic: "boycotted",
      context: "opening ceremony",
      next: "opening ceremony",
    },
    {
      text: "did Tarn boycott it?",
      previous: "the opening ceremony",
      topic: "Tarn boycott",
      context: "",
      next: "Tarn boycott",
    },
    {
      text: "did Tarn go there?",
      previous: "what did Edvin Tarn say about Norway",
      topic: "Tarn",
      context: "Edvin Norway",
      next: "Tarn Edvin Norway",
    },
    {
      text: "did she sell anything to Kolvik?",
      previous: "the Orlin games",
      topic: "sell Kolvik",
      context: "Orlin games",
      next: "sell Kolvik Orlin",
    },
  ])("$text after $previous is looked for beside what that was about", ({ text, previous, topic, context, next }) => {
    const question = one.read(text, previous);
    expect([topicOf(question), contextOf(question)]).toEqual([topic, context]);
    const handed = one.handedOn(question, previous);
    expect(contextOf(one.read(handed))).toBe(context);
    expect(contextOf(one.read("was it expensive?", handed)).split(" ").sort()).toEqual(next.split(" ").sort());
  });

  test("what names nothing and tells enough is a question of its own", () => {
    const before = "what did she say about the Orlin games";
    expect(contextOf(one.read("how were the teachers and pupils judged?", before))).toBe("");
    expect(contextOf(one.read("how were they judged by the teachers and pupils?", before))).toBe("Orlin games");
    expect(contextOf(one.read("how was the hall paid?", before))).toBe("Orlin games");
  });

  test("who is meant by a pronoun is asked for, whatever else is named", () => {
    const before = "what did Brandt say about gas";
    expect(several.read("what did he say about Kolvik", before).filters.speaker).toBe("Jonas Brandt");
    expect(several.read("what did Solen say about his harbour", before).filters.speaker).toBe("Mira Solen");
    expect(several.read("what about Kolvik harbour dues", before).filters.speaker).toBe("Jonas Brandt");
  });

  test("what points back leans, and who is asked for does not", () => {
    const before = "what did she say about the Orlin games";
    expect(one.read("did she have a trainer", before).leans).toBe(true);
    expect(one.read("what about her trainer", before).leans).toBe(true);
    expect(one.read("did she mention a trainer", before).leans).toBeUndefined();
    expect(one.read(one.handedOn(one.read("did she have a trainer", before), before)).leans).toBe(true);
  });

  test.each([
    ["and Denmark?", "what did she say about Norway in 2024", "Denmark", "2024-01-01"],
    ["what about 2023?", "Norway", "Norway", "2023-01-01"],
    ["and since 2020?", "Norway", "Norway", "2020-01-01"],
    ["and last year?", "Norway from:2020-01-01", "Norway", "2025-01-01"],
    ["что насчёт 2023?", "Norway", "Norway", "2023-01-01"],
    ["when did she last mention it?", "gas exports", "gas exports", undefined],
    ["what about March 2021?", "Norway", "Norway", "2021-03-01"],
    ["and in the nineties?", "what did she say about Norway in 2024", "Norway", "1990-01-01"],
    ["and now?", "what did she say about Norway in 2024", "Norway", undefined],
    ["peki 2023'te?", "Norway", "Norway", "2023-01-01"],
    ["Iceland in 2022", "Norway", "Iceland", "2022-01-01"],
    ["when was that?", "what did she say about the harbour", "harbour", undefined],
    ["why?", "Norway in 2024", "Norway", "2024-01-01"],
    ["where?", "gas exports", "gas exports", undefined],
    ["who asked?", "gas exports", "gas exports", undefined],
  ])("%s after %s", (text, previous, topic, from) => {
    const question = one.read(text, previous);
    expect(topicOf(question)).toBe(topic);
    expect(question.filters.from).toBe(from);
  });

  test("a question of its own is not mixed with the one before", () => {
    expect(one.read("what did she say about gas", "Norway in 2024").filters).toEqual({});
    expect(one.read("thanks", "Norway").intent).toBe("thanks");
  });
});

test.each([
  ["what did she say about gas in 2024", "gas in:2024"],
  ["gas in March 2021", "gas in:2021-03"],
  ["what did she say on 5 May 2023 about gas", "gas in:2023-05-05"],
  ["gas from 2019 to 2021", "gas from:2019-01-01 to:2021-12-31"],
])("for a button %s is short", (text, short) => {
  expect(one.canonical(one.read(text))).toBe(short);
});

describe("any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc
      .array(
        fc.constantFrom(
          ...'what did she say about gas Solen Brandt since 2024 " “ -war from:2024 opinion the of in Норвегия ? and Stone to'.split(
            " ",
          ),
        ),
        { maxLength: 14 },
      )
      .map(words => words.join(" ")),
  );

  test("is read without failing, and its canonical form reads the same", () => {
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (asked, previous) => {
        const question = several.read(asked, previous);
        expect([...question.asked].length).toBeLessThanOrEqual(512);
        const canonical = several.canonical(question);
        if (question.intent === "ask" && topicOf(question) !== "" && canonical !== question.asked) {
          const again = several.read(canonical);
          expect(topicOf(again)).toBe(topicOf(question));
          expect(again.filters).toEqual(question.filters);
        }
      }),
    );
  });

  test("of any length is read in no time, and says where it was cut", () => {
    const question = one.read("a".repeat(1_000_000));
    expect(question.cut).toBe(true);
    expect(question.asked).toHaveLength(512);
    expect(one.read(`${"in ".repeat(100_000)}2024`).cut).toBe(true);
    // Every other letter ends a case, and so do two and three of them.
    expect(one.read(`değişti ${"nu".repeat(200)} hakkında ne dedi`).language).toBe("tr");
    expect(one.read("last 1 ".repeat(80)).filters).toEqual({});
  });
});
