/**
 * The link that opens at the quoted sentence: `#:~:text=` for a page (understood by all main browsers since October 2024),
 * `t=` for a recording whose player knows it, `#page=` for a document with pages. A digest is in other words than its source, so its
 * link opens the page only.
 */
import type { Passage, Range } from "../model.ts";
import { placeOf } from "./place.ts";

const edgeWords = 5;
const documents = /^[^#]*\.pdf(?:\?[^#]*)?$/i;
/** The sign before an item of a list, which a page sets and does not hold as text. */
const itemSign = /^\s*(?:[•▪◦‣*+–—-]|\d{1,3}[.)])\s+/u;
const youtube = /^https:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be)\//;
const vimeo = /^https:\/\/(?:www\.|player\.)?vimeo\.com\//;
/** A file that a browser plays itself, and begins where the fragment says (W3C Media Fragments). */
const mediaFile = /^[^?#]+\.(?:mp3|m4a|mp4|m4v|ogg|oga|ogv|opus|wav|webm)(?:\?|$)/i;

/** The address for a quoted range of the passage; undefined where the interview has none. */
export function linkTo(passage: Passage, quoted: Range | undefined): string | undefined {
  const { url, kind } = passage.interview;
  if (url === undefined || kind === "digest") return url;
  const atTime = passage.startMs === undefined ? undefined : playedFrom(url, Math.floor(passage.startMs / 1000));
  if (atTime !== undefined) return atTime;
  const place = quoted && placeOf(passage, quoted);
  if (place?.unit === "page" && documents.test(url)) return `${url}#page=${place.first}`;
  const shown = quoted ? passage.text.slice(quoted.start, quoted.end).replace(itemSign, "") : "";
  const words = shown.split(/\s+/).filter(Boolean);
  if (words.length === 0) return url;
  const text =
    words.length <= 2 * edgeWords
      ? encode(words)
      : `${encode(words.slice(0, edgeWords))},${encode(words.slice(-edgeWords))}`;
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}

/** The address at which a player begins there; nothing where it is not known how. */
function playedFrom(url: string, seconds: number): string | undefined {
  if (youtube.test(url)) return `${url}${url.includes("?") ? "&" : "?"}t=${seconds}`;
  if (url.includes("#")) return undefined;
  if (vimeo.test(url)) return `${url}#t=${seconds}s`;
  return mediaFile.test(url) ? `${url}#t=${seconds}` : undefined;
}

/** The directive reserves `-`, `,` and `&`; a lone surrogate cannot be encoded and is left out. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(" ").replace(/\p{Surrogate}/gu, "")).replaceAll("-", "%2D");
}
