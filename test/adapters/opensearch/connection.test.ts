/** What a cluster may do to a request, played by a server of ours: each is one error that passes, with a line that an owner can act on. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { createBreaker } from "../../../src/adapters/opensearch/breaker.ts";
import { applyChanges } from "../../../src/adapters/opensearch/bulk.ts";
import { type Connection, connect } from "../../../src/adapters/opensearch/connection.ts";
import { OnrecordError } from "../../../src/core/errors.ts";

const password = "pass-of-the-owner";
let server: Server | undefined;
let connection: Connection | undefined;

afterEach(async () => {
  await connection?.close();
  server?.closeAllConnections();
  await new Promise(resolve => (server ? server.close(resolve) : resolve(undefined)));
  [server, connection] = [undefined, undefined];
});

async function clusterThat(answers: RequestListener, deadlineMs = 2_000): Promise<Connection> {
  const listening = createServer(answers);
  server = listening;
  await new Promise<void>(resolve => listening.listen(0, "127.0.0.1", resolve));
  const nodes = [`http://127.0.0.1:${(listening.address() as AddressInfo).port}`];
  connection = connect({ nodes, user: { name: "bot", password }, deadlineMs });
  return connection;
}

/** Answers each request with a status and a body. */
const saying =
  (status: number, body: object): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };

async function errorOf(asked: Promise<unknown>): Promise<OnrecordError> {
  const error = await asked.then(
    () => expect.unreachable(),
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(OnrecordError);
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(password);
  expect(inspect(error, { depth: 20 })).not.toContain(Buffer.from(`bot:${password}`).toString("base64"));
  return error as OnrecordError;
}

const searched = [{ index: "passages", body: {} }];

describe("a request to a cluster", () => {
  test("that nobody answers says where it looked", async () => {
    await clusterThat(saying(200, {}));
    await new Promise(resolve => server!.close(resolve));
    const error = await errorOf(connection!.search(searched));
    expect(error).toMatchObject({ code: "unavailable" });
    expect(error.message).toMatch(/cannot be reached.*OPENSEARCH_URL/);
  });

  test("is no later for what this thread was busy with meanwhile", async () => {
    const asked = await clusterThat(saying(200, { responses: [{ hits: { hits: [] } }] }), 1_000);
    const found = asked.search(searched);
    await new Promise(resolve => setImmediate(resolve));
    for (const until = performance.now() + 2_500; performance.now() < until; );
    expect(await found).toHaveLength(1);
  });

  test("goes through again by itself once the cluster is back at its address", async () => {
    const asked = await clusterThat(saying(200, { responses: [] }));
    const { port } = server!.address() as AddressInfo;
    await new Promise(resolve => server!.close(resolve));
    for (let at = 0; at < 7; at++) await errorOf(asked.search([]));
    server = createServer(saying(200, { responses: [] }));
    await new Promise<void>(resolve => server!.listen(port, "127.0.0.1", resolve));
    await expect.poll(() => asked.search([]).catch(() => undefined)).toEqual([]);
  });

  test("that takes too long ends at its deadline", async () => {
    const asked = await clusterThat(() => undefined, 50);
    const error = await errorOf(asked.search(searched));
    expect(error).toMatchObject({ code: "unavailable" });
  });

  test("of a question has what is left of one deadline for all of it", async () => {
    const waiting: (() => void)[] = [];
    let requests = 0;
    const asked = await clusterThat((request, response) => {
      requests++;
      // The second is held back until the question is over.
      if (requests === 2) waiting.push(() => saying(200, { responses: [] })(request, response));
      else saying(200, { responses: [] })(request, response);
    }, 300);
    const question = asked.inTime(async () => {
      await asked.search([]);
      await asked.search([]).catch(() => undefined);
      return asked.search([]);
    });
    expect((await errorOf(question)).message).toMatch(/too long for a question/);
    expect(requests).toBe(2);
    for (const answer of waiting) answer();
    expect(await asked.search([])).toEqual([]);
  });

  test("goes together with all that is asked in the same turn, and fails alone", async () => {
    let requests = 0;
    const whole = { hits: {}, timed_out: false, _shards: { failed: 0 } };
    const asked = await clusterThat((request, response) => {
      requests++;
      saying(200, { responses: [whole, { ...whole, timed_out: true }, whole] })(request, response);
    });
    const [one, two, three] = await Promise.allSettled([
      asked.search(searched),
      asked.search(searched),
      asked.inTime(() => asked.search(searched)),
    ]);
    expect([one?.status, two?.status, three?.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(requests).toBe(1);
  });

  test.each([
    [401, /OPENSEARCH_PASSWORD/],
    [403, /rights/],
    [429, /overloaded/],
    [503, /503/],
  ])("that is answered with %d has its cure", async (status, cure) => {
    const asked = await clusterThat(saying(status, { error: { type: "refused", reason: "no" } }));
    const error = await errorOf(asked.search(searched));
    expect(error).toMatchObject({ code: "unavailable", message: expect.stringMatching(cure) });
  });

  test.each([
    ["some shards", { hits: {}, timed_out: false, _shards: { failed: 1 } }],
    ["what was there when its time was up", { hits: {}, timed_out: true, _shards: { failed: 0 } }],
    ["nothing", { error: { type: "no_shard_available", reason: "red" }, status: 503 }],
  ])("of several searches, one of them answered from %s, fails whole", async (_, part) => {
    const whole = { hits: {}, timed_out: false, _shards: { failed: 0 } };
    const asked = await clusterThat(saying(200, { responses: [whole, part] }));
    const error = await errorOf(asked.search([...searched, ...searched]));
    expect(error).toMatchObject({ code: "unavailable", message: expect.stringMatching(/in part only/) });
  });

  test("that a node lost in the middle is asked again, and by itself", async () => {
    const whole = { hits: {}, timed_out: false, _shards: { failed: 0 } };
    const lost = { error: { type: "search_phase_execution_exception", reason: "node closed" }, status: 503 };
    const answers = [[whole, lost], [{ ...whole, _shards: { failed: 1 } }], [whole]];
    const asked = await clusterThat((request, response) => {
      saying(200, { responses: answers.shift()! })(request, response);
    });
    const [one, two] = await Promise.all([asked.search(searched), asked.search(searched)]);
    expect([one, two]).toEqual([[whole], [whole]]);
    expect(answers).toEqual([]);
  });

  test("that is wrong in itself is not asked again", async () => {
    let requests = 0;
    const asked = await clusterThat((request, response) => {
      requests++;
      saying(200, { responses: [{ error: { type: "parsing_exception", reason: "no" }, status: 400 }] })(
        request,
        response,
      );
    });
    await errorOf(asked.search(searched));
    expect(requests).toBe(1);
  });

  test("goes to another node at once where one refuses or drops the connection", async () => {
    let isDropped = false;
    const dropping = createServer(request => {
      isDropped = true;
      request.socket.destroy();
    });
    await clusterThat(saying(200, { responses: [] }));
    const listen = (one: Server) => new Promise<void>(resolve => one.listen(0, "127.0.0.1", resolve));
    const closed = createServer();
    await Promise.all([listen(dropping), listen(closed)]);
    const addressOf = (one: Server) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
    const nodes = [dropping, closed, server!].map(addressOf);
    await new Promise(resolve => closed.close(resolve));
    await connection!.close();
    connection = connect({ nodes });
    for (let at = 0; at < 3; at++) expect(await connection.search([])).toEqual([]);
    expect(isDropped).toBe(true);
    await new Promise(resolve => dropping.close(resolve));
  });

  test("is not sent while the cluster fails, and goes through once it is back", async () => {
    let requests = 0;
    let isWell = false;
    const asked = await clusterThat((request, response) => {
      requests++;
      saying(isWell ? 200 : 503, { responses: [] })(request, response);
    });
    for (let at = 0; at < 20; at++) await errorOf(asked.search([]));
    const sent = requests;
    expect((await errorOf(asked.search([]))).message).toMatch(/in a moment/);
    expect(requests).toBe(sent);
    isWell = true;
    await expect.poll(() => asked.search([]).catch(() => undefined)).toEqual([]);
  });
});

/** A certificate that nobody knows but its owner, made here; nothing where there is no openssl. */
function madeCertificate(): { readonly key: string; readonly cert: string } | undefined {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const options = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  try {
    const made = spawnSync("openssl", ["req", "-x509", ...options, ...names, "-keyout", key, "-out", cert]);
    return made.status === 0 ? { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") } : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const certificate = madeCertificate();

describe.skipIf(!certificate)(certificate ? "behind TLS" : "behind TLS (skipped: there is no openssl)", () => {
  async function clusterBehind(authorities?: string): Promise<Connection> {
    const listening = createTlsServer(certificate!, saying(200, { responses: [] }));
    server = listening;
    await new Promise<void>(resolve => listening.listen(0, "127.0.0.1", resolve));
    const nodes = [`https://127.0.0.1:${(listening.address() as AddressInfo).port}`];
    connection = connect({ nodes, user: { name: "bot", password }, ...(authorities ? { authorities } : {}) });
    return connection;
  }

  test("a certificate that nobody vouches for is refused, and the cure named", async () => {
    const asked = await clusterBehind();
    const error = await errorOf(asked.search([]));
    expect(error).toMatchObject({ code: "unavailable" });
    expect(error.message).toMatch(/certificate of https:.* is not trusted .*OPENSEARCH_CA_FILE/);
  });

  test("its authority makes it trusted", async () => {
    expect(await (await clusterBehind(certificate!.cert)).search([])).toEqual([]);
  });
});

describe("changes", () => {
  test("that find no room are sent again, those that are refused are told, and no other", async () => {
    const sent: string[][] = [];
    const statuses: Record<string, number[]> = { a: [200], b: [429, 503, 201], c: [400] };
    const asked = await clusterThat((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", chunk => chunks.push(chunk));
      request.on("end", () => {
        const ids = Buffer.concat(chunks)
          .toString()
          .trim()
          .split("\n")
          .flatMap(line => JSON.parse(line).index?._id ?? []);
        sent.push(ids);
        const items = ids.map(id => {
          const status = statuses[id]!.shift()!;
          return { index: { status, ...(status < 300 ? {} : { error: { type: "refused", reason: "no" } }) } };
        });
        saying(200, { items })(request, response);
      });
    });
    const changes = ["a", "b", "c"].map(id => ({ index: "passages", id, document: { id } }));
    expect(await applyChanges(asked, changes)).toEqual([{ id: "c", reason: "refused: no" }]);
    expect(sent).toEqual([["a", "b", "c"], ["b"], ["b"]]);
  });
});

describe("changes to a cluster whose disk is full", () => {
  test("fail as a whole at once, with the cure", async () => {
    const error = { type: "cluster_block_exception", reason: "disk usage exceeded flood-stage watermark" };
    let requests = 0;
    const asked = await clusterThat((request, response) => {
      requests++;
      saying(200, { items: [{ index: { status: 429, error } }] })(request, response);
    });
    const failed = await errorOf(applyChanges(asked, [{ index: "passages", id: "a", document: {} }]));
    expect(failed).toMatchObject({ code: "unavailable" });
    expect(failed.message).toMatch(/flood-stage.*free some of its disk/);
    expect(requests).toBe(1);
  });
});

describe("a breaker", () => {
  test("opens after failures in a row, lets one try after a while, and closes when it went well", () => {
    let now = 0;
    const breaker = createBreaker(() => now);
    for (let at = 0; at < 4; at++) breaker.failed();
    breaker.succeeded();
    for (let at = 0; at < 5; at++) {
      expect(breaker.mayTry()).toBe(true);
      breaker.failed();
    }
    expect(breaker.mayTry()).toBe(false);
    now += 2_000;
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, false]);
    breaker.failed();
    now += 1_999;
    expect(breaker.mayTry()).toBe(false);
    now += 1;
    expect(breaker.mayTry()).toBe(true);
    breaker.succeeded();
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, true]);
  });
});
