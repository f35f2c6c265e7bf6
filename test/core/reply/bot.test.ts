import { beforeAll, describe, expect, test } from "vitest";
import { createOnrecord, type Onrecord } from "../../../src/core/onrecord.ts";
import { formatCommand, parseCommand } from "../../../src/core/reply/command-text.ts";
import type { Command } from "../../../src/core/reply/commands.ts";
import type { Block, Circumstances, Reply, Update } from "../../../src/core/reply/reply.ts";
import { wordingOf } from "../../../src/core/reply/wording/wording.ts";
import { plainSurface, testOnrecord } from "../../fixtures/bot.ts";
import { passageOf } from "../../fixtures/passage.ts";

let onrecord: Onrecord;
beforeAll(async () => {
  onrecord = await testOnrecord();
});

const say = (text: string, more: Partial<Circumstances> = {}): Promise<Reply> =>
  onrecord.bot.reply({ text, place: "private", surface: plainSurface, ...more });
/** Says it behind what was asked before, itself as it would be typed. */
const sayAfter = (before: string, text: string): Promise<Reply> =>
  say(text, { previous: parseCommand(before) as Command });

function textOf(block: Block): string {
  switch (block.type) {
    case "list":
      return block.items.map(spans => spans.map(span => span.text).join("")).join("\n");
    case "choices":
      return block.choices.map(choice => choice.label).join(" ");
    default:
      return block.spans.map(span => span.text).join("");
  }
}
const shown = (reply: Reply): string => reply.blocks.map(textOf).join("\n");
const quotes = (reply: Reply) => reply.blocks.filter(block => block.type === "quote");
const references = (reply: Reply) => quotes(reply).map(quote => quote.citation.reference);
const commands = (reply: Reply) =>
  reply.blocks.flatMap(block =>
    block.type === "choices" ? block.choices.map(choice => formatCommand(choice.command)) : [],
  );

describe("an answer", () => {
  test("repeats the topic, shows the words with whose they are, and counts what there is", async () => {
    const reply = await say("What did she say about the harbour?");
    expect(reply.kind).toBe("answer");
    expect(shown(reply)).toMatch(/^harbour · 3 of 6, best first\n/);
    expect(quotes(reply)).toHaveLength(3);
    for (const { citation } of quotes(reply)) {
      expect(citation).toMatchObject({ voice: "speaker", speaker: "Mira Solen", date: "2024-03-05" });
      expect(citation.url).toContain("#:~:text=");
    }
    expect(shown(reply)).toContain("3 interviews, 2021 to 2024");
  });

  test.each([
    ["harbour -the", "en", "“-the” leaves nothing out"],
    ["liman -ve", "tr", "“-ve” hiçbir şeyi"],
    ["liman -və", "az", "“-və” heç nəyi"],
    ["гавань -или", "ru", "«-или» ничего не исключает"],
  ])("to %j says that no word of grammar is left out", async (text, language, told) => {
    expect(shown(await say(text, { language }))).toContain(told);
  });

  test("with a minus before a word of grammar is the one without it", async () => {
    const [signed, without] = await Promise.all([say("-not about the harbour"), say("about the harbour")]);
    expect(references(signed)).toEqual(references(without));
    expect(quotes(signed)).toHaveLength(3);
    expect(shown(signed).match(/leaves nothing out/g)).toHaveLength(1);
    expect(shown(await say("harbour -ferries"))).not.toContain("leaves nothing out");
  });

  test("marks the words that matched", async () => {
    const [quote] = quotes(await say("harbour"));
    expect(quote!.spans.filter(span => span.style === "strong").map(span => span.text)).toContain("harbour");
  });

  test("shows the interviewer's question as context only, and never the speaker's words in it", async () => {
    const [quote] = quotes(await say("ferries"));
    const prompt = quote!.lead!.spans.map(span => span.text).join("");
    expect(prompt).toContain("And the ferries?");
    expect(prompt).not.toContain("No fisherman");
  });

  test("says what it corrected, and what it does not know", async () => {
    expect(shown(await say("harbur"))).toContain("Searched for harbour (you wrote “harbur”).");
    expect(shown(await say("whales and the harbour"))).toContain("Nothing on whales");
  });

  test("names who has no words in the record", async () => {
    expect(shown(await say("What did Macron say about Denmark?"))).toContain("The record has no words of Macron");
  });

  test("when, how often, who asked", async () => {
    expect(shown(await say("when did she last talk about Denmark?"))).toContain("Last: 5 March 2024");
    expect(shown(await say("when did she first talk about Denmark?"))).toContain("First: 1 May 2021");
    expect(shown(await say("how often did she mention the harbour"))).toContain(
      "6 passages in 1 of 3 interviews, all searched.",
    );
    expect(shown(await say("who interviewed her about taxes"))).toContain("Interviewed by Jonas Brandt");
    expect(shown(await say("who interviewed her?"))).toContain("Ada Stone · Northern Radio");
    expect(shown(await say("how many interviews did she give to Northern Radio?"))).toMatch(/^\d+ interviews? · in /);
  });

  test("is the same each time", async () => {
    expect(await say("harbour and ferries")).toEqual(await say("harbour and ferries"));
  });
});

describe("in one voice only", () => {
  const voicesIn = (reply: Reply) => new Set(quotes(reply).map(({ citation }) => citation.voice));

  test.each(["harbour voice:speaker", "her own words on the harbour", "что она сказала о Дании своими словами"])(
    "%s",
    async text => {
      const reply = await say(text);
      expect([...voicesIn(reply)]).toEqual(["speaker"]);
      expect(shown(reply)).toMatch(/in own words|собственные слова/);
    },
  );

  test("the outlet's words are found by their sign", async () => {
    expect([...voicesIn(await say("town voice:outlet"))]).toEqual(["outlet"]);
  });

  test("what is said in other voices is not kept silent, nor given as asked", async () => {
    const reply = await say("France in her own words");
    expect(shown(reply)).toContain("Nothing on it in own words. In others, about it:");
    expect([...voicesIn(reply)]).toEqual(["reported"]);
    expect((await say("glaciers in her own words")).kind).toBe("nothing");
  });

  test("goes on in the next question, and in further pages", async () => {
    expect([...voicesIn(await sayAfter("/ask fish in her own words", "and the town?"))]).toEqual(["speaker"]);
    const more = commands(await say("harbour in her own words")).find(command => command.startsWith("/more"));
    expect(more).toContain("voice:speaker");
    expect([...voicesIn(await say(more!))]).toEqual(["speaker"]);
  });

  test("without a topic lists the interviews that hold any", async () => {
    expect(shown(await say("voice:reported"))).toMatch(/^1 interview · in reports\n/);
    expect(shown(await say("voice:unmarked"))).toContain("No interview");
  });

  test("a voice there is none of stays a word", async () => {
    expect(shown(await say("voice:loud harbour"))).toContain("loud");
  });
});

describe("nothing", () => {
  test("names what was searched and what is near", async () => {
    const reply = await say("what did she say about glaciers");
    expect(reply.kind).toBe("nothing");
    expect(shown(reply)).toContain("Nothing on glaciers in 3 interviews, 2021 to 2024.");
    const near = commands(reply);
    expect(near.length).toBeGreaterThan(0);
    for (const command of near) expect((await say(command)).kind).toBe("answer");
  });

  test("says which filter left nothing", async () => {
    const reply = shown(await say("taxes since 2023"));
    expect(reply).toMatch(/^taxes\nNothing since 1 January 2023; at other times:\n/);
    expect(shown(await say("what did she say in 1998 about taxes"))).toContain("Nothing in 1998; at other times:");
    expect(shown(await say("bitcoin since 2023"))).toContain("Nothing on bitcoin · since 1 January 2023");
  });
});

describe("what cannot be read is told", () => {
  test.each([
    ["what did she say on 31 February 2021 about taxes", "“31 February 2021” is no day of the calendar"],
    ["taxes 03/04/2021", "“03/04/2021” may be one of two days"],
    ["taxes site:harbour", "I do not know “site:”. I know from: to: after: before: in:"],
    ["taxes from:nowhere", "“from:nowhere” holds no date"],
  ])("%s", async (text, line) => {
    const reply = await say(text);
    expect(reply.kind).toBe("answer");
    expect(shown(reply)).toContain(line);
  });

  test("with nothing else to look for", async () => {
    const reply = await say("31.02.2021");
    expect(reply.kind).toBe("help");
    expect(shown(reply)).toContain("no day of the calendar");
  });
});

describe("going on", () => {
  test("more shows what was not shown yet, until there is no more", async () => {
    const first = await say("harbour");
    const more = commands(first).find(command => command.startsWith("/more"));
    const second = await say(more!);
    expect(references(second)).toHaveLength(3);
    expect(new Set([...references(first), ...references(second)]).size).toBe(6);
    expect(commands(second).some(command => command.startsWith("/more"))).toBe(false);
    expect(shown(second)).toContain("4 to 6 of 6");
    expect(shown(await say("/more 5 harbour"))).toContain("number 6 of 6");
    expect((await say("/more 6 harbour")).kind).toBe("notice");
    expect(references(await sayAfter("harbour", "more"))).toEqual(references(second));
    expect(references(await sayAfter("harbour", "/more"))).toEqual(references(second));
    for (const asked of ["what else did she say?", "more on that", "а что еще?", "başka ne dedi?", "daha nə dedi?"]) {
      expect(references(await sayAfter("harbour", asked))).toEqual(references(second));
    }
    expect((await say("more")).kind).toBe("notice");
    expect(shown(await say("/more"))).toContain("Ask a question first");
  });

  test("what was asked is handed on with what it took over, and in few words", async () => {
    const first = await say("what did she say about the harbour in 2024");
    const second = await say("and Denmark?", { previous: first.asked! });
    const more = await say("more", { previous: (await say("and the harbour?", { previous: second.asked! })).asked! });
    expect(references(more).length).toBeGreaterThan(0);
    expect(references(more).every(reference => reference.startsWith("2024-"))).toBe(true);
    for (const text of [
      "a ".repeat(100_000),
      `/quote ${"a ".repeat(100_000)}`,
      `/more 0 ${"harbour ".repeat(10_000)}`,
    ]) {
      expect(JSON.stringify((await say(text)).asked ?? "").length).toBeLessThan(800);
    }
    for (const text of ["hello", "/sources", "/p 2024-03-05-northern-radio/6", "/help"]) {
      expect(await say(text)).not.toHaveProperty("asked");
    }
  });

  test("a command that is known need not be written", async () => {
    const reference = "2024-03-05-northern-radio/6";
    const given = { command: { name: "passage", reference }, place: "private", surface: plainSurface } as const;
    expect(await onrecord.bot.reply(given)).toEqual(await say(`/p ${reference}`));
    const neither = { place: "private", surface: plainSurface } as unknown as Update;
    await expect(onrecord.bot.reply(neither)).rejects.toThrow(TypeError);
  });

  test("a button of an older record is out of date", async () => {
    expect(shown(await say("/more 3.ffff harbour"))).toContain("The record has changed");
    expect((await say("/more nonsense")).kind).toBe("notice");
    expect((await say("/more 999999999999999 harbour")).kind).toBe("notice");
  });

  test("context opens the neighbours", async () => {
    const reply = await say("/context 2024-03-05-northern-radio/6");
    expect(references(reply)).toEqual([4, 6, 8].map(n => `2024-03-05-northern-radio/${n}`));
    expect((await say("/context nowhere/1")).kind).toBe("notice");
    expect(references(await say("/p 2024-03-05-northern-radio/6"))).toEqual(["2024-03-05-northern-radio/6"]);
  });

  test("a question goes on from the one before", async () => {
    const reply = await sayAfter("what did she say about Denmark", "and in 2021?");
    expect(references(reply).every(reference => reference.startsWith("2021-05-01"))).toBe(true);
  });

  test("a question does not go on from a quotation that was looked up", async () => {
    const reply = await sayAfter("/quote we have no ships", "and in 2021?");
    expect(shown(reply)).not.toContain("ships");
  });

  test("a command without its reference says where it stands", async () => {
    expect(shown(await say("/context"))).toContain("as it stands below an answer");
    expect(shown(await say("/context 2"))).toContain("as it stands below an answer");
  });
});

describe("a quotation", () => {
  test("is exact whatever its signs and case", async () => {
    const reply = await say("/quote “We repaired every roof — with OUR own hands”");
    expect(shown(reply)).toMatch(/^Exact/);
    expect(references(reply)[0]).toContain("2021-05-01-coast-wire/");
  });

  test("with an omission that is marked is exact", async () => {
    expect(shown(await say("/quote The harbour will cost […] crowns"))).toMatch(/^Exact/);
  });

  test("with other words is close, and the words are named", async () => {
    const reply = await say("/quote we will never rebuild the harbour next year");
    expect(shown(reply)).toMatch(/^Close, but not the same words/);
    expect(shown(reply)).toContain("Not in the record there: never");
  });

  test("that nobody said is not in the record, with the scope", async () => {
    const reply = await say("/quote the harbour belongs to the gulls and to nobody else");
    expect(reply.kind).toBe("nothing");
    expect(shown(reply)).toContain("Not in this record");
    expect(shown(reply)).toContain("3 interviews");
  });

  test("in the words of the outlet is no quotation of the speaker", async () => {
    const reply = await say("/quote the main buyers of the town's fish");
    expect(shown(reply)).toMatch(/^Exact/);
    expect(shown(reply)).toContain("But not as a quotation of Mira Solen: it is told in others' words");
    expect(shown(await say("/quote Critics call the budget a gamble"))).toContain("they are not Mira Solen's words");
    expect(shown(await say("/quote we repaired every roof"))).not.toContain("But not");
  });

  test("of the interviewer is the interviewer's", async () => {
    expect(shown(await say("/quote Some say that the plan destroys the old town"))).toContain(
      "They are the interviewer's words, not Mira Solen's",
    );
  });
});

describe("a message that points at another one", () => {
  const claim = { pointedAt: "We will rebuild the harbour" };

  test("and is bare asks that one, or looks it up", async () => {
    const asked = await say("/ask", { pointedAt: "What did she say about the harbour?" });
    expect(shown(asked)).toBe(shown(await say("What did she say about the harbour?")));
    expect(shown(await say("", { pointedAt: "glaciers" }))).toMatch(/^Nothing on glaciers/);
    expect(shown(await say("/quote", claim))).toMatch(/^Exact/);
    expect(shown(await say("/quote", {}))).toContain("Write the words behind it");
    expect(shown(await say("/ask", { pointedAt: " " }))).toContain("at least one word");
  });

  test("with words that only point looks it up; with a topic, a date or small talk it is what it says", async () => {
    expect(shown(await say("did she say that?", claim))).toMatch(/^Exact/);
    expect(shown(await say("glaciers", claim))).toMatch(/^Nothing on glaciers/);
    expect(shown(await say("in 2022", claim))).toContain("2022-09-14-harbour-24");
    expect(shown(await say("thanks", claim))).toContain("welcome");
    expect(shown(await say("/sources", claim))).toContain("The record");
    expect(shown(await say("/p", claim))).toContain("reference");
  });
});

test("lines that a message quotes are what it points at", async () => {
  expect(shown(await say("> We will rebuild the harbour next year.\ndid she say that?"))).toMatch(/^Exact/);
  expect(shown(await say("> We will rebuild the harbour\n> next year.\n\nreally?"))).toMatch(/^Exact/);
  expect(shown(await say("> We will rebuild the harbour next year.\nglaciers?"))).toMatch(/^Nothing on glaciers/);
  expect(shown(await say("> harbour"))).toBe(shown(await say("harbour")));
});

describe("the address of an interview", () => {
  test("opens it at its beginning, asked or looked up", async () => {
    for (const text of [
      "https://radio.example/solen",
      "/ask radio.example/solen",
      "/quote https://radio.example/solen",
    ]) {
      const reply = await say(text);
      expect(shown(reply)).toMatch(/^Mira Solen on the harbour and the ferries · 2024-03-05-northern-radio\/2/);
      expect(commands(reply).map(one => one.split(" ")[0])).toEqual(["/context", "/cite"]);
    }
    expect(shown(await say("https://radio.example/somebody-else"))).not.toMatch(/^Mira Solen on/);
  });

  test("of which nothing could be kept is said", async () => {
    const bare = passageOf("x", 0, "Words.").interview;
    const empty = await createOnrecord({
      interviews: [{ ...bare, url: "https://a.example/1" }],
      passages: [],
      version: "00000000",
      today: () => "2026-01-01",
    });
    const reply = await empty.bot.reply({ text: "https://a.example/1", place: "private", surface: plainSurface });
    expect(shown(reply)).toContain("Nothing of that interview");
  });
});

describe("the way in", () => {
  test.each(["hello", "help", "???", "", "/help", "/start", "/nonsense", "/quote", "thanks"])("%s", async text => {
    const reply = await say(text);
    expect(["help", "notice"]).toContain(reply.kind);
    expect(shown(reply).length).toBeGreaterThan(20);
  });

  test("commands are shown as they are written on the surface, and what its buttons do is not", async () => {
    const oneCommand = { prefix: "/ask ", hasButtons: true, notes: () => ["Only here."] };
    const help = shown(await say("/help", { surface: oneCommand }));
    expect(help).toMatch(/\/ask sources the interviews[\s\S]*\/ask p REFERENCE[\s\S]*Only here\.$/);
    expect(help).not.toContain("more");
    expect(shown(await say("/frobnicate", { surface: oneCommand }))).toContain("I know /ask, /ask sources, ");

    const typed = { prefix: "/", hasButtons: false, ownCommands: [{ typed: "/quit", does: () => "leave" }] };
    const list = shown(await say("/help", { surface: typed }));
    expect(list).toMatch(/\n\/sources the interviews[\s\S]*\n\/more the next passages\n\/quit leave/);
    expect(commands(await say("/help", { surface: typed }))).toEqual([]);
    expect(commands(await say("/help", { surface: oneCommand }))).toEqual(
      (await onrecord.bot.examples(wordingOf())).map(example => `/ask ${example}`),
    );
  });

  test.each(["constructor", "__proto__", "toString"])("/%s is no command", async name => {
    expect(shown(await say(`/${name}`))).toContain(`I do not know /${name}. I know /ask, /sources, `);
  });

  test("the examples are answered", async () => {
    const examples = await onrecord.bot.examples(wordingOf());
    expect(examples).toHaveLength(3);
    for (const example of examples) expect((await say(example)).kind).toBe("answer");
  });

  test("sources and filters alone list the interviews", async () => {
    expect(shown(await say("/sources"))).toContain("Taxes, schools and the railway");
    expect(shown(await say("in 2022"))).not.toContain("Northern Radio");
    expect(shown(await say("which interviews do you have?"))).toContain("Northern Radio");
  });

  test("what is no text is a mistake of the caller", async () => {
    for (const text of [null, 42, [], {}, undefined]) {
      await expect(say(text as unknown as string)).rejects.toThrow(TypeError);
    }
  });
});

describe("a filter alone lists the interviews it leaves", () => {
  const passages = [
    passageOf("radio", 0, "The harbour is safe.", { date: "2021", outlet: "Northern Radio" }),
    passageOf("talk", 0, "The harbour is wide.", { date: "2022-03", speaker: "Ivar Holm", interviewer: "Ada Stone" }),
    passageOf("talk", 1, "I saw the harbour too.", {
      date: "2022-03",
      speaker: "Lena Brandt",
      interviewer: "Ada Stone",
    }),
  ];
  const listed = async (text: string): Promise<string> => {
    const { bot } = await createOnrecord({
      interviews: [passages[0]!.interview, passages[1]!.interview],
      passages,
      version: "0000beef",
      today: () => "2026-01-01",
    });
    const reply = await bot.reply({ text, place: "private", surface: plainSurface });
    return `${reply.kind} ${shown(reply)}`;
  };

  test.each([
    ['speaker:"Mira Solen"', "radio", "talk"],
    ["speaker:solen", "radio", "talk"],
    ['speaker:"Ivar Holm"', "talk", "radio"],
    ['speaker:"Lena Brandt"', "talk", "radio"],
    ['interviewer:"ada stone"', "talk", "radio"],
    ["outlet:northern", "radio", "talk"],
    ["from:2022-03-15", "talk", "radio"],
    ["to:2021-02-01", "radio", "talk"],
    ["which interviews do you have? speaker:holm", "talk", "radio"],
  ])("%s", async (text, inside, outside) => {
    const list = await listed(text);
    expect(list).toMatch(/^page /);
    expect(list).toContain(`Interview ${inside}`);
    expect(list).not.toContain(`Interview ${outside}`);
  });

  test("page by page, and no page holds another one", async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      passageOf(`talk-${at}`, 0, "The harbour is wide.", { speaker: at % 2 === 0 ? "Ivar Holm" : "Lena Brandt" }),
    );
    const { bot } = await createOnrecord({
      interviews: many.map(({ interview }) => interview),
      passages: many,
      version: "0000beef",
      today: () => "2026-01-01",
    });
    const where = { place: "private", surface: plainSurface } as const;
    for (const text of ["speaker:Holm", "which interviews do you have? speaker:holm"]) {
      const ids: string[] = [];
      let reply = await bot.reply({ text, ...where });
      for (;;) {
        expect(shown(reply)).toContain("with Ivar Holm");
        expect(shown(reply)).toContain("30 interviews");
        ids.push(...(shown(reply).match(/talk-\d+$/gm) ?? []));
        const next = reply.blocks.flatMap(block => (block.type === "choices" ? block.choices : []))[0];
        if (!next) break;
        expect(next.label).toBe(`More (${30 - ids.length})`);
        reply = await bot.reply({ command: next.command, ...where });
      }
      expect(new Set(ids)).toEqual(new Set(many.filter((_, at) => at % 2 === 0).map(({ interview }) => interview.id)));
      expect(ids).toHaveLength(30);
    }
  });

  test("where it leaves none, that is said", async () => {
    for (const text of ['speaker:"Nobody Known"', "outlet:nowhere", "interviewer:holm"]) {
      const reply = await listed(text);
      expect(reply).toMatch(/^nothing No interview/);
      expect(reply).toContain("2 interviews");
    }
    expect(await listed('speaker:"Nobody Known"')).toContain("with Nobody Known");
    expect(await listed("from:2024")).toMatch(/^page Nothing since 1 January 2024; at other times:/);
  });
});

describe("whom they talked to", () => {
  test("is all that is asked: those interviews", async () => {
    for (const text of ["What did she tell Northern Radio?", "what did the mayor say to Stone"]) {
      const reply = await onrecord.bot.reply({ text, place: "private", surface: plainSurface });
      expect(reply.kind, text).toBe("page");
      expect(shown(reply), text).toContain("1 interview");
    }
    const named = await onrecord.bot.reply({ text: "What did Solen say?", place: "private", surface: plainSurface });
    expect(shown(named)).toContain("3 interviews · with Mira Solen");
  });

  test("is offered where the name is nearly one", async () => {
    const text = "What did she tell Nothern Radio about the harbour?";
    const reply = await onrecord.bot.reply({ text, place: "private", surface: plainSurface });
    expect(shown(reply)).toContain("Nothing from Nothern Radio; there is Northern Radio.");
    const choices = reply.blocks.flatMap(block => (block.type === "choices" ? block.choices : []));
    const command = choices.find(({ label }) => label === "Northern Radio")?.command;
    expect(command).toBeDefined();
    const next = await onrecord.bot.reply({ command: command!, place: "private", surface: plainSurface });
    expect(shown(next)).toContain("harbour · in Northern Radio");
    const alone = await onrecord.bot.reply({
      text: "anything from Habour 24?",
      place: "private",
      surface: plainSurface,
    });
    expect(shown(alone)).toMatch(/^Nothing from Habour 24; there is Harbour 24\./);
    const ask = async (asked: string) =>
      shown(await onrecord.bot.reply({ text: asked, place: "private", surface: plainSurface }));
    expect(await ask("What did Solem say about the harbour?")).toContain(
      "The record has no words of Solem; there is Mira Solen.",
    );
    expect(await ask("What did she tell Le Courrier?")).toMatch(/^The record has no interview with Le Courrier\./);
  });

  test("where it leaves nothing the name is a word, and that is said", async () => {
    const reply = await onrecord.bot.reply({
      text: "what did she say to Stone about the railway",
      place: "private",
      surface: plainSurface,
    });
    expect(shown(reply)).toContain("Nothing said to Ada Stone; elsewhere:");
  });
});

describe("what is taken over", () => {
  test("a follow-up names it", async () => {
    const before = await onrecord.bot.reply({ text: "Denmark", place: "private", surface: plainSurface });
    const reply = await onrecord.bot.reply({
      text: "what about its ferries?",
      place: "private",
      surface: plainSurface,
      ...(before.asked ? { previous: before.asked } : {}),
    });
    expect(shown(reply)).toMatch(/^ferries · on Denmark/);
  });
});

describe("a record without texts", () => {
  test("says so to every question", async () => {
    const empty = await createOnrecord({
      interviews: [],
      passages: [],
      version: "00000000",
      today: () => "2026-01-01",
    });
    for (const text of ["What did she say about France?", "/sources", "hello"]) {
      const reply = await empty.bot.reply({ text, place: "private", surface: plainSurface });
      expect(shown(reply)).toContain("No texts are loaded yet");
    }
  });
});

describe("while typing", () => {
  test("passages come in pages, each with the reply it posts", async () => {
    const { suggestions, total } = await onrecord.bot.suggest("harbour", { offset: 0, limit: 4 });
    const next = await onrecord.bot.suggest("harbour", { offset: 4, limit: 4 });
    expect(total).toBe(6);
    expect(new Set([...suggestions, ...next.suggestions].map(one => one.reference)).size).toBe(6);
    expect(suggestions[0]!.title).toBe("Mira Solen, 5 March 2024, Northern Radio");
    expect(quotes(suggestions[0]!.reply)).toHaveLength(1);
    const [critics] = (await onrecord.bot.suggest("critics gamble", { offset: 0, limit: 1 })).suggestions;
    expect(critics!.title).toMatch(/own words, not Mira Solen's, 1 May 2021$/);
    expect((await onrecord.bot.suggest("", { offset: 0, limit: 4 })).suggestions).toEqual([]);
    expect((await onrecord.bot.suggest("glaciers", { offset: 0, limit: 4 })).suggestions).toEqual([]);
  });

  test("the last word stands for what begins with it, and asks for nothing that the rest does not", async () => {
    const found = async (text: string): Promise<readonly string[]> =>
      (await onrecord.bot.suggest(text, { offset: 0, limit: 20 })).suggestions.map(({ reference }) => reference);
    const whole = await found("railway");
    for (const begun of ["ra", "railw", "what did she say about railw"]) {
      expect(await found(begun), begun).toEqual(expect.arrayContaining([...whole]));
    }
    expect(await found("railw ")).not.toEqual(whole);
    for (const text of ["harbour gl", "harbour g"]) expect(await found(text), text).toEqual(await found("harbour "));
  });
});

describe("what is pointed at without a button", () => {
  const place = "2024-03-05-northern-radio/10";

  test.each([place, `${place}.`, `“${place.toUpperCase()}”`, `/ask ${place}?`, `/p ${place}.`])(
    "%s opens the passage",
    async text => {
      const reply = await say(text);
      expect(reply.kind).toBe("page");
      expect(references(reply)).toEqual([place]);
    },
  );

  test("the id of an interview opens it at its beginning", async () => {
    expect(references(await say("2024-03-05-northern-radio."))[0]).toBe("2024-03-05-northern-radio/2");
  });

  test("a number is the passage of the answer before, also of its second page", async () => {
    const answer = await say("harbour");
    expect(shown(await sayAfter("/ask harbour", "/context 2"))).toContain(references(answer)[1]);
    expect(references(await sayAfter("/ask harbour", "p 3"))).toEqual([references(answer)[2]]);
    const more = await sayAfter("/ask harbour", "more");
    expect(references(await sayAfter("/more 3 harbour", "/p 1."))).toEqual([references(more)[0]]);
    expect(shown(await sayAfter("/ask harbour", "/context 9"))).toContain("not in the record");
  });

  test("words behind quote without marks are looked up, and are a question where they stand nowhere", async () => {
    expect(shown(await say("quote we will rebuild the harbour"))).toMatch(/^Exact/);
    expect(shown(await say("quote harbour ferries walkers"))).not.toContain("Not in this record");
    expect(shown(await say("quote “harbour ferries walkers”"))).toContain("Not in this record");
  });

  test.each([":wave:", ":+1:", ":man-shrugging::skin-tone-2:", ":flag-fr:"])("%s is no topic", async emoji => {
    expect(shown(await say(emoji))).toContain("at least one word");
    expect(shown(await say(`${emoji} harbour`))).toBe(shown(await say("harbour")));
  });

  test("no address is a topic, nor half a word where a message is cut", async () => {
    expect(shown(await say("harbour tg://resolve?domain=x"))).toBe(shown(await say("harbour")));
    expect(shown(await say(`${"harbour ".repeat(63)}storehouses`))).not.toContain("storeh");
  });

  test("a group that is addressed is no topic and leaves nothing out", async () => {
    expect(shown(await say("@press-team harbour"))).toBe(shown(await say("harbour")));
  });
});
