/** The command line: what `npm start -- …` can be told. */
import { parseArgs } from "node:util";
import { OnrecordError } from "../core/errors.ts";
import { platformTitles } from "./platforms.ts";

export interface CommandLine {
  readonly mode: "start" | "check" | "add" | "index" | "doctor" | "gaps" | "reload" | "help" | "version";
  /** A question to answer once. */
  readonly question?: string;
  /** The files and folders to add. */
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly limit: number;
  /** Goes before CORPUS_DIR. */
  readonly corpus?: string;
  /** A chat here, whatever tokens are set. */
  readonly terminal: boolean;
  /** What was read is kept for the next start, and what was kept is taken. */
  readonly keeps: boolean;
  /** No record takes the place of the one before in which words of one person are another's, until the owner asks for it. */
  readonly strict: boolean;
  /** Of the check: a line a file; proposals written. */
  readonly verbose: boolean;
  readonly write: boolean;
  /** Yes to what would be asked. */
  readonly yes: boolean;
  /** Of the index in a cluster: how many older versions stay; nothing is changed. */
  readonly keep: number;
  readonly dryRun: boolean;
  /** Of the gaps: only the lines for questions.jsonl. */
  readonly questions: boolean;
}

export const usage = `Ask a folder of interviews what somebody said.

  npm start                          a chat in the terminal; with tokens in .env: ${platformTitles}
  npm start -- "question"            one answer
  npm start -- < questions.txt       one answer a line
  npm run check-corpus -- [FOLDER]   what is wrong in the record; with --json what it was read as
  npm run add -- FILE|FOLDER…        copies files into the record, and asks whether they were read right
  npm run index -- [FOLDER]          loads the record into the cluster of OPENSEARCH_URL
  npm run doctor                     what is wrong in the settings of: ${platformTitles}
  npm run gaps                       what was asked in vain, and which answers were judged wrong

  --corpus DIR    the folder of interviews (CORPUS_DIR, else corpus)
  --json          one JSON object a question, for programs
  --limit N       passages of a JSON object, 1 to 1000 (10)
  --no-cache      reads everything anew, and keeps nothing for the next start
  --reload        tells the running bot to read the record again; it notices changes by itself within a minute
  --strict        a bot takes no changed record in which somebody's own words become another's; then --reload takes it
  --terminal      a chat in the terminal although tokens are set
  --verbose       of the check: one line a file
  --write         of the check: writes the dates it proposes into record.yaml, after asking
  --keep N        of index: older versions that stay in the cluster (1)
  --dry-run       of index: says what would be done, and changes nothing
  --questions     of gaps: what was judged wrong, as lines for questions.jsonl
  --yes           of add and --write: yes to what would be asked
  --help --version`;

/** Reads the arguments behind the program's name. Throws OnrecordError `config` with one line where they are wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  const limit = wholeNumber("--limit", values.limit ?? "10", [1, 1000]);
  const keep = wholeNumber("--keep", values.keep ?? "1", [0, 1000]);
  if (values.corpus?.trim() === "") throw new OnrecordError("config", "--corpus: name the folder of interviews.");
  const question = positionals.join(" ").trim();
  const modes = (["check", "add", "index", "doctor", "gaps", "reload", "help", "version"] as const).filter(
    mode => values[mode],
  );
  const mode = modes[0] ?? "start";
  if (mode === "add" && positionals.length === 0) {
    throw new OnrecordError("config", "add: name the files or folders to add: npm run add -- FILE|FOLDER…");
  }
  const script = mode === "check" ? "check-corpus" : "index";
  const takesFolder = mode === "check" || mode === "index";
  if (takesFolder && positionals.length > 1) {
    throw new OnrecordError("config", `${mode}: name one folder of interviews: npm run ${script} -- FOLDER`);
  }
  const corpus = values.corpus ?? (takesFolder ? positionals[0] : undefined);
  return {
    mode,
    paths: mode === "add" ? positionals : [],
    json: values.json ?? false,
    terminal: values.terminal ?? false,
    keeps: !values["no-cache"],
    strict: values.strict ?? false,
    verbose: values.verbose ?? false,
    write: values.write ?? false,
    yes: values.yes ?? false,
    keep,
    dryRun: values["dry-run"] ?? false,
    questions: values.questions ?? false,
    limit,
    ...(positionals.length > 0 && mode !== "add" && !takesFolder ? { question } : {}),
    ...(corpus === undefined ? {} : { corpus }),
  };
}

function wholeNumber(option: string, text: string, [least, most]: readonly [number, number]): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new OnrecordError("config", `${option}: write a whole number from ${least} to ${most}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: "string" },
        json: { type: "boolean" },
        limit: { type: "string" },
        terminal: { type: "boolean" },
        "no-cache": { type: "boolean" },
        verbose: { type: "boolean" },
        write: { type: "boolean" },
        yes: { type: "boolean" },
        check: { type: "boolean" },
        add: { type: "boolean" },
        index: { type: "boolean" },
        keep: { type: "string" },
        "dry-run": { type: "boolean" },
        doctor: { type: "boolean" },
        gaps: { type: "boolean" },
        questions: { type: "boolean" },
        reload: { type: "boolean" },
        strict: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (cause) {
    // The library's first sentence names the option; what follows speaks of positional arguments.
    const [first = "The options are wrong"] = (cause as Error).message.split(/[.\n]/);
    throw new OnrecordError("config", `${first}. npm start -- --help lists the options.`, { cause });
  }
}
