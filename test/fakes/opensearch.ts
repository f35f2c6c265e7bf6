/**
 * The part of OpenSearch that copies of the bot share things by, on loopback: `create` is 409 where the document is there, a write with
 * the number of another version is 409, what is got by its id is the newest, and what is searched is what was there at the last look.
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

interface Document {
  readonly _id: string;
  readonly _seq_no: number;
  readonly _primary_term: 1;
  readonly _source: Readonly<Record<string, unknown>>;
}

type Query = Readonly<Record<string, unknown>>;

export interface FakeOpenSearch {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startFakeOpenSearch(): Promise<FakeOpenSearch> {
  const indices = new Map<string, Map<string, Document>>();
  const searched = new Map<string, readonly Document[]>();
  let seq = 0;

  /** The status. */
  function write(
    documents: Map<string, Document>,
    action: string,
    meta: { _id: string; if_seq_no?: number },
    body: Query,
  ): number {
    const before = documents.get(meta._id);
    if (meta.if_seq_no !== undefined && meta.if_seq_no !== before?._seq_no) return 409;
    if (action === "create" && before) return 409;
    if (action !== "create" && action !== "index" && !before) return 404;
    if (action === "delete") documents.delete(meta._id);
    else {
      const _source = action === "update" ? { ...before!._source, ...(body.doc as Query) } : body;
      documents.set(meta._id, { _id: meta._id, _seq_no: seq++, _primary_term: 1, _source });
    }
    return before ? 200 : 201;
  }

  function bulk(documents: Map<string, Document>, lines: readonly Query[]): object {
    const items: object[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const [action, meta] = Object.entries(lines[at]!)[0]!;
      const body = action === "delete" ? {} : lines[++at]!;
      const status = write(documents, action, meta as { _id: string }, body);
      items.push({ [action]: { ...documents.get((meta as { _id: string })._id), _source: undefined, status } });
    }
    return { items };
  }

  function search(
    there: readonly Document[],
    { query, sort, size }: { query: Query; sort?: unknown; size: number },
  ): object {
    const hits = there.filter(({ _source }) => fits(query, _source));
    if (sort) hits.sort((a, b) => Number(a._source.at) - Number(b._source.at));
    return { status: 200, timed_out: false, _shards: { failed: 0 }, hits: { hits: hits.slice(0, size) } };
  }

  async function answer(request: IncomingMessage): Promise<readonly [status: number, body: object]> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const path = request.url ?? "";
    const lines = (): readonly Query[] =>
      text
        .split("\n")
        .filter(Boolean)
        .map(line => JSON.parse(line) as Query);
    if (path === "/_msearch") {
      const asked = lines();
      const named = asked.filter((_, at) => at % 2 === 0).map(({ index }) => index as string);
      const responses = named.map((index, at) => search(searched.get(index) ?? [], asked[2 * at + 1] as never));
      for (const index of named) searched.set(index, [...indices.get(index)!.values()]);
      return [200, { responses }];
    }
    const name = path.split(/[/?]/)[1]!;
    const documents = indices.get(name);
    if (request.method === "PUT") {
      if (documents) return [400, { error: { type: "resource_already_exists_exception" } }];
      indices.set(name, new Map());
      return [200, { acknowledged: true }];
    }
    if (!documents) return [404, { error: { type: "index_not_found_exception" } }];
    if (path.endsWith("/_bulk")) return [200, bulk(documents, lines())];
    if (path.includes("/_delete_by_query")) {
      const { query } = JSON.parse(text) as { query: Query };
      for (const { _id, _source } of [...documents.values()]) if (fits(query, _source)) documents.delete(_id);
      return [200, {}];
    }
    const found = documents.get(path.split("/").at(-1)!);
    return found ? [200, { found: true, ...found }] : [404, { found: false }];
  }

  const server: Server = createServer((request, response) => {
    answer(request).then(([status, body]) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

/** What of the query language is asked for. */
function fits(query: Query, source: Document["_source"]): boolean {
  return Object.entries(query).every(([kind, body]) => {
    if (kind === "bool") {
      const { filter = [], must_not: not = [] } = body as Readonly<Record<string, readonly Query[]>>;
      return filter.every(part => fits(part, source)) && !not.some(part => fits(part, source));
    }
    const [field, wanted] = Object.entries(body as Query)[0]!;
    const value = source[field];
    if (kind === "term") return value === wanted;
    if (kind === "terms") return (wanted as readonly unknown[]).includes(value);
    if (kind !== "range") throw new Error(`no such query here: ${kind}`);
    return Object.entries(wanted as Readonly<Record<string, number>>).every(([bound, limit]) => {
      const number = value as number;
      return bound === "lt" ? number < limit : bound === "lte" ? number <= limit : number > limit;
    });
  });
}
