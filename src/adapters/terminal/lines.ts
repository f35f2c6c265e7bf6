/**
 * A stream of bytes → its lines, one by one, as they arrive: the reader is asked for more only when the line before was used.
 * A line of megabytes is cut: no question is that long, and it must not fill the memory. Broken UTF-8 becomes U+FFFD, which
 * no word of a question has.
 */
import { StringDecoder } from "node:string_decoder";

/** Enough for the longest question with its signs. */
const longest = 16_384;

/** Lines without their ends (LF, CR LF, CR); the last one needs none. */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let open = "";
  let afterReturn = false;
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk));
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13) {
        afterReturn = false;
        continue;
      }
      const isPair = code === 10 && afterReturn;
      afterReturn = code === 13;
      if (!isPair) {
        yield (open + text.slice(from, at)).slice(0, longest);
        open = "";
      }
      from = at + 1;
    }
    if (open.length < longest) open += text.slice(from, from + longest);
  }
  open += decoder.end();
  if (open !== "") yield open.slice(0, longest);
}
