/** Figures on whose words → tables a person can read. */
import { isMissed, isWrong, type Judged, rows, type Shares, sharesOf } from "./judge.ts";

const three = (value: number | undefined): string => (value === undefined ? "–" : value.toFixed(3));

/** One table of all, the groups in one line each, and what each rule made. */
export function voicesTable(judged: readonly Judged[]): string {
  const groups = [...new Set(judged.flatMap(({ article }) => article.groups))];
  const others = judged.filter(({ given, label }) => given === "speaker" && label === "other").length;
  return [
    `${judged.length} sentences`,
    ...rows.map(row => `  ${row.padEnd(9)} ${columns(sharesOf(judged, row))}`),
    `  somebody else's given as his own words: ${others}`,
    "",
    ...groups.map(group =>
      groupLine(
        group,
        judged.filter(({ article }) => article.groups.includes(group)),
      ),
    ),
    "",
    ...rulesOf(judged),
  ].join("\n");
}

/** What was given wrongly, then what of his was missed, a line a sentence. */
export function wrongVoices(judged: readonly Judged[]): string {
  const line = ({ article, text, label, given, rule }: Judged): string =>
    `${given} (${rule}), is ${label}: ${text.replace(/\s+/g, " ")}  [${article.id}]`;
  return [...judged.filter(isWrong), ...judged.filter(one => isMissed(one) && !isWrong(one))].map(line).join("\n");
}

function columns({ strict, lenient, recall, recallSaid, given, labelled }: Shares): string {
  const said = recallSaid === undefined ? "" : `  with a verb of saying ${three(recallSaid)}`;
  return `strict ${three(strict)}  lenient ${three(lenient)} of ${String(given).padEnd(5)} recall ${three(recall)} of ${labelled}${said}`;
}

function groupLine(group: string, judged: readonly Judged[]): string {
  const cells = rows.slice(0, -1).map(row => {
    const { strict, recall } = sharesOf(judged, row);
    return `${row} ${three(strict)} ${three(recall)}`;
  });
  return `${group.padEnd(20)} ${cells.join("   ")}`;
}

function rulesOf(judged: readonly Judged[]): readonly string[] {
  const rules = [...new Set(judged.map(({ rule, given }) => `${given} ${rule}`))].sort();
  return rules.map(name => {
    const made = judged.filter(({ rule, given, label }) => `${given} ${rule}` === name && label !== "unknown");
    const wrong = name.startsWith("unmarked") ? made.filter(isMissed).length : made.filter(isWrong).length;
    return `${name.padEnd(34)} ${String(made.length - wrong).padStart(5)} right ${String(wrong).padStart(4)} ${name.startsWith("unmarked") ? "his" : "wrong"}`;
  });
}
