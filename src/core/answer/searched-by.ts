/** Which words of a question are looked for. */
import { smallTalkIntents } from "../question/intent.ts";
import type { Question, QuestionWord } from "../question-model.ts";

/**
 * What a question is searched by: its topic; where it is nothing but words of asking and names ("latest news"), those. A sentence
 * without a topic ("did she say that?") is searched by nothing.
 */
const steps: readonly ReadonlySet<QuestionWord["role"]>[] = [
  new Set(["topic", "context"]),
  new Set(["topic", "context", "asking"]),
  new Set(["topic", "context", "asking", "speaker"]),
];
const silent = new Set<Question["intent"]>(["empty", ...smallTalkIntents]);

/** The roles whose words are searched; nothing where there is nothing to look for. */
export function searchedBy(question: Question): ReadonlySet<QuestionWord["role"]> | undefined {
  if (silent.has(question.intent)) return undefined;
  const isSentence = question.intent === "ask" && question.words.some(word => word.role === "stop");
  return steps.slice(0, isSentence ? 1 : undefined).find(roles => hasWords(question, roles));
}

function hasWords(question: Question, roles: ReadonlySet<QuestionWord["role"]>): boolean {
  return question.phrases.length > 0 || question.words.some(word => roles.has(word.role));
}
