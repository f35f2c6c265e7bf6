/** The encoding that a web page names in its first lines: `<meta charset=…>`, its older form, or the head of an XML file. */

/** As far as the standard looks for it. */
const looked = 1024;

/** The name as written; nothing where there is none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, looked)).toString("latin1");
  const xml = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head);
  const meta = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head);
  return (meta ?? xml)?.[1];
}
