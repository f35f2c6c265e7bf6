/** The address of an interview, sent instead of a question: which interview of the record is it? */
import type { Interview } from "../model.ts";

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
