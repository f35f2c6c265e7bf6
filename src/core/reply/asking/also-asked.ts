/** Further questions of a message: only the first is answered, so each of them is said and offered. */
import { paragraph, plain, shortened } from "../blocks.ts";
import type { Choice, Reply } from "../reply.ts";
import type { Wording } from "../wording/wording.ts";

/** A question as it was written, and as one that stands alone. */
export interface AlsoAsked {
  readonly written: string;
  readonly text: string;
}

/** More are the start of a list, which nobody presses one by one. */
const most = 3;
const mostLabel = 40;
const mostHint = 75;

/** The reply to the first question with what else was asked: said below the passages, or below that there are none. */
export function withAlsoAsked(reply: Reply, asked: readonly AlsoAsked[], { line, texts }: Wording): Reply {
  const shown = asked.slice(0, most);
  if (shown.length === 0) return reply;
  const questions = shown.map(({ written }) => `“${shortened(written)}”`).join(", ");
  const said = paragraph(plain(line(texts.answers.alsoAsked, { questions })));
  const end = reply.blocks.findLastIndex(({ type }) => type !== "choices" && type !== "footer") + 1;
  const [above, behind] = [reply.blocks.slice(0, end), reply.blocks.slice(end)];
  const at = reply.kind === "nothing" ? 1 : above.length;
  const offered = behind.find(block => block.type === "choices")?.choices ?? [];
  return {
    ...reply,
    blocks: [
      ...above.slice(0, at),
      said,
      ...above.slice(at),
      { type: "choices", choices: amongThem(offered, shown.map(choiceOf)) },
      ...behind.filter(({ type }) => type !== "choices"),
    ],
  };
}

/** Behind what goes on from the passages that are shown. */
function amongThem(choices: readonly Choice[], others: readonly Choice[]): readonly Choice[] {
  const at = choices.findLastIndex(({ command }) => command.name === "context") + 1;
  return [...choices.slice(0, at), ...others, ...choices.slice(at)];
}

function choiceOf({ written, text }: AlsoAsked): Choice {
  return {
    label: shortened(written, mostLabel),
    hint: shortened(written, mostHint),
    command: { name: "ask", text },
  };
}
