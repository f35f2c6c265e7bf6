/** Passages for a text that is still being typed, each with the reply that it posts when picked. */
import type { Hit } from "../answer-model.ts";
import type { AskParts } from "./ask.ts";
import { hitsUpTo, relevant } from "./asking/hits.ts";
import { citation, quoteOf } from "./quote-block.ts";
import type { Bot, Suggestion } from "./reply.ts";
import { wordingFor } from "./wording/asker-language.ts";
import { inWording, type Wording } from "./wording/wording.ts";

export function createSuggest({ lookup, questions }: Pick<AskParts, "lookup" | "questions">): Bot["suggest"] {
  return async (text, { offset, limit, wording = wordingFor({ text }) }, signal) => {
    if (typeof text !== "string") throw new TypeError("text must be a string");
    // The same hits for every page, or an order by voice would repeat some.
    const found = await lookup(questions.readTyped(text), hitsUpTo(offset + limit), signal);
    const pageable = relevant(found);
    return {
      suggestions: pageable.slice(offset, offset + limit).map(hit => suggestion(hit, wording)),
      total: pageable.length > 0 ? found.total : 0,
    };
  };
}

function suggestion({ passage, excerpt }: Hit, wording: Wording): Suggestion {
  const { interview, reference } = passage;
  const quote = quoteOf(passage, excerpt);
  const whose = citation({ ...quote.citation, language: wording.language }).label.map(span => span.text);
  const outlet = excerpt.voice === "speaker" ? interview.outlet : undefined;
  const title = [...whose, interview.date && wording.date(interview.date), outlet].filter(Boolean);
  return {
    reference,
    title: title.join(", "),
    description: quote.spans.map(span => span.text).join(""),
    reply: inWording({ kind: "answer", visibility: "everyone", blocks: [quote] }, wording),
  };
}
