/** A question that leans on the one before: "and in 2024?", "and Georgia?", "how often?". Whatever names a topic of its own does not. */
import { inAll } from "../languages/languages.ts";
import { atStart } from "../languages/pattern.ts";
import type { Question } from "../question-model.ts";
import { present } from "./present.ts";

const goingOn = atStart(inAll(({ questions }) => questions.followUps));
const answerable = new Set<Question["intent"]>(["ask", "first", "last", "count", "change", "interviewer"]);

/** Reads a text as the next question behind `previous`; `readAlone` reads one as a question of its own. */
export function createFollowUps(readAlone: (text: string) => Question): (text: string, previous?: string) => Question {
  function followed(question: Question, previous: string, going: boolean): Question {
    const bare = isBare(question);
    const narrowing = bare && (Object.keys(question.filters).length > 0 || question.order !== undefined);
    if (!going && !(bare && (narrowing || question.intent !== "ask"))) return question;
    const before = readAlone(previous);
    if (!answerable.has(before.intent)) return question;
    const { from, to, ...kept } = before.filters;
    const isNow = question.order !== undefined && question.words.some(({ role }) => role === "date");
    const dated = isNow || question.filters.from !== undefined || question.filters.to !== undefined;
    const when = dated ? {} : present({ from, to });
    return {
      ...question,
      intent: question.intent === "ask" ? before.intent : question.intent,
      ...present({ order: question.order ?? before.order }),
      ...(bare ? { words: before.words, phrases: before.phrases, language: before.language } : {}),
      excluded: [...before.excluded, ...question.excluded],
      filters: { ...kept, ...when, ...question.filters },
    };
  }

  return (text, previous) => {
    const question = readAlone(text);
    if (previous === undefined || isWhole(question)) return question;
    const going = goingOn.test(question.asked);
    // "Peki 2023'te?": what it goes on with is no topic.
    const behind = going ? readAlone(text.trim().replace(goingOn, "")) : question;
    const follow = isBare(behind) ? { ...behind, asked: question.asked } : question;
    return followed(follow, previous, going);
  };
}

/** It goes on from nothing: small talk, and "who interviewed Mira Solen?", which asks for no topic. */
function isWhole({ intent, filters }: Question): boolean {
  return !answerable.has(intent) || (intent === "interviewer" && filters.speaker !== undefined);
}

function isBare({ phrases, words }: Question): boolean {
  return phrases.length === 0 && !words.some(word => word.role === "topic");
}
