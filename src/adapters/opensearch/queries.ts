/** Queries of the port as queries of the engine: structured ones only, so that nothing a person writes is ever parsed. */
import type { Query } from "../../core/search/passage-index.ts";
import { limits } from "../../core/search/weights.ts";
import type { Beside, Weighted } from "./candidates.ts";
import { filterClauses } from "./filter-query.ts";
import type { KeptPassage } from "./kept-passage.ts";

/** Candidates beyond those asked for: the engine's own order is a little off (opensearch-index.ts). */
const spare = 100;
/** The most that a search of the engine gives. */
const mostHits = 10_000;

export function searchQuery(
  query: Query,
  { weighed, limit }: { readonly weighed: readonly Weighted[]; readonly limit: number },
): object {
  return {
    size: Math.min(mostHits, limit + spare),
    // One more than is counted tells that there are more.
    track_total_hits: limits.counted + 1,
    ...beside,
    // Where nothing is sought in what stands beside the hits, they come whole, in one request.
    ...(query.sought.length === 0 ? { _source: true, stored_fields: [] } : {}),
    sort: ["_score", { reference: "asc" }],
    query: {
      bool: {
        should: weighed.map(({ term, weight }) => ({ term: { terms: { value: term, boost: weight } } })),
        minimum_should_match: 1,
        ...conditions(query),
      },
    },
  };
}

/** Passages of each interview that hold every term. */
export function countQuery(
  query: Query,
  { size, after }: { readonly size: number; readonly after: object | undefined },
): object {
  const { filter, must_not } = conditions(query);
  const all = query.terms.map(({ alternatives }) => ({ terms: { terms: alternatives.map(({ term }) => term) } }));
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [...all, ...filter], must_not } },
    aggs: {
      interviews: {
        composite: {
          size,
          sources: [{ interview: { terms: { field: "interview" } } }],
          ...(after ? { after } : {}),
        },
      },
    },
  };
}

/** What must hold beside the terms. */
function conditions({ phrases, phrasesIn, excluded, filters }: Query) {
  const field = phrasesIn === "lead" ? "asked" : "words";
  return {
    filter: [...filterClauses(filters), ...phrases.map(phrase => ({ match_phrase: { [field]: phrase.join(" ") } }))],
    must_not: excluded.length > 0 ? [{ terms: { terms: [...excluded] } }] : [],
  };
}

/** No document is unpacked for these: that would take most of a search's time. */
const beside = {
  _source: false,
  stored_fields: "_none_",
  docvalue_fields: ["interview", "ordinal", "reading"],
};

/** Documents as they come, whole. */
export function listed(query: object, size: number): object {
  return {
    size: Math.max(1, size),
    track_total_hits: false,
    sort: ["_doc"],
    query: { bool: { filter: [query] } },
  };
}

/** Documents as they come, with what lies beside their fields. `isNamed`: with the names that the engine has for them. */
export function listedBeside(query: object, size: number, isNamed = false): object {
  return { ...listed(query, size), ...beside, ...(isNamed ? { stored_fields: [] } : {}) };
}

/** What the engine answers to them. */
export interface Listed {
  readonly hits: { readonly hits: readonly { readonly _source: { readonly kept: KeptPassage } }[] };
}

export interface ListedBeside {
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly fields: Beside }[] };
}
