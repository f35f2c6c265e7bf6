/** The fields of a form with files (RFC 7578), read as strictly as a server must. */

export interface Field {
  readonly name: string;
  /** Of a file. */
  readonly fileName?: string;
  readonly text: string;
}

export function fieldsIn(body: Buffer, contentType: string): readonly Field[] {
  const boundary = /boundary=(\S+)/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error("the form has no boundary");
  const [before, ...parts] = body.toString().split(`--${boundary}`);
  const last = parts.pop();
  if (before !== "" || last?.trim() !== "--") throw new Error("the form is not closed");
  return parts.map(part => {
    const end = part.indexOf("\r\n\r\n");
    const head = part.slice(0, end);
    const name = /;\s*name="([^"]+)"/i.exec(head)?.[1];
    const fileName = /;\s*filename="?([^"\r\n]+)"?/i.exec(head)?.[1];
    if (end < 0 || name === undefined || !part.endsWith("\r\n")) throw new Error("a field of the form is broken");
    return { name, text: part.slice(end + 4, -2), ...(fileName === undefined ? {} : { fileName }) };
  });
}
