/** Bodies of requests that are being sent: counted while they are read, so that nobody can make us hold more than is allowed. */
import type { IncomingMessage } from "node:http";

/** Telegram's and Slack's largest deliveries are far below it. */
export const bodyLimit = 1024 * 1024;

export interface Bodies {
  /** The whole body, or that it is too long; rejects where the client goes away, takes too long, or is the oldest of too many. */
  read(request: IncomingMessage): Promise<Buffer | "too long">;
}

export interface BodyLimits {
  /** Of each body. */
  readonly bytes: number;
  /** How long one may take. */
  readonly ms: number;
  /** Read at a time; for one more the oldest is cut off. */
  readonly most: number;
  /** And from one address, of which then the oldest is cut off. */
  readonly mostOfOne: number;
}

export function createBodies({ bytes, ms, most, mostOfOne }: BodyLimits): Bodies {
  /** Oldest first. */
  const reading = new Set<IncomingMessage>();

  function makeRoom({ socket: { remoteAddress } }: IncomingMessage): void {
    const [oldest] = reading;
    const own = [...reading].filter(other => other.socket.remoteAddress === remoteAddress);
    if (own.length >= mostOfOne) own[0]!.destroy();
    else if (oldest && reading.size >= most) oldest.destroy();
  }

  return {
    async read(request) {
      makeRoom(request);
      const late = setTimeout(() => request.destroy(), ms);
      reading.add(request);
      try {
        return await readBody(request, bytes);
      } finally {
        clearTimeout(late);
        reading.delete(request);
      }
    },
  };
}

async function readBody(request: IncomingMessage, most: number): Promise<Buffer | "too long"> {
  if (Number(request.headers["content-length"]) > most) return "too long";
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (finish: () => void): void => {
      request.off("data", take).off("end", end).off("error", fail).off("close", gone);
      finish();
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > most) settle(() => resolve("too long"));
      else chunks.push(chunk);
    };
    const end = (): void => settle(() => resolve(Buffer.concat(chunks)));
    const fail = (error: Error): void => settle(() => reject(error));
    const gone = (): void => settle(() => reject(new Error("the client went away")));
    request.on("data", take).once("end", end).once("error", fail).once("close", gone);
  });
}
