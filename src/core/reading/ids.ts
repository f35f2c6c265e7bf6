/**
 * Names of interviews: from the file's name or the record's own id, short and safe to type, show and link. An id is
 * never used as a path.
 */
const longest = 100;

/** Letters with their accents, digits, and "-" for whatever else stands between them; at most 100 characters; may be empty. */
export function safeId(written: string): string {
  return written
    .slice(0, longest * 2)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, longest)
    .replace(/^-|-$|\p{Cs}$/gu, "");
}

/** A file's name without folders and ending, as an id. */
export function idOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return safeId(dot > 0 ? name.slice(0, dot) : name) || "file";
}

/**
 * Each id once: the second of a name becomes "name-2". Ids that differ only in case or in the form of their accents
 * count as the same name, because people type them. Later additions do not move earlier names.
 */
export function uniqueIds(wanted: readonly string[]): readonly string[] {
  const reserved = new Set(wanted.map(fold));
  const given = new Set<string>();
  const next = new Map<string, number>();
  return wanted.map(id => {
    const key = fold(id);
    if (!given.has(key)) {
      given.add(key);
      return id;
    }
    let number = next.get(key) ?? 2;
    while (given.has(`${key}-${number}`) || reserved.has(`${key}-${number}`)) number++;
    next.set(key, number + 1);
    given.add(`${key}-${number}`);
    return `${id}-${number}`;
  });
}

function fold(id: string): string {
  return id.normalize("NFC").toLowerCase();
}
