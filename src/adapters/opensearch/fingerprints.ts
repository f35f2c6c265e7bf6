/** References of passages with the fingerprints of their words, as many as there are: what a ledger of references is made of. */
import type { Connection } from "./connection.ts";

interface Answered {
  readonly hits: {
    readonly hits: readonly {
      readonly fields: { readonly fingerprint: readonly [string] };
      readonly sort: readonly [string];
    }[];
  };
}

/** Documents of one request, and texts that one asks for. */
const [page, atOnce] = [5_000, 1_000] as const;

/** Reference → fingerprint of the passages that have one of these values there, by reference. */
export async function fingerprintsBy(
  field: "interview" | "reference" | "fingerprint",
  values: readonly string[],
  { connection, index }: { readonly connection: Connection; readonly index: string },
): Promise<ReadonlyMap<string, string>> {
  const found: (readonly [reference: string, fingerprint: string])[] = [];
  for (let from = 0; from < values.length; from += atOnce) {
    const some = values.slice(from, from + atOnce);
    for (let after: readonly string[] | undefined, isDone = false; !isDone; ) {
      const body = {
        size: page,
        track_total_hits: false,
        _source: false,
        stored_fields: "_none_",
        docvalue_fields: ["fingerprint"],
        sort: [{ reference: "asc" }],
        query: { bool: { filter: [{ terms: { [field]: some } }] } },
        ...(after ? { search_after: after } : {}),
      };
      const [answer] = await connection.search<Answered>([{ index, body }]);
      const { hits } = answer!.hits;
      for (const { fields, sort } of hits) found.push([sort[0], fields.fingerprint[0]]);
      after = hits.at(-1)?.sort;
      isDone = hits.length < page;
    }
  }
  return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}
