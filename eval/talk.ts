/**
 * What talk around a question costs. A file of wrappers is a JSON array of `{"kind", "lang", "before", "behind"}`, or a folder
 * with such a `wrappers.json`. Each question of a wrapper's language is asked alone and with each wrapper around it; what is
 * measured is how much worse the wrapped ones are answered, in points.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { OnrecordError } from "../src/core/errors.ts";
import { inAll } from "../src/core/languages/languages.ts";
import type { EvalFolder } from "./folder.ts";
import { type Figures, withForms } from "./run.ts";
import { alignedRows } from "./table.ts";

export interface Wrapper {
  readonly kind: string;
  /** Two letters. */
  readonly lang: string;
  readonly before: string;
  readonly behind: string;
}

/** Questions of one folder that are wrapped; more of them change the second digit of a loss. */
const mostQuestions = 60;
const bare = "alone";
const questionWords = inAll(({ asking }) => [...(asking?.interrogatives ?? []), ...(asking?.auxiliaries ?? [])]);

/** Reads a file of wrappers. Throws OnrecordError `config` where it is none. */
export function readWrappers(path: string): readonly Wrapper[] {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "wrappers.json") : path;
  if (!existsSync(file))
    throw new OnrecordError("config", `${file}: there are no wrappers. Name a file that has some.`);
  const read: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(read) || !read.every(isWrapper)) {
    throw new OnrecordError(
      "config",
      `${file}: write an array of {"kind", "lang", "before", "behind"}, all of them texts.`,
    );
  }
  return read;
}

/** The folder with a sample of its questions, each alone and in each wrapper of its language; `form` tells language and kind. */
export function wrapped(folder: EvalFolder, wrappers: readonly Wrapper[]): EvalFolder {
  const step = Math.max(1, Math.ceil(folder.questions.length / mostQuestions));
  const sample = folder.questions.filter((_, at) => at % step === 0);
  const questions = sample.flatMap(question => {
    const { lang = "en" } = question;
    const around = wrappers.filter(wrapper => wrapper.lang === lang);
    if (around.length === 0) return [];
    return [
      { ...question, form: `${lang} ${bare}` },
      ...around.map(wrapper => ({
        ...question,
        question: inTalk(question.question, wrapper),
        form: `${lang} ${wrapper.kind}`,
      })),
    ];
  });
  return { ...folder, questions };
}

/** A question with talk around it, as a person would write the two together. */
export function inTalk(
  question: string,
  { kind, before, behind }: Pick<Wrapper, "kind" | "before" | "behind">,
): string {
  let text = question;
  if (kind === "voice") text = text.replace(/[^\p{L}\p{N}\s'’-]/gu, "");
  else if (/^[?.,]/.test(behind)) text = text.replace(/[?.!]+$/, "");
  const [first = ""] = text.split(" ", 1);
  if (before !== "" && !/[.!?:\n]\s*$/.test(before) && questionWords.has(first.toLowerCase())) {
    text = text.charAt(0).toLowerCase() + text.slice(1);
  }
  return before + text + behind;
}

/** A row a folder and language, then one a kind: points lost of kept, of found and of first right, and absent ones found. */
export function lossTable(all: readonly Figures[]): string {
  const rows = all.flatMap(figures => {
    const forms = withForms(figures).slice(1);
    const languages = [...new Set(figures.outcomes.flatMap(({ question }) => question.lang ?? []))];
    return languages.flatMap(lang => {
      const own = forms.filter(({ name }) => name.startsWith(`${figures.name}: ${lang} `));
      const alone = own.find(({ name }) => name.endsWith(` ${bare}`));
      return alone
        ? lossRows(
            `${figures.name}: ${lang}`,
            alone,
            own.filter(form => form !== alone),
          )
        : [];
    });
  });
  return alignedRows([["talk", "kept", "as found", "first right", "absent", "found"], ...rows]);
}

function lossRows(name: string, alone: Figures, kinds: readonly Figures[]): readonly (readonly string[])[] {
  const row = (label: string, some: readonly Figures[]): readonly string[] => [
    label,
    lossOf(alone, some, ({ kept }) => kept),
    lossOf(alone, some, ({ keptAsFound }) => keptAsFound),
    lossOf(alone, some, ({ measures }) => measures?.firstRight),
    String(some.reduce((sum, { absent }) => sum + absent, 0)),
    String(Math.round(some.reduce((sum, { absent, falselyFound = 0 }) => sum + absent * falselyFound, 0))),
  ];
  return [row(name, kinds), ...kinds.map(kind => row(`  ${kind.name.slice(name.length + 1)}`, [kind]))];
}

/** Points lost against the questions alone, wrapped ones weighing alike. */
function lossOf(alone: Figures, some: readonly Figures[], shareOf: (figures: Figures) => number | undefined): string {
  const asked = some.reduce((sum, { answerable }) => sum + answerable, 0);
  const kept = some.reduce((sum, figures) => sum + figures.answerable * (shareOf(figures) ?? 0), 0);
  return asked === 0 ? "–" : (100 * (kept / asked - (shareOf(alone) ?? 0))).toFixed(1);
}

function isWrapper(value: unknown): value is Wrapper {
  const wrapper = (value ?? {}) as Partial<Record<keyof Wrapper, unknown>>;
  return [wrapper.kind, wrapper.lang, wrapper.before, wrapper.behind].every(text => typeof text === "string");
}
