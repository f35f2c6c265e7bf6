/**
 * Interviews in which nothing marks who speaks: the question on a line or paragraph of its own, the answer below it, as a page is
 * left without its bold. Articles and guides ask, too, so all of these must hold: somebody is known to be interviewed; there are
 * several questions, and they speak to somebody; most answers are in the first person, none is a quotation, and none speaks of that
 * person by name. A narrator may stand between: behind the first paragraph of an answer only the first person goes on with it.
 */
import { inAll, languages } from "../../languages/languages.ts";
import { wholeWords } from "../../languages/pattern.ts";
import type { Stretch } from "../../model.ts";
import { lengthOf, linesOf, trimmed } from "../../text/paragraphs.ts";
import { endsAsking } from "../../text/sentences.ts";
import { isHeadline } from "../article/headline.ts";
import type { KnownNames } from "../heads/accepted-heads.ts";
import type { Part } from "../parts.ts";
import { plainQuestions } from "../weights.ts";
import { speaksOf } from "./closing.ts";
import { answerer, asker, type Group, nobody } from "./speeches.ts";

const address = wholeWords(inAll(({ transcript }) => transcript?.address));
const firstPerson = wholeWords(languages.flatMap(({ speech }) => [...(speech?.first ?? [])]));
const quoted = /^[\s>]{0,8}["“„«‘]/u;

/** The speeches of a text with such questions; nothing where it has none. */
export function plainGroups(text: string, parts: readonly Part[], known: KnownNames): readonly Group[] | undefined {
  const isSomebodys = known.hasGuest || known.speakers.length > 0 || known.declared;
  if (!isSomebodys || parts.some(({ form }) => form === "bold")) return undefined;
  const groups = askedAndAnswered(text, parts);
  const wordsOf = ({ start, end }: Stretch): string => text.slice(start, end);
  const questions = groups.filter(({ key }) => key === asker);
  const answers = groups.filter(({ key }) => key === answerer);
  const addressing = questions.filter(({ pieces }) => pieces.some(piece => address.test(wordsOf(piece))));
  const own = answers.filter(({ pieces }) => pieces.some(piece => firstPerson.test(wordsOf(piece))));
  const names = [...known.speakers, ...known.mentioned];
  const isTold = answers.some(({ pieces }) =>
    pieces.some(piece => quoted.test(wordsOf(piece)) || speaksOf(wordsOf(piece), names)),
  );
  const isTalk =
    questions.length >= plainQuestions.fewest &&
    answers.length >= plainQuestions.fewest &&
    addressing.length >= questions.length * plainQuestions.addressing &&
    own.length >= answers.length * plainQuestions.firstPerson &&
    spokenShare(groups) >= plainQuestions.spoken &&
    !isTold;
  return isTalk ? groups : undefined;
}

/** Each question with what stands below it; what stands above the first is outside. */
function askedAndAnswered(text: string, parts: readonly Part[]): readonly Group[] {
  const groups: Group[] = [];
  const add = (key: string | undefined, piece: Stretch): void => {
    const open = groups.at(-1);
    if (open && open.key === key) open.pieces.push(piece);
    else groups.push({ key, pieces: [piece] });
  };
  for (const piece of parts.filter(({ form }) => form === "text").flatMap(part => questionApart(text, part))) {
    const open = groups.at(-1)?.key;
    const words = text.slice(piece.start, piece.end);
    if (endsAsking(text, piece) && words.length <= plainQuestions.longest) add(asker, piece);
    else if (open === undefined) add(undefined, piece);
    else if (open === asker) add(answerer, piece);
    else if (!isHeadline(words.slice(0, 100))) {
      add(open === answerer && firstPerson.test(words) ? answerer : nobody, piece);
    }
  }
  return groups;
}

/** A first line that asks and what follows it in the same paragraph. */
function questionApart(text: string, { start, end, number }: Part): readonly Stretch[] {
  const first = linesOf(text, start, end).next().value;
  if (!first || first.end >= end || !endsAsking(text, trimmed(text, first))) return [{ start, end, number }];
  return [
    { ...trimmed(text, first), number },
    { ...trimmed(text, { start: first.end, end }), number },
  ];
}

/** How much of the letters is asked or answered. */
function spokenShare(groups: readonly Group[]): number {
  const spoken = groups.filter(({ key }) => key === asker || key === answerer).flatMap(({ pieces }) => pieces);
  return lengthOf(spoken) / lengthOf(groups.flatMap(({ pieces }) => pieces));
}
