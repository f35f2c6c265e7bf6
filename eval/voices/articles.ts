/**
 * Articles whose sentences are labelled, JSON Lines, in two forms:
 *
 *   {"id", "language", "form", "office", "speaker", "outlet", "title", "paragraphs": [[["reported", "She said …"], …], …]}
 *   {"id", "outlet", "text", "speakers": [{"name", "aliases", "spans": [{"start", "end", "his", "cue"} or {…, "frame": true}]}]}
 *
 * In the first each sentence has its label; in the second stretches of the text are attributed, for several people.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { OnrecordError } from "../../src/core/errors.ts";
import type { Interview, Range } from "../../src/core/model.ts";

/** What a careful reader says of a sentence: a voice, somebody else's words, or (of stretches) his at least in part. */
export type Label = "speaker" | "reported" | "other" | "outlet" | "unmarked" | "his" | "part" | "unknown";

/** A stretch of the text that is given to somebody. */
export interface Span extends Range {
  /** Null: it is not known whose it is. */
  readonly his: boolean | null;
  readonly cue?: string;
  /** It says who speaks ("Stone said"), and is not what is said. */
  readonly frame?: boolean;
}

export interface LabelledArticle {
  readonly id: string;
  /** What its figures are counted under: the file, the language, the form, whether the speaker holds an office. */
  readonly groups: readonly string[];
  readonly known: Pick<Interview, "speaker" | "aliases" | "language" | "outlet" | "interviewer"> & {
    readonly title?: string;
  };
  readonly text: string;
  /** Ranges of the text, in order. */
  readonly paragraphs: readonly Range[];
  readonly sentences?: readonly (Range & { readonly label: Label })[];
  readonly spans?: readonly Span[];
}

interface Written {
  readonly id: string;
  readonly language?: string;
  readonly form?: string;
  readonly office?: boolean;
  readonly outlet?: string;
  readonly title?: string;
  readonly speaker?: string;
  readonly aliases?: readonly string[];
  readonly paragraphs?: readonly (readonly (readonly [Label, string])[])[];
  readonly text?: string;
  readonly speakers?: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly spans: readonly Span[];
  }[];
}

/** All articles of a file, or of the `.jsonl` files of a folder. Throws OnrecordError `config` where there is none. */
export function readArticles(path: string): readonly LabelledArticle[] {
  if (!existsSync(path))
    throw new OnrecordError("config", `${path}: there is no such file. Name one with labelled articles.`);
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => name.endsWith(".jsonl"))
        .map(name => join(path, name))
    : [path];
  return files.flatMap(file =>
    readFileSync(file, "utf8")
      .split(/\r?\n/)
      .flatMap((line, at) => (line.trim() === "" ? [] : articlesIn(line, `${file}:${at + 1}`))),
  );
}

function articlesIn(line: string, place: string): readonly LabelledArticle[] {
  let written: Written;
  try {
    written = JSON.parse(line) as Written;
  } catch (cause) {
    throw new OnrecordError("config", `${place}: this is not JSON. Write one article a line.`, { cause });
  }
  if (written.paragraphs) return [labelled(written, written.paragraphs, basename(place.replace(/:\d+$/, "")))];
  if (written.text === undefined || !written.speakers)
    throw new OnrecordError("config", `${place}: write "paragraphs" of labelled sentences, or "text" with "speakers".`);
  return written.speakers.map(speaker => attributed(written, written.text!, speaker));
}

function labelled(written: Written, paragraphs: NonNullable<Written["paragraphs"]>, file: string): LabelledArticle {
  let text = "";
  const sentences: (Range & { label: Label })[] = [];
  const ranges: Range[] = [];
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n\n";
    const begun = text.length;
    for (const [label, sentence] of paragraph) {
      if (text.length > begun) text += " ";
      sentences.push({ start: text.length, end: text.length + sentence.length, label });
      text += sentence;
    }
    ranges.push({ start: begun, end: text.length });
  }
  const { id, language = "en", form = "?", office = false, speaker, aliases = [], outlet, title } = written;
  return {
    id,
    groups: [file, language, form, office ? "holds an office" : "holds none"],
    known: {
      aliases,
      language,
      ...(speaker === undefined ? {} : { speaker }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(title === undefined ? {} : { title }),
    },
    text,
    paragraphs: ranges,
    sentences,
  };
}

function attributed(
  { id, language = "en", outlet }: Written,
  text: string,
  { name, aliases, spans }: NonNullable<Written["speakers"]>[number],
): LabelledArticle {
  const paragraphs = [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const known = { speaker: name, aliases, language, ...(outlet === undefined ? {} : { outlet }) };
  return { id: `${id} (${name})`, groups: [name], known, text, paragraphs, spans };
}
