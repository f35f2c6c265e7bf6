/**
 * Russian attributions: «S заявил, что …», «По словам S, …», «…», — сказал S. The subject stands in the nominative right
 * beside its verb; word order is free beyond that, so nothing else is tried.
 */

import { pattern } from "../people/mask.ts";
import type { Attribution } from "./attribution.ts";

const verb =
  "заявила?|поведала?|сообщила?|говорила?|говорит|отметила?|подчеркнула?|добавила?|пояснила?|уточнила?|напомнила?|заверила?|призвала?|признала?|" +
  "указала?|подтвердила?|выразила?|считает|полагает|уверена?|отмечает|подчеркивает|подчёркивает|утверждает|ответила?|продолжила?|заключила?|предупредила?|" +
  "назвала?|объяснила?|сказала?|обратила? внимание|высказала?сь|выступила? за|рассказала?";
const between =
  "(?:,? (?:также|ранее|затем|позже|снова|ещё|еще|в свою очередь|при этом|в интервью(?: [^,;:]{1,40})?))?";
const subjectVerb = pattern(
  `(?:^|[,;:–—-] ?|<Q>[,.]? ?|(?:^|, )(?:как|а|и|но) )<S>${between},? (?:${verb})(?!\\p{L})`,
  "gi",
);
const verbSubject = pattern(
  `(?:^|[,;:–—-] ?|<Q>[,.]? ?|(?<!\\p{L})как )(?:${verb}) <S>(?=[.,;:!?–—]|$| [–—-]| ?<Q>| (?:в|во|на|для|журналистам|корреспонденту|агентству)(?!\\p{L}))`,
  "gi",
);
const accordingTo = pattern("(?<!\\p{L})(?:по|со) (?:словам|мнению|слов|оценке) (?:<S>|<s>)", "gi");
const stranger =
  /(?<!\p{L})(?:заявил|сообщил|сказал|отметил|подчеркнул|добавил|пояснил|уточнил|ответил|считает|полагает|по словам|по мнению|спросил)/giu;
const adjunct =
  /^(?:(?:также|ранее|затем|он|она|и|а|но|при этом)(?= |$) ?)*(?:(?:в|во|на|на вопрос|для|корреспонденту|журналистам)(?!\p{L})(?: [^ ]+){0,7})?$/iu;

/** Reads one masked Russian sentence. */
export function readRussian(masked: string): Attribution | undefined {
  const text = masked.replace(/\s+/g, " ").trim();
  if (/\?$/.test(text)) return undefined;
  const cores = [subjectVerb, verbSubject, accordingTo].flatMap(form => [...text.matchAll(form)]);
  const first = cores[0];
  if (!first) return undefined;
  let rest = text;
  for (const core of cores) rest = rest.replace(core[0], " ; ");
  if ([...rest.matchAll(stranger)].length > 0) return undefined;
  const chunks = rest.split(/[,;:.…!?–—()\uE002]+|\s-\s/u).map(chunk => chunk.trim());
  return { bare: chunks.every(chunk => !/[\p{L}\p{N}]/u.test(chunk) || adjunct.test(chunk)) };
}
