/** The body of a request, counted while it is read, so that nobody can make us hold more than the limit. */
import type { IncomingMessage } from "node:http";

/** Telegram's and Slack's largest deliveries are far below it. */
export const bodyLimit = 1024 * 1024;

/** The whole body, or that it is too long; rejects where the client goes away or is cut off while sending. */
export async function readBody(request: IncomingMessage): Promise<Buffer | "too long"> {
  if (Number(request.headers["content-length"]) > bodyLimit) return "too long";
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (finish: () => void): void => {
      request.off("data", take).off("end", end).off("error", fail).off("close", gone);
      finish();
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > bodyLimit) settle(() => resolve("too long"));
      else chunks.push(chunk);
    };
    const end = (): void => settle(() => resolve(Buffer.concat(chunks)));
    const fail = (error: Error): void => settle(() => reject(error));
    const gone = (): void => settle(() => reject(new Error("the client went away")));
    request.on("data", take).once("end", end).once("error", fail).once("close", gone);
  });
}
