/**
 * Every word the bot itself says, in one place: Answer → Reply. Renderers call `citation` so that whose words they are
 * reads the same on every platform.
 */
import type { Voice } from "./model.ts";
import type { Citation, Span } from "./reply.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** `2024-12-20` → "20 December 2024"; shorter dates stay as exact as they are. */
export function spokenDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month ? months[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** Whose words, as a label before a quote: "Mira Solen, own words". */
export function voiceLabel(voice: Voice, speaker: string | undefined, outlet: string | undefined): string {
  if (voice === "speaker") return speaker ? `${speaker}, own words` : "Own words of the person interviewed";
  if (voice === "reported") return `Reported${outlet ? ` by ${outlet}` : ""}${speaker ? `: what ${speaker} said` : ""}`;
  return `${outlet ? `${outlet}'s` : "The outlet's"} own words${speaker ? `, not ${speaker}'s` : ""}`;
}

/** The citation in two lines of spans: whose words; then date, outlet, kind, reference, link. */
export function citation(of: Citation): { readonly label: readonly Span[]; readonly line: readonly Span[] } {
  const where = [
    of.speaker,
    of.date ? spokenDate(of.date) : "no date",
    of.outlet,
    of.kind === "digest" ? "digest, not a transcript" : undefined,
  ];
  const line: Span[] = [
    { text: `${where.filter(Boolean).join(" · ")} · `, style: "quiet" },
    { text: of.reference, style: "code" },
  ];
  if (of.url) line.push({ text: " · ", style: "quiet" }, { text: "source", link: of.url });
  return { label: [{ text: voiceLabel(of.voice, of.speaker, of.outlet) }], line };
}
