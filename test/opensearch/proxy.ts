/** A proxy before a real server: the cluster that goes away and comes back, and what it makes of a request that is changed on its way. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Proxy {
  readonly url: string;
  /** Nobody listens from now on. */
  down(): Promise<void>;
  up(): Promise<void>;
}

/** `change`: the body that is sent on in place of a request's. */
export async function startProxy(target: string, change = (body: string): string => body): Promise<Proxy> {
  const server = createServer((request, response) => void pass(request, response));
  const listen = (port: number): Promise<void> => new Promise(resolve => server.listen(port, "127.0.0.1", resolve));
  const down = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise(resolve => server.close(() => resolve()));
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const { method = "GET", url, headers } = request;
    const type = headers["content-type"];
    const answer = await fetch(`${target}${url}`, {
      method,
      ...(type === undefined ? {} : { headers: { "content-type": type } }),
      ...(body === "" ? {} : { body: change(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "application/json" });
    response.end(bytes);
  }

  await listen(0);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, down, up: () => listen(port) };
}
