/**
 * `npm run add -- FILE|FOLDER…`: copies files into the record, says on one screen what each was read as, and asks whether that is
 * right. What is answered goes into record.yaml: a yes makes the owner's word of what was found in the text, a no keeps the file
 * back as a draft until somebody mends it, because words under a wrong name must not be answered.
 */
import type { Writable } from "node:stream";
import { copyInto } from "../adapters/corpus-folder/copy-into.ts";
import { readFolder } from "../adapters/corpus-folder/files.ts";
import { addToRecordFile } from "../adapters/corpus-folder/write-record-file.ts";
import { type Understanding, understandingOf } from "../core/account.ts";
import { type DateCandidate, dateCandidate } from "../core/reading/owner/date-candidates.ts";
import type { Addition } from "../core/reading/owner/record-edit.ts";
import { buildRecord } from "../core/record.ts";
import { readDate } from "../core/text/dates.ts";
import { byFile } from "./check-table.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit.ts";
import type { Prompt } from "./prompt.ts";
import { todayIn } from "./today.ts";
import { fileLine, whoAndWhen } from "./understood.ts";

export interface AddOptions {
  readonly output: Writable;
  /** Absent where nobody sits at a terminal. */
  readonly prompt?: Prompt | undefined;
  /** Yes, without asking. */
  readonly yes?: boolean;
}

/** What was made of one added file. */
interface Added {
  readonly file: string;
  readonly interviews: readonly Understanding[];
  /** A date that it may have, where it shows none; a yes confirms it. */
  readonly candidate?: DateCandidate | undefined;
}

type Asked = "speaker" | "interviewer" | "date" | "outlet";

const questions: readonly (readonly [Asked, string])[] = [
  ["speaker", "Who answers?"],
  ["interviewer", "Who asks?"],
  ["date", "When?"],
  ["outlet", "For which outlet?"],
];
/** What the owner confirms with a yes; an outlet is not on the screen. */
const confirmed = ["speaker", "interviewer", "date"] as const;
/** What the owner has written himself needs no second word. */
const told: readonly (string | undefined)[] = ["front matter", "head", "JSON", "record.yaml"];

/** Resolves with the exit code: 1 where a file could not be added. Throws OnrecordError `config` where the folder is wrong. */
export async function addToRecord(paths: readonly string[], folder: string, options: AddOptions): Promise<number> {
  const { output, prompt, yes } = options;
  const print = (line: string) => output.write(`${line}\n`);
  if (!prompt && !yes) {
    print("Nothing was added: this asks on a terminal. For scripts: npm run add -- --yes FILE|FOLDER…");
    return exitCodes.usage;
  }
  await readFolder(folder);
  const copied = await copyInto(folder, paths);
  let refused = 0;
  for (const one of copied) {
    if ("problem" in one) {
      refused++;
      print(`${one.from}: not added: ${one.problem}; ${one.cure}.`);
    } else if (!one.isNew) print(`${one.from}: the same file is in the record already, as ${one.file}.`);
  }
  const files = copied.flatMap(one => ("problem" in one ? [] : one.file));
  const { added, today } = await readAgain(folder, new Set(files));
  added.forEach((one, at) => {
    print(`${added.length > 1 ? `${at + 1}  ` : ""}${one.file}: ${describe(one, today)}`);
  });
  const additions = added.length === 0 ? [] : await answers(added, options);
  await addToRecordFile(folder, additions);
  if (additions.length > 0) print(`Written to record.yaml: ${counted(additions.length, "file")}.`);
  return refused > 0 ? 1 : exitCodes.ok;
}

async function readAgain(folder: string, names: ReadonlySet<string>) {
  const { files, owner } = await readFolder(folder);
  const today = todayIn(owner?.timezone);
  const understood: Understanding[] = [];
  const candidates = new Map<string, DateCandidate | undefined>();
  buildRecord(files, {
    today,
    ...(owner ? { owner } : {}),
    onInterview: (read, passages) => {
      const { file, date } = read.interview;
      if (!names.has(file)) return;
      understood.push(understandingOf(read, passages));
      candidates.set(file, date === undefined ? dateCandidate(read.source, today) : undefined);
    },
  });
  const found = byFile(understood);
  const added = [...names].map(
    (file): Added => ({ file, interviews: found.get(file) ?? [], candidate: candidates.get(file) }),
  );
  return { added, today };
}

function describe({ interviews, candidate }: Added, today: string): string {
  const [only, ...more] = interviews;
  if (only === undefined) return "nothing could be read of it; npm run check-corpus says why";
  return more.length > 0 ? fileLine(interviews, today) : whoAndWhen(only, candidate);
}

async function answers(added: readonly Added[], options: AddOptions): Promise<readonly Addition[]> {
  const question = added.length === 1 ? "Right? [y/n/edit] " : "All right? [y/n/edit] ";
  for (;;) {
    const answer = options.yes ? "y" : await options.prompt?.ask(question);
    if (answer === undefined) return [];
    if (/^y(?:es)?$/i.test(answer)) return added.flatMap(asRead);
    if (/^no?$/i.test(answer)) return added.map(({ file }) => ({ file, facts: { draft: "true" } }));
    if (/^e(?:dit)?$/i.test(answer)) return edited(added, options);
  }
}

/**
 * What was found in the text, as the owner's word. What is said of a file of several interviews would hold for all of them, and
 * of several who answer or ask none is the one.
 */
function asRead({ file, interviews, candidate }: Added): readonly Addition[] {
  const [only, ...more] = interviews;
  if (only === undefined || more.length > 0) return [];
  const several = { speaker: only.answers.length > 1, interviewer: only.asks.length > 1, date: false };
  const found = { ...(candidate ? { date: candidate.date } : {}), ...only.interview };
  const facts = Object.fromEntries(
    confirmed.flatMap(key => {
      const value = found[key];
      return value === undefined || several[key] || told.includes(only.readFrom[key]?.where) ? [] : [[key, value]];
    }),
  );
  return Object.keys(facts).length > 0 ? [{ file, facts }] : [];
}

/** The files that the owner names are asked for one by one; the others are right. */
async function edited(added: readonly Added[], { output, prompt }: AddOptions): Promise<readonly Addition[]> {
  const picked = added.length === 1 ? "1" : await prompt?.ask("Which? (their numbers; the others are right) ");
  const numbers = new Set((picked ?? "").match(/\d+/g)?.map(Number) ?? []);
  const additions: Addition[] = [];
  for (const [at, one] of added.entries()) {
    const [only, ...more] = one.interviews;
    if (!numbers.has(at + 1) || only === undefined) additions.push(...asRead(one));
    else if (more.length > 0) output.write(`${one.file}: it holds several interviews; write into the file itself.\n`);
    else {
      output.write(`${one.file} (Enter keeps what stands in brackets)\n`);
      const facts = {
        ...asRead(one)[0]?.facts,
        ...(await askFacts({ ...only, candidate: one.candidate }, { output, prompt })),
      };
      if (Object.keys(facts).length > 0) additions.push({ file: one.file, facts });
    }
  }
  return additions;
}

type Asks = Understanding & Pick<Added, "candidate">;

async function askFacts({ interview, readFrom, candidate }: Asks, { output, prompt }: AddOptions) {
  const facts: Partial<Record<Asked, string>> = {};
  for (const [key, question] of questions) {
    const known = interview[key] ?? (key === "date" ? candidate?.date : undefined) ?? "";
    const answer = await prompt?.ask(`${question} [${known}] `);
    if (answer === undefined || answer === "" || answer === known) continue;
    const place = readFrom[key];
    if (told.includes(place?.where)) {
      const line = place?.line === undefined ? "" : `, line ${place.line}`;
      output.write(`That is told already (${place?.where}${line}), and goes before record.yaml: change it there.\n`);
    } else if (key === "date" && readDate(answer) === undefined) {
      output.write('That is no date of the calendar, and is left out: write it as "2024-12-20".\n');
    } else facts[key] = key === "date" ? readDate(answer)! : answer;
  }
  return facts;
}
