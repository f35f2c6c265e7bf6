/** The address of an interview, or a reference, sent instead of a question: what of the record is it? */
import type { Interview } from "../model.ts";
import { present } from "../question/present.ts";

const address = /^[<("'\s]*(?:https?:\/\/)?(?:www\.|m\.)?([^\s<>"']+?)[>)"'\s]*$/i;
/** Longer is no reference. */
const longestReference = 300;
const aroundReference = /^[\p{P}\s]+|[\p{P}\s]+$/gu;
const passagePlace = /\/\d{1,10}(?:-\d{1,5})?$/;

/** An interview, or one passage of it. */
export interface Referred {
  readonly interview: Interview;
  readonly reference?: string;
}

export interface InterviewLinks {
  /** The interview whose address the text is; undefined where the text says anything else, or the record has none of it. */
  at(text: string): Interview | undefined;
  /** What a text refers to that is a reference and nothing else, in any case of letters and with any marks around it. */
  referredBy(text: string): Referred | undefined;
}

/** Each message is looked up before it is read as a question, so interviews are put into maps, when one is first asked. */
export function createInterviewLinks(interviews: readonly Interview[]): InterviewLinks {
  const byId = firstBy(interviews, ({ id }) => id.toLowerCase());
  const byPlace = firstBy(interviews, ({ url }) => url && placeOf(addressIn(url) ?? url));
  const byPage = firstBy(interviews, ({ url }) => url && pageOf(placeOf(addressIn(url) ?? url)));

  return {
    at(text) {
      const asked = addressIn(text);
      if (asked === undefined || !/[./]/.test(asked)) return undefined;
      const place = placeOf(asked);
      return byPlace(place) ?? byPage(pageOf(place));
    },
    referredBy(text) {
      if (text.length > longestReference) return undefined;
      const written = text.replace(aroundReference, "").toLowerCase();
      const place = passagePlace.exec(written)?.[0];
      const interview = byId(place === undefined ? written : written.slice(0, -place.length));
      return interview && { interview, ...present({ reference: place && interview.id + place }) };
    },
  };
}

/** Finds the first of the interviews with a key; the map is made by the first look-up. */
function firstBy(
  interviews: readonly Interview[],
  keyOf: (interview: Interview) => string | undefined,
): (key: string) => Interview | undefined {
  let known: Map<string | undefined, Interview> | undefined;
  return key => {
    known ??= new Map(interviews.toReversed().map(interview => [keyOf(interview), interview]));
    return known.get(key);
  };
}

function addressIn(text: string): string | undefined {
  return address.exec(text)?.[1];
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
