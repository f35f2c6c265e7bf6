/**
 * Mails (RFC 5322) → the part that people read, with subject, sender and date. The text is preferred; a mail that has only HTML gives
 * that, to be read as pages are. What is attached is not read, and named.
 */
import PostalMime from "postal-mime";
import type { MailExtract } from "../../../core/reading/reader.ts";
import { type Extraction, ExtractionError } from "./extraction.ts";

/** Reads a mail. Throws ExtractionError. */
export async function extractMail(bytes: Uint8Array): Promise<Extraction> {
  const mail = await PostalMime.parse(bytes).catch(() => undefined);
  if (!mail || mail.headers.length === 0) throw new ExtractionError("it is no mail", "save its words as text");
  const { subject, from, text, html, attachments } = mail;
  const isHtml = !/\S/.test(text ?? "");
  const words = (isHtml ? html : text) ?? "";
  if (!/\S/.test(words)) throw new ExtractionError("the mail has no text", "save its words as text");
  const sender = from?.name ?? "";
  const date = sentOn(mail.headers.find(({ key }) => key === "date")?.value ?? "");
  const extracted: MailExtract = {
    kind: "mail",
    isHtml,
    ...(subject ? { subject } : {}),
    ...(sender === "" ? {} : { from: sender }),
    ...(date === undefined ? {} : { date }),
  };
  const attached = attachments.filter(({ disposition, related }) => disposition !== "inline" && !related).length;
  const warnings =
    attached === 0
      ? []
      : [
          {
            problem: `what is attached to it is not read (${attached} ${attached === 1 ? "file" : "files"})`,
            cure: "put it into the folder as a file of its own if it belongs to the record",
          },
        ];
  return { text: words, extracted, warnings };
}

/** The day on which a mail was sent, where it was sent: the head tells the time there. */
function sentOn(header: string): string | undefined {
  const [, day, month, year] = /(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/.exec(header) ?? [];
  const at = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(month ?? "-");
  if (at < 0 || at % 3 !== 0) return undefined;
  return `${year}-${String(at / 3 + 1).padStart(2, "0")}-${day!.padStart(2, "0")}`;
}
