/** The record changes while the bot serves: real files, real threads, a real adapter against the fake. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../../src/adapters/log/log.ts";
import { readConfig } from "../../src/app/config.ts";
import { loadRecord } from "../../src/app/load-record.ts";
import { openRecord } from "../../src/app/open-record.ts";
import { type Reading, type ReadingParts, readInto } from "../../src/app/read-into.ts";
import { readRecord } from "../../src/app/read-record.ts";
import { createReloading } from "../../src/app/reload.ts";
import { askToReload, takeRequests } from "../../src/app/reload-request.ts";
import { createCurrentRecord } from "../../src/core/current-record.ts";
import type { Bot, Reply } from "../../src/core/reply/reply.ts";
import { alone, ann } from "../fakes/telegram-people.ts";
import { runTelegram } from "../fakes/telegram-run.ts";

let folder: string;
let corpus: string;
let stateDir: string;
let reading: Reading | undefined;
let lines: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  corpus = join(folder, "corpus");
  stateDir = join(folder, "state");
  lines = [];
  write("2023-04-05-mill.md", mill("The mill must go."));
  write("2024-01-02-toll.txt", toll("The toll on the bridge ends in June."));
});
afterEach(async () => {
  await reading?.stop();
  reading = undefined;
  chmodSync(corpus, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const mill = (words: string): string =>
  `---\nspeaker: Odile Ferrant\n---\n\nPETRA HOLT: Must the mill go?\n\nODILE FERRANT: ${words}\n`;
const toll = (words: string): string =>
  `Interview with Ole Brandt\n\nPETRA HOLT: And the toll?\n\nOLE BRANDT: ${words}\n`;

function write(name: string, text: string): void {
  const path = join(corpus, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Scans only where the system tells of a change, unless a test wants more. */
const quick = { settleMs: 20, scanMs: 3_600_000 };

async function begin(more: Partial<ReadingParts> = {}): Promise<Bot> {
  const log = createLog({ level: "debug", secrets: [], write: line => lines.push(line) });
  const current = createCurrentRecord({ patience: () => new Promise(() => undefined) });
  const config = readConfig({ STATE_DIR: stateDir });
  reading = readInto(current, config, {
    folder: corpus,
    keeps: true,
    isStrict: false,
    log,
    onRecord: () => undefined,
    pace: quick,
    ...more,
  });
  await said("The record is read.");
  return current.bot;
}

const said = (text: string): Promise<void> => expect.poll(() => lines.join("")).toContain(text) as Promise<void>;
/** In lines of the log that come from now on. */
async function saidNext(text: string): Promise<void> {
  await said(text);
  lines.length = 0;
}

const surface = { prefix: "/", hasButtons: true } as const;
const ask = (bot: Bot, text: string): Promise<Reply> => bot.reply({ text, place: "private", surface });
const asked = async (bot: Bot, text: string): Promise<string> => JSON.stringify(await ask(bot, text));

describe("what is noticed by itself", () => {
  test("a file more, another text, a file less, record.yaml, synonyms.txt, a folder below", async () => {
    const bot = await begin();
    lines.length = 0;
    write("2024-03-03-ferry.txt", toll("The ferry goes on as before."));
    await saidNext("The record is read again: +1 interview, 2 passages.");
    expect(await asked(bot, "the ferry")).toContain("as before");
    write("2024-03-03-ferry.txt", toll("The ferry ends in May."));
    await saidNext("1 interview, 1 passage changed.");
    expect(await asked(bot, "the ferry")).toMatch(/ends in (?:.*)?May/);
    rmSync(join(corpus, "2024-03-03-ferry.txt"));
    await saidNext("-1 interview, 2 passages.");
    write("record.yaml", "files:\n  2024-01-02-toll.txt:\n    draft: true\n");
    await saidNext("-1 interview, 2 passages.");
    expect((await ask(bot, "the toll on the bridge")).kind).toBe("nothing");
    write("record.yaml", "outlet: The Quay\n");
    await saidNext("The record is read again:");
    write("synonyms.txt", "mill, grinder\n");
    await saidNext("The record is read again:");
    expect(await asked(bot, "grinder")).toContain("must go");
    write("more/below/2024-04-04-lock.txt", toll("The lock leaks."));
    await saidNext("+1 interview, 2 passages.");
    expect(await asked(bot, "the lock")).toContain("leaks");
  }, 600_000);

  test("a start from what was kept reads again as any other", async () => {
    await begin();
    await reading?.stop();
    lines.length = 0;
    const bot = await begin();
    chmodSync(join(corpus, "2024-01-02-toll.txt"), 0o000);
    write("2023-04-05-mill.md", mill("The mill stays."));
    await said("1 interview, 1 passage changed.");
    expect(await asked(bot, "the mill")).toContain("stays");
  });
});

describe("what is wrong", () => {
  /** Letters that no text has. */
  const noText = Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7]).toString("latin1");

  test("a broken file keeps its interview, is named, and is read when it is mended", async () => {
    const bot = await begin();
    write("2024-01-02-toll.txt", noText.repeat(40));
    write("2023-04-05-mill.md", mill("The mill stays."));
    await said("2024-01-02-toll.txt: ");
    expect(lines.join("")).toContain("take the file away to withdraw it");
    expect(await asked(bot, "the toll on the bridge")).toContain("2024-01-02-toll/");
    expect(await asked(bot, "the mill")).toContain("stays");
    lines.length = 0;
    write("2024-01-02-toll.txt", toll("The toll stays for ever."));
    await said("1 interview, 1 passage changed.");
    expect(await asked(bot, "the toll")).toContain("for ever");
    lines.length = 0;
    write("2024-01-02-toll.txt", noText.repeat(40));
    await saidNext("2024-01-02-toll.txt: ");
    write("record.yaml", "files:\n  2024-01-02-toll.txt:\n    draft: true\n");
    await saidNext("-1 interview, 2 passages.");
    expect((await ask(bot, "the toll for ever")).kind).toBe("nothing");
  });

  test("what is kept for the next start holds no words that the files do not", async () => {
    await begin();
    write("2024-01-02-toll.txt", noText.repeat(40));
    await said("2024-01-02-toll.txt: ");
    const { onrecord } = await loadRecord(corpus, { keepIn: stateDir });
    expect(onrecord.scope.interviews).toBe(1);
  });

  test("a folder that vanished and a broken record.yaml: the record before answers on, which is said once", async () => {
    const bot = await begin();
    renameSync(corpus, `${corpus}-away`);
    await reading?.reload();
    await reading?.reload();
    expect(lines.filter(line => line.includes("cannot be read again"))).toHaveLength(1);
    expect(await asked(bot, "the mill")).toContain("must go");
    renameSync(`${corpus}-away`, corpus);
    write("record.yaml", "people: [\n");
    lines.length = 0;
    await reading?.reload();
    expect(lines.join("")).toMatch(/cannot be read again.*record\.yaml:\d+: it cannot be read/);
    expect(await asked(bot, "the mill")).toContain("must go");
    rmSync(join(corpus, "record.yaml"));
    lines.length = 0;
    await reading?.reload();
    expect(lines.join("")).toContain("nothing has changed");
  });
});

describe("whose words they are", () => {
  const marked =
    'Odile Ferrant spoke to the paper.\n\n"The mill must go," Odile Ferrant said. "We keep nothing of it."\n';
  const other = marked.replace("Odile Ferrant said", "Ole Brandt said");

  const article = (text: string): string => `---\nspeaker: Odile Ferrant\nkind: article\n---\n\n${text}`;

  test("is named where it changes", async () => {
    write("2024-05-05-report.md", article(marked));
    await begin();
    write("2024-05-05-report.md", article(other));
    await said("changed voice: 2024-05-05-report/");
    expect(lines.join("")).toMatch(/2024-05-05-report\/\d+ speaker \(Odile Ferrant\) → \w+/);
  });

  test("with --strict is not changed before the owner asks for it", async () => {
    write("2023-04-05-mill.md", mill("The mill must go."));
    const bot = await begin({ isStrict: true });
    write("2023-04-05-mill.md", mill("The mill must go.").replaceAll("Odile", "Ida").replaceAll("ODILE", "IDA"));
    await said("would become another's: 2023-04-05-mill/");
    expect(lines.join("")).toContain("npm start -- --reload");
    expect(await asked(bot, "the mill")).toContain("Odile Ferrant");
    await reading?.reload();
    expect(await asked(bot, "the mill")).toContain("Ida Ferrant");
    expect(lines.filter(line => line.includes("would become another's"))).toHaveLength(1);
  });

  test("with --strict an owner who asks before anything was named is told first", async () => {
    const bot = await begin({ isStrict: true, pace: { settleMs: 3_600_000, scanMs: 3_600_000 } });
    write("2023-04-05-mill.md", mill("The mill must go.").replaceAll("Odile", "Ida").replaceAll("ODILE", "IDA"));
    await reading?.reload();
    expect(await asked(bot, "the mill")).toContain("Odile Ferrant");
    await reading?.reload();
    expect(await asked(bot, "the mill")).toContain("Ida Ferrant");
  });
});

test("people who ask in a chat: buttons of before open their passages, further pages are asked for again", async () => {
  for (let n = 1; n <= 9; n++) write(`2024-06-0${n}-weir.txt`, toll(`The weir of ${"abcdefghi"[n - 1]} stays.`));
  const bot = await begin();
  const run = await runTelegram({ bot });
  run.fake.push(alone("the weir"));
  await run.sent(1);
  const first = await ask(bot, "the weir");
  const buttons = first.blocks.flatMap(block => (block.type === "choices" ? block.choices : []));
  const more = buttons.find(({ command }) => command.name === "more")?.command;
  const context = first.blocks.find(block => block.type === "quote")?.citation.reference ?? "";
  lines.length = 0;
  write("2024-07-01-weir.txt", toll("Another weir, and it leaks."));
  await said("+1 interview, 2 passages.");
  run.fake.push(alone("leaks", ann));
  await run.sent(2);
  expect(run.texts().at(-1)).toContain("leaks");
  const opened = await bot.reply({ command: { name: "context", reference: context }, place: "private", surface });
  expect(JSON.stringify(opened.blocks)).toContain(context);
  expect(opened.kind).toBe("page");
  const next = await bot.reply({ command: more!, place: "private", surface });
  expect(JSON.stringify(next.blocks)).toMatch(/weir|has changed since/);
  await run.stop();
});

test("a reference that was printed: the same, moved, reworded, withdrawn", async () => {
  const talk = (...all: string[]): string =>
    `---\nspeaker: Odile Ferrant\n---\n\n${all.map(words => `PETRA HOLT: And then?\n\nODILE FERRANT: ${words}\n`).join("\n")}`;
  const [built, came, lock] = ["The mill was built here.", "The weir came with the war.", "Nobody asked for the lock."];
  write("talk.md", talk(built, came, lock));
  const bot = await begin({ pace: { settleMs: 3_600_000, scanMs: 3_600_000 } });
  const opened = (reference: string): Promise<string> => asked(bot, `/p ${reference}`);
  write("talk.md", talk("A word before all others.", built, lock));
  await reading?.reload();
  expect(await opened("talk/2")).toMatch(/stand elsewhere now: talk\/4\..*A word before all others/);
  expect(await opened("talk/4")).toMatch(/they were changed in version [0-9a-f]{8} of.*built here/);
  expect(await opened("talk/6")).toMatch(/"page".*asked for the lock/);
  expect(await opened("talk/6")).not.toContain("stood here before");
  expect(await opened("talk/8")).toContain("is not in the record");
  write("talk.md", talk("A word before all others.", built, "Nobody ever asked for the lock."));
  await reading?.reload();
  expect(await opened("talk/6")).toMatch(/this stood here: “Nobody asked for the lock\.”.*Nobody ever asked/);
  renameSync(join(corpus, "talk.md"), join(corpus, "speech.md"));
  write("speech.md", talk(built));
  await reading?.reload();
  expect(await opened("talk/4")).toMatch(/elsewhere in the record now: speech\/2 \(before: talk\/4\)\..*built here/);
  const withdrawn = await opened("talk/6");
  expect(withdrawn).toMatch(/no longer in the record, since its version [0-9a-f]{8}/);
  expect(withdrawn).not.toContain("asked for");
  const kept = readdirSync(stateDir).map(name => readFileSync(join(stateDir, name), "latin1"));
  expect(kept.join()).not.toContain("the lock");
});

test("the owner asks for it by a file in STATE_DIR, which the bot takes away", async () => {
  let count = 0;
  const requests = takeRequests(stateDir, () => count++);
  expect(await askToReload(stateDir)).toBe(true);
  expect(count).toBe(1);
  requests.stop();
  expect(await askToReload(stateDir)).toBe(false);
  expect(readdirSync(stateDir)).toEqual([]);
});

/** How many are read in a row; a soak is asked for by a number of its own, and is read in threads. */
const soak = Number(process.env.RELOADS ?? 0);
const rounds = soak || 50;

test(`${rounds} records in a row under questions: no answer mixes two, and none fails`, async () => {
  const most = 5;
  const writeAll = (round: number): void => {
    for (let n = 0; n < most; n++) {
      const name = `200${n}-01-01-round.txt`;
      if (n <= round % most) write(name, toll(`The round is number${round} here, and the sluice is shut.`));
      else rmSync(join(corpus, name), { force: true });
    }
  };
  writeAll(0);
  const current = createCurrentRecord({ patience: () => new Promise(() => undefined) });
  const log = createLog({ level: "warn", secrets: [], write: line => lines.push(line) });
  const options = { keepIn: stateDir };
  const first = await loadRecord(corpus, options);
  current.set(first.onrecord);
  const reloading = createReloading(first, {
    log,
    isStrict: false,
    take: ({ onrecord }) => current.set(onrecord),
    open: pieces => openRecord(pieces, { pause: () => new Promise(resolve => setImmediate(resolve)) }),
    start: before => ({
      pieces: readRecord(corpus, {
        ...options,
        before: { files: before?.files ?? [], passagesOf: async () => [] },
      }).then(({ pieces }) => pieces()),
      stop: async () => undefined,
    }),
  });
  let isOver = false;
  let answers = 0;
  const versions = new Set<number>();
  const person = async (): Promise<void> => {
    while (!isOver) {
      const text = await asked(current.bot, "the sluice is shut");
      const numbers = [...new Set([...text.matchAll(/number(\d+)/g)].map(([, number]) => Number(number)))];
      expect(numbers).toHaveLength(1);
      expect(text).toContain(`${(numbers[0]! % most) + 1 + 2} interviews`);
      versions.add(numbers[0]!);
      answers++;
      await new Promise(resolve => setImmediate(resolve));
    }
  };
  const people = [person(), person(), person()];
  for (let round = 1; round <= rounds; round++) {
    writeAll(round);
    await reloading.request("asked");
    expect(await asked(current.bot, "the sluice is shut")).toContain(`number${round} `);
  }
  isOver = true;
  await Promise.all(people);
  expect(lines).toEqual([]);
  expect(versions.size).toBeGreaterThan(rounds / 5);
  expect(answers).toBeGreaterThanOrEqual(versions.size);
}, 1_200_000);
