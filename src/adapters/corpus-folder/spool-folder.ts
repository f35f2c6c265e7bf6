/** A folder that may be larger than the memory: read once, to where it can be looked at again. */
import { createExtractor } from "./extract/extractor.ts";
import { type Folder, type FolderOptions, walk } from "./files.ts";
import { lineBlocks } from "./line-blocks.ts";
import { createSpool, type Spool } from "./spool.ts";
import { textFileOf } from "./text-file.ts";

/** The same of what `spoolFolder` would read. */
export async function fingerprintOfAny(folder: string): Promise<string> {
  return (await walk(folder, { visit: () => undefined, lines: () => lineBlocks(() => undefined) })).fingerprint;
}

/** Takes what a folder holds to a place where it can be looked at again and again, file by file, however large it is. Throws as `readFolder` does. */
export async function spoolFolder(
  folder: string,
  { onProgress }: Pick<FolderOptions, "onProgress"> = {},
): Promise<Omit<Folder, "files"> & { readonly spool: Spool }> {
  const spool = createSpool();
  const extractor = createExtractor();
  try {
    const seen = await walk(folder, {
      ...(onProgress ? { onProgress } : {}),
      visit: async (path, bytes, defects) => {
        const file = await textFileOf(path, { bytes, extractor, defects });
        if (file) spool.put(file);
      },
      lines: path => {
        const before = spool.length;
        return lineBlocks(
          (text, firstLine) => spool.put({ path, text, firstLine }),
          () => spool.cut(before),
        );
      },
    });
    return { ...seen, spool };
  } catch (error) {
    spool.close();
    throw error;
  } finally {
    await extractor.close();
  }
}
