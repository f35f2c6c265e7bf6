/**
 * What a page says about itself: in its head (Open Graph, the standard names of `<meta>`, JSON-LD), in its `<title>`, its headline,
 * its first `<time>`. Each fact with the line it stands on. The names of keys are those of the standards; nothing is guessed from
 * words.
 */

import { readDate } from "../../text/dates.ts";
import { linesOf } from "../../text/paragraphs.ts";
import type { Entry } from "../metadata.ts";
import { attribute, type Element, isElement } from "./tree.ts";

/** Facts as written, the surest first. */
export interface PageFacts {
  readonly head: readonly Entry[];
  /** What stands on the page where people see it. */
  readonly page: readonly Entry[];
}

/** Something found, with its offset in the file. */
interface Found {
  readonly value: string;
  readonly start: number;
}

const longestData = 256 * 1024;
const deepestData = 8;

const metaDates = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dcterms.created",
  "pubdate",
];
const metaOutlets = ["og:site_name", "application-name"];

/** Reads the facts of a page. */
export function pageFacts(raw: string, page: Element): PageFacts {
  const elements = [...elementsOf(page)];
  const metas = elements.filter(({ name }) => name === "meta");
  const data = elements.filter(isData).flatMap(dataOf);
  const meta = (names: readonly string[]): Found | undefined =>
    firstOf(names, name => metas.flatMap(one => metaOf(one, name)));
  const stated = (keys: readonly string[]): Found | undefined =>
    firstOf(keys, key => data.flatMap(one => one.get(key) ?? []));
  const outlet = meta(metaOutlets) ?? stated(["publisher"]);
  const title = elements.find(({ name }) => name === "title");
  const headline = elements.find(({ name }) => name === "h1");
  const html = elements.find(({ name }) => name === "html");
  const canonical = elements.find(one => one.name === "link" && attribute(one, "rel").toLowerCase() === "canonical");
  const time = elements.find(one => one.name === "time" && readDate(dayOf(attribute(one, "datetime"))) !== undefined);
  const titles = [
    meta(["og:title"]),
    stated(["headline"]),
    headline && { value: wordsOf(headline), start: headline.start },
    title && { value: wordsOf(title), start: title.start },
  ];
  const named = titles.map(found => found && { ...found, value: withoutOutlet(found.value, outlet?.value) });
  const lineOf = createLineFinder(raw);
  const entries = (found: Record<string, Found | undefined>): readonly Entry[] =>
    Object.entries(found).flatMap(([key, one]) =>
      one === undefined || one.value === "" ? [] : [{ key, value: one.value, line: lineOf(one.start) }],
    );
  const date = meta(metaDates) ?? stated(["datePublished", "uploadDate", "dateCreated"]);
  return {
    head: entries({
      title: named.slice(0, 2).find(found => found?.value),
      date: date && { ...date, value: dayOf(date.value) },
      outlet,
      url: firstAddress([
        canonical && { value: attribute(canonical, "href"), start: canonical.start },
        meta(["og:url"]),
      ]),
      language: html && { value: attribute(html, "lang") || attribute(html, "xml:lang"), start: html.start },
    }),
    page: entries({
      title: named.slice(2).find(found => found?.value),
      date: time && { value: dayOf(attribute(time, "datetime")), start: time.start },
    }),
  };
}

function* elementsOf(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (!isElement(child) || child.name === "svg" || child.name === "template") continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The value that comes first in the order of the names. */
function firstOf(names: readonly string[], find: (name: string) => readonly Found[]): Found | undefined {
  for (const name of names) {
    const found = find(name).find(({ value }) => value !== "");
    if (found) return found;
  }
  return undefined;
}

function firstAddress(found: readonly (Found | undefined)[]): Found | undefined {
  return found.find(one => one !== undefined && /^https?:\/\//i.test(one.value));
}

function metaOf(element: Element, name: string): readonly Found[] {
  const own = attribute(element, "property") || attribute(element, "name") || attribute(element, "itemprop");
  return own.toLowerCase() === name ? [{ value: attribute(element, "content").trim(), start: element.start }] : [];
}

/** The day of a time as the page writes it: "2024-03-05T08:00:00+02:00" is the fifth there, whatever it is elsewhere. */
function dayOf(value: string): string {
  const text = value.trim();
  return /^\d{4}-\d{2}-\d{2}(?=[T ])/.exec(text)?.[0] ?? text;
}

function wordsOf(element: Element): string {
  const words = element.children.map(child => (isElement(child) ? wordsOf(child) : child.characters)).join("");
  return words.replace(/\s+/g, " ").trim();
}

/** "Solen on the harbour | Northern Radio" without the name of the site, where it stands at an end behind a sign. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const signs = [...title.matchAll(/\s+(?:[|\u00b7\u2022\u00bb\u2013\u2014-]|::)\s+/g)];
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last || outlet === undefined) return title;
  const isOutlet = (part: string): boolean => part.trim().toLowerCase() === outlet.trim().toLowerCase();
  if (isOutlet(title.slice(last.index + last[0].length))) return title.slice(0, last.index);
  return isOutlet(title.slice(0, first.index)) ? title.slice(first.index + first[0].length) : title;
}

function isData({ name, attributes }: Element): boolean {
  return name === "script" && attributes.some(one => one.name === "type" && /^application\/ld\+json/i.test(one.value));
}

/** The objects of a JSON-LD script that tell about an article, as plain values. */
function dataOf(element: Element): readonly ReadonlyMap<string, Found>[] {
  const text = element.children.map(child => (isElement(child) ? "" : child.characters)).join("");
  if (text.length > longestData) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  return objectsIn(value, 0).map(
    object =>
      new Map(
        Object.entries(object).flatMap(([key, own]) => {
          const plain = typeof own === "string" ? own : nameIn(own);
          return plain === undefined ? [] : [[key, { value: plain.trim(), start: element.start }] as const];
        }),
      ),
  );
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Objects with a headline or a date of publication, also inside lists and graphs. */
function objectsIn(value: unknown, depth: number): readonly JsonObject[] {
  if (typeof value !== "object" || value === null || depth > deepestData) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap(one => objectsIn(one, depth + 1));
  const object = value as JsonObject;
  const own = "headline" in object || "datePublished" in object ? [object] : [];
  return [...own, ...objectsIn(object["@graph"], depth + 1), ...objectsIn(object.mainEntity, depth + 1)];
}

function nameIn(value: unknown): string | undefined {
  const name = typeof value === "object" && value !== null ? (value as JsonObject).name : undefined;
  return typeof name === "string" ? name : undefined;
}

/** The line (from 1) on which an offset stands; offsets come in any order, a page is looked through once. */
function createLineFinder(raw: string): (offset: number) => number {
  const ends = [...linesOf(raw)].map(({ end }) => end);
  return offset => {
    const at = ends.findIndex(end => offset <= end);
    return at < 0 ? Math.max(1, ends.length) : at + 1;
  };
}
