import { describe, expect, test } from "vitest";
import { createAskingReader } from "../../../src/core/question/asking/asking-part.ts";
import { timesIn } from "../../../src/core/question/dates/plain-dates.ts";
import { wordsOnly } from "../../../src/core/question/message/words-only.ts";

const held = new Set("dam dams tolls toll valley bridge mayor plotina плотине плотина baraj köprü".split(" "));
const common = new Set("good morning day nice weekend last floor".split(" "));
const ask = createAskingReader({
  familiar: {
    knows: ({ word }) => held.has(word),
    telling: ({ word }) => (common.has(word) ? 0.3 : 0.8),
    names: () => false,
  },
  timesIn: (text, language) => timesIn(text, "2026-10-14", language),
  wordsOfName: text => (text.startsWith("Solen") ? 1 : 0),
});
const askedIn = (message: string, language = "en") => ask(message, language).text;

describe("the sentence that asks", () => {
  const question = "what did she say about the dam?";
  const behind = "What did she say about the dam?";

  test.each([
    ["a greeting", `Good morning, ${question}`, question],
    ["people addressed", `Hi everybody, can anyone tell me ${question}`, question],
    ["who one is", `I am Ada from the Valley Bugle. ${behind}`, behind],
    ["a reason", `The mayor comes on Friday. ${behind} I need it by noon.`, behind],
    ["thanks behind", `${behind} Thank you so much, and have a nice weekend!`, behind],
    ["a signature", `${behind}\n\nBest wishes,\nAda Petri\nlast floor`, behind],
    ["quoted lines", `> can you look?\n> thanks\n\n${behind}`, behind],
    ["a link and a sign", `https://bugle.example/dam 🙂 ${behind}`, behind],
    ["a mark of a list", `2) ${behind}`, behind],
    [
      "small letters behind a stop",
      "not sure where to ask. what did she say about the dam",
      "what did she say about the dam",
    ],
    ["dictation", "um so yeah what did she say about the dam question mark", "what did she say about the dam"],
    ["dictated interjections", "okay so yeah like how much dam is there you know", "how much dam is there you know"],
    ["a dictated call", "hey bot uh can you hear me okay good what is the dam", "what is the dam"],
    ["what is wanted to know", "right so what I want to know is is the dam safe", "is the dam safe"],
    [
      "what is wanted to know, as a topic",
      "right so basically what I want to know is dam tolls yeah that is it",
      "dam tolls",
    ],
    ["a topic behind talk", "hey bot uh can you hear me okay good dam tolls", "dam tolls"],
    ["talk without a mark", "what did she say about the dam I looked everywhere", "what did she say about the dam"],
    ["Russian", "Меня зовут Ада. Что она сказала о плотине? Заранее спасибо!", "Что она сказала о плотине?"],
    ["Turkish", "Günaydın arkadaşlar! Baraj hakkında ne dedi? Şimdiden teşekkürler.", "Baraj hakkında ne dedi?"],
  ])("%s", (_, message, asked) => {
    expect(askedIn(message)).toBe(asked);
  });

  test("what belongs to the question stays", () => {
    for (const message of [
      "In the valley, what did the mayor say about the tolls?",
      "What did he say about the mayor who built the dam?",
      "dams, tolls",
      "The valley is guarded by which dam?",
      "gas after 5 May 2023",
    ]) {
      expect(askedIn(message)).toBe(message);
    }
  });

  test.each([
    ["a list in one line", "dam, valley; bridge", "dam, valley; bridge"],
    [
      "whether, behind a verb of asking",
      "Hello. Our members would like to know whether the dam will close.",
      "whether the dam will close.",
    ],
    [
      "what is wished for",
      "My editor heard that she said something about the dam, could you check?",
      "she said something about the dam,",
    ],
    ["a minus before a word of grammar", "dam -and", "dam -and"],
  ])("%s", (_, message, asked) => expect(askedIn(message)).toBe(asked));

  test.each([
    ["a tag", "The mayor sold the old dam. Is this accurate?", "The mayor sold the old dam."],
    [
      "a request",
      'Can you check: "the dam will be closed for good" (Solen, Valley Bugle)',
      "the dam will be closed for good",
    ],
    ["who said it", "“the dam will be closed for good” who said this", "the dam will be closed for good"],
  ])("a quotation beside which nothing is asked is the claim: %s", (_, message, claim) => {
    expect(ask(message, "en").claim).toBe(claim);
  });

  test("a question that only points takes what was named before it", () => {
    expect(askedIn("The dam. What did she say about it?")).toBe("The dam. What did she say about it?");
  });

  test("what asks about the record needs no topic", () => {
    for (const [message, asked] of [
      ["Good morning! Who interviewed her?", "Who interviewed her?"],
      ["Can you help me out? Who interviewed her? Sent from the valley", "Who interviewed her?"],
      ["Who interviewed her about the dam?", "Who interviewed her about the dam?"],
      ["My name is Ada.\nWhich interviews do you have?\nAda Petri", "Which interviews do you have?"],
    ] as const) {
      expect(askedIn(message)).toBe(asked);
    }
  });

  test.each([
    [
      "with a mark each",
      "What did she say about the dam? And about the tolls?",
      "What did she say about the dam?",
      "And about the tolls?",
    ],
    [
      "behind a greeting",
      "Good morning! Is the dam safe? What are the tolls?",
      "Is the dam safe?",
      "What are the tolls?",
    ],
    [
      "of what the record does not know",
      "What did she say about the dam? And about zeppelins?",
      "What did she say about the dam?",
      "And about zeppelins?",
    ],
    [
      "in one sentence",
      "when was the dam built and who did the tolls pay",
      "when was the dam built",
      "who did the tolls pay",
    ],
    [
      "behind a comma",
      "what does the dam cost, and what about the tolls",
      "what does the dam cost,",
      "what about the tolls",
    ],
    [
      "behind a claim",
      "Did she say that the dam is safe, and why did she close the tolls?",
      "Did she say that",
      "why did she close the tolls?",
    ],
    [
      "in Russian",
      "когда построили плотину и почему она закрыта на плотине",
      "когда построили плотину",
      "почему она закрыта на плотине",
    ],
    ["in Turkish", "baraj neden kapandı ve köprü ne zaman açılır", "baraj neden kapandı ve", "köprü ne zaman açılır"],
    ["in Azerbaijani", "baraj niyə bağlandı və dam haqqında nə dedi", "baraj niyə bağlandı və", "dam haqqında nə dedi"],
  ])("of two questions the first is asked, and the other is left: %s", (_, message, text, other) => {
    const language = /[а-я]/.test(message) ? "ru" : /[ışə]/.test(message) ? (/ə/.test(message) ? "az" : "tr") : "en";
    expect(ask(message, language)).toMatchObject({ text, others: [other] });
  });

  test.each([
    "What did she say about why the dam costs so much and when it is finished?",
    "when and where was the dam built?",
    "What did she say about the dam? And why?",
    "What did she say about the dam? Is that ok?",
    "is the dam safe and sound",
  ])("what hangs on a question, or names nothing, is none of its own: %s", message => {
    expect(ask(message, "en").others).toBeUndefined();
  });
});

describe("nobody asks", () => {
  test("a line that only names something is the topic", () => {
    expect(askedIn("Good morning! We had an argument on the train. dam tolls")).toBe("dam tolls");
    expect(askedIn("Could you please tell me, dam tolls")).toBe("dam tolls");
  });

  test("what may be the topic and is not known is told, and not swallowed", () => {
    expect(ask("zeppelins. dam tolls", "en")).toEqual({ text: "dam tolls", leftOut: "zeppelins." });
  });
});

describe("a claim", () => {
  test('what stands behind "did she say that" is one, to the last question mark', () => {
    expect(ask("Hi! Did she say that the dam is safe. Right? It is not? Thanks", "en")).toMatchObject({
      text: "Did she say that",
      claim: "the dam is safe. Right? It is not",
    });
  });

  test("words that say something are one as they are, the first person in them included", () => {
    const words = "We were against the dam in the valley. I told the mayor so.";
    expect(ask(words, "en")).toEqual({ text: "", claim: words });
  });

  test("without anything behind it there is none", () => {
    expect(ask("Did she say that?", "en")).toEqual({ text: "Did she say that?" });
  });
});

describe("what is no words", () => {
  test("the head of a mail, addresses and what stands below its line go", () => {
    expect(wordsOnly("From: Ada\nSubject: dam\n\nThe dam\n-- \nAda\nada@bugle.example")).toEqual(["The dam"]);
  });

  test("a minus and a number stay", () => {
    expect(wordsOnly("-tolls 2.5 million")).toEqual(["-tolls 2.5 million"]);
  });
});

describe("a claim behind a name", () => {
  const claimIn = (message: string) => ask(message, "en").claim;

  test.each([
    "Solen The dam leaks every year",
    "Solen I was never against the dam, and what they say of it is wrong",
    "Solen Brandt came late. They closed the dam for good",
  ])("%s", message => {
    expect(claimIn(message)).toBe(message);
  });

  test("what is asked, or only named, is none", () => {
    for (const message of [
      "Solen Did she close the dam?",
      "Solen Valley bridge tolls",
      "Solen Tolls. I am on deadline",
    ])
      expect(claimIn(message), message).toBeUndefined();
  });

  test("what a number counts is no topic among what is said", () => {
    const message = "We have begun the dam. 2.4 million. We are getting the valley closed";
    expect(claimIn(message)).toBe(message);
  });

  test.each([
    ["tr", "Solen barajın kapanacağını söyledi mi?", "barajın kapanacağını"],
    ["tr", "barajı asla satmayacağız dedi mi?", "barajı asla satmayacağız"],
    ["tr", "Baraj hakkında bir şey söyledi mi?", undefined],
    ["az", "Solen bəndin bağlanacağını dedimi?", "bəndin bağlanacağını"],
    ["ru", "Говорил ли он, что плотину закроют зимой?", "плотину закроют зимой"],
    ["ru", "Правда ли, что он сказал, что плотину закроют?", "плотину закроют"],
    ["ru", "Правда ли, что плотину закроют зимой?", "плотину закроют зимой"],
    ["en", "Did she tell the mayor that the dam leaks?", "the dam leaks"],
    ["en", "Did Brandt say to Valley Radio that the dam leaks?", "the dam leaks"],
    ["en", "Did she mention the dam that leaks?", undefined],
    ["en", "Did she say anything about the dam that leaks?", undefined],
  ])("%s: %s", (language, message, claim) => {
    expect(ask(message, language).claim).toBe(claim);
  });
});

describe("what is asked without a question", () => {
  test.each([
    ["what stands before who said it", "the last time she mentioned the dam", "the last time she mentioned the dam"],
    ["a wish", "i need something on the dam, thx", "on the dam, "],
    ["whoever may have", "Did anyone else see the dam", "Did anyone else see the dam"],
  ])("%s", (_, message, text) => expect(ask(message, "en")).toEqual({ text }));

  test.each([
    ["did she say the dam would hold", "the dam would hold"],
    ["Did the mayor say she sold the dam?", "she sold the dam"],
    ["is it true the dam was sold", "the dam was sold"],
    ["She said the dam would hold?", "the dam would hold"],
    ["The mayor said she sold the dam. True?", "The mayor said she sold the dam."],
  ])("%s is a claim", (message, claim) => expect(ask(message, "en").claim).toBe(claim));

  test.each([
    ["did the mayor promise the dam would hold?", "the dam would hold"],
    ["did solen promise there would be no toll", "there would be no toll"],
    ["Did Solen really say there's no toll", "there's no toll"],
  ])("%s is a claim: whatever the verb is, a sentence stands behind it", (message, claim) =>
    expect(ask(message, "en").claim).toBe(claim),
  );

  test.each([
    ["она сказала, что плотина стоит?", "плотина стоит"],
    ["не говорила ли она что плотина стоит", "плотина стоит"],
  ])("%s is a claim", (message, claim) => expect(ask(message, "ru").claim).toBe(claim));

  test.each([
    "did she say whether the dam would hold",
    "did she say anything about what would hold the dam",
    "did she say when the dam will open",
    "what did she say the dam was about",
    "The dam was sold. When was that?",
  ])("%s is none", message => expect(ask(message, "en").claim?.startsWith("the dam")).toBeFalsy());

  test.each(['"the moon base will open", Ada said.', "“The moon base will open,” said the mayor"])(
    "%s is a claim, whatever the record knows of it",
    message => expect(ask(message, "en").claim).toBe(message),
  );

  test.each([
    'Who said "the moon base will open"?',
    "Was this the only dam she had?",
    "Were there any other dams they were proud of?",
    "Did it hold the dam she had built?",
    "Did the storm damage the dam before it was sold?",
  ])("%s asks for no claim", message => expect(ask(message, "en").claim).toBeUndefined());
});

describe("of a claim", () => {
  test("what asks behind it whether it is so is none of it", () => {
    expect(ask("She said that the dam is safe for the valley, right?", "en").claim).toBe(
      "the dam is safe for the valley",
    );
  });

  test("something about it is a topic", () => {
    const asked = ask("I think she said something about the dam once, no?", "en");
    expect(asked.claim).toBeUndefined();
    expect(asked.text).toContain("the dam");
  });

  test("a courtesy behind a topic makes none of it", () => {
    expect(ask("opening of the new dam quote please", "en").claim).toBeUndefined();
  });
});
