/** Generated passages as the files of a record. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatePassages } from "./generate.ts";

/** Gives the folder. */
export function writeRecord(folder: string, size: number): string {
  mkdirSync(folder, { recursive: true });
  const texts = new Map<string, string>();
  for (const { interview, lead, text } of generatePassages(size)) {
    const head = `date: ${interview.date}\noutlet: ${interview.outlet}\nspeaker: Mira Solen\ninterviewer: Ada Stone\n\n`;
    const turn = `ADA STONE: ${lead?.text}\n\nMIRA SOLEN: ${text}\n\n`;
    texts.set(interview.file, (texts.get(interview.file) ?? head) + turn);
  }
  for (const [file, text] of texts) writeFileSync(join(folder, file), text);
  return folder;
}
