/** The address of an interview, or a reference, sent instead of a question: what of the record is it? */
import type { Interview } from "../model.ts";
import { present } from "../question/present.ts";

const address = /^[<("'\s]*(?:https?:\/\/)?(?:www\.|m\.)?([^\s<>"']+?)[>)"'\s]*$/i;

/** The interview whose address the text is; undefined where the text says anything else, or the record has none of it. */
export function interviewAt(text: string, interviews: readonly Interview[]): Interview | undefined {
  const asked = address.exec(text)?.[1];
  if (asked === undefined || !/[./]/.test(asked)) return undefined;
  const place = placeOf(asked);
  const page = pageOf(place);
  const withAddress = interviews.filter(({ url }) => url !== undefined);
  const same = (of: (url: string) => string, wanted: string): Interview | undefined =>
    withAddress.find(({ url = "" }) => of(address.exec(url)?.[1] ?? url) === wanted);
  return same(placeOf, place) ?? same(url => pageOf(placeOf(url)), page);
}

/** Without the place in the page, and a stroke at its end. The case of letters matters behind the host. */
function placeOf(url: string): string {
  const [place = ""] = url.split("#", 1);
  const host = place.search(/\/|$/);
  return `${place.slice(0, host).toLowerCase()}${place.slice(host).replace(/\/$/, "")}`;
}

/** Without what says where the reader comes from. What a page needs to be found stays. */
function pageOf(place: string): string {
  const [path = "", query = ""] = place.split("?", 2);
  const kept = query
    .split("&")
    .filter(part => part !== "" && !/^(?:utm_\w+|fbclid|gclid|ref|source|share|t|s)=/.test(part));
  return kept.length === 0 ? path.replace(/\/$/, "") : `${path}?${kept.join("&")}`;
}

/** Longer is no reference. */
const longestReference = 300;
const aroundReference = /^[\p{P}\s]+|[\p{P}\s]+$/gu;
const passagePlace = /\/\d{1,10}(?:-\d{1,5})?$/;

/** An interview, or one passage of it. */
export interface Referred {
  readonly interview: Interview;
  readonly reference?: string;
}

/** What a text refers to that is a reference and nothing else, in any case of letters and with any marks around it. */
export function referredBy(text: string, interviews: readonly Interview[]): Referred | undefined {
  if (text.length > longestReference) return undefined;
  const written = text.replace(aroundReference, "").toLowerCase();
  const place = passagePlace.exec(written)?.[0];
  const id = place === undefined ? written : written.slice(0, -place.length);
  const interview = interviews.find(one => one.id.toLowerCase() === id);
  return interview && { interview, ...present({ reference: place && interview.id + place }) };
}
