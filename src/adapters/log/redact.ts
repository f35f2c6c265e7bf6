/**
 * Takes secrets out of a text: the values the bot was given, as they are, URL-encoded and in base64 wherever it begins, and
 * anything of the shape of a Telegram or Slack token, whose ever it is. Control characters and direction overrides go
 * too, so that a logged text cannot act on the terminal it is read in.
 */

export type Redact = (text: string) => string;

const mask = "[secret]";
/** A shorter value would be found in ordinary words; no real token or signing secret is that short. */
const shortest = 6;
/** `123456:AA…` (also with the colon encoded), `xoxb-…`, `xoxe.xoxp-…`, `xapp-…`. Bounded, so that matching stays linear. */
const shapes = /\d{1,20}(?::|%3a)[\w-]{35}|\bx(?:ox[a-z](?:\.xox[a-z])?|app)-[\w-]{4,500}/gi;
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g;

export function createRedactor(secrets: readonly string[]): Redact {
  const forms = new Set(secrets.filter(secret => secret.length >= shortest).flatMap(formsOf));
  /** Longest first: one form may hold another. */
  const known = [...forms].sort((a, b) => b.length - a.length);
  return text => {
    let safe = text;
    for (const form of known) if (safe.includes(form)) safe = safe.replaceAll(form, mask);
    return safe.replace(shapes, mask).replace(unsafe, "");
  };
}

function formsOf(secret: string): readonly string[] {
  const encoded = [0, 1, 2].map(shift => base64At(secret, shift));
  return [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
    ...encoded,
    ...encoded.map(text => text.replaceAll("+", "-").replaceAll("/", "_")),
  ].filter(form => form.length >= shortest);
}

/** The characters of base64 that depend on the secret alone when it begins `shift` bytes into a group of three. */
function base64At(secret: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
  const whole = bytes.toString("base64").replace(/=+$/, "");
  const from = Math.ceil((shift * 8) / 6);
  return whole.slice(from, Math.floor((bytes.length * 8) / 6));
}
