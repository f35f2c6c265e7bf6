/** The corpus folder on a real disk, with all that people and accidents put into it. */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { besideTheRecord } from "../../../src/adapters/corpus-folder/beside.ts";
import { readFolder } from "../../../src/adapters/corpus-folder/files.ts";
import { readBounded } from "../../../src/adapters/corpus-folder/read-bounded.ts";
import { OnrecordError } from "../../../src/core/errors.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { makeDocx, paragraph, run } from "./extract/make-docx.ts";
import { column, makePdf } from "./extract/make-pdf.ts";

let scratch: string;
let corpus: string;
let outside: string;
const secret = "The secret is in the lighthouse.";

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "onrecord-files-"));
  chmodSync(scratch, 0o755);
  corpus = join(scratch, "corpus");
  outside = join(scratch, "outside");
  mkdirSync(corpus);
  mkdirSync(outside);
  writeFileSync(join(outside, "secret.md"), secret);
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const write = (name: string, text: string | Uint8Array = "The boat came in.") =>
  writeFileSync(join(corpus, name), text);
const read = async () => {
  const { files, defects } = await readFolder(corpus);
  return {
    paths: files.map(({ path }) => path),
    defects: defects.map(({ file, problem }) => `${file}: ${problem}`),
    files,
  };
};
/** Runs as somebody who is not allowed everything; tests may run as root. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

describe("what is read", () => {
  test("all known endings, below all folders, in the order of their bytes", async () => {
    mkdirSync(join(corpus, "b", "c"), { recursive: true });
    for (const name of ["Z.md", "a.MARKDOWN", "b/2.txt", "b/c/1.text", "b.jsonl", "ä.ndjson", "c.json"])
      write(name, "[]");
    expect((await read()).paths).toEqual([
      "Z.md",
      "a.MARKDOWN",
      "b.jsonl",
      "b/2.txt",
      "b/c/1.text",
      "c.json",
      "ä.ndjson",
    ]);
  });

  test("what is about the record is no interview; below the top such names are", async () => {
    mkdirSync(join(corpus, "sub"));
    for (const name of [...besideTheRecord, "README.md", "readme", "LICENSE", "sub/README.md", "sub/synonyms.txt"])
      write(name);
    expect(await read()).toMatchObject({ paths: ["sub/synonyms.txt"], defects: [] });
  });

  test("other formats are named, once each, and do not stop anything", async () => {
    for (const name of ["a.md", "b.odt", "c.rtf", "d.png", "e"]) write(name);
    const { paths, defects } = await read();
    expect(paths).toEqual(["a.md"]);
    expect(defects.map(line => line.split(":")[0])).toEqual(["b.odt", "c.rtf", "d.png", "e"]);
    expect(defects[0]).toContain(".odt is a format that is not read yet");
    expect((await readFolder(corpus)).defects.every(({ effect }) => effect === "warning")).toBe(true);
  });

  test("documents and mails are read; one that cannot be is named, and the rest serves", async () => {
    write("a.docx", makeDocx(paragraph(run("The boat came in."))));
    write("b.pdf", "The boat came in.");
    write("c.PDF", makePdf([column(["The boat went out."])]));
    write("d.eml", "From: Mira Solen <m@x.example>\r\nSubject: Boats\r\n\r\nWe have no boats.\r\n");
    write("e.md");
    write("f.docx", "");
    truncateSync(join(corpus, "f.docx"), 51 * 1024 * 1024);
    const { paths, defects, files } = await read();
    expect(paths).toEqual(["a.docx", "c.PDF", "d.eml", "e.md"]);
    expect(defects).toEqual(["b.pdf: it is no PDF", "f.docx: it has 51 MB, the limit is 50 MB"]);
    expect(buildRecord(files).passages.map(({ text }) => text)).toEqual([
      "The boat came in.",
      "The boat went out.",
      "We have no boats.",
      "The boat came in.",
    ]);
  });

  test("a page is read in the encoding that it names, without a warning", async () => {
    const page = (charset: string, text: string, encoding: string) =>
      execFileSync("iconv", ["-f", "UTF-8", "-t", encoding], {
        input: `<html><head><meta ${charset}></head><p>${text}</p></html>`,
      });
    write("a.html", page('charset="windows-1251"', "Он говорил.", "CP1251"));
    write(
      "b.htm",
      page('http-equiv="Content-Type" content="text/html; charset=Shift_JIS"', "港は閉まった。", "SHIFT_JIS"),
    );
    write("c.html", page("charset=iso-8859-1", "It’s déjà vu.", "CP1252"));
    write("d.html", page("charset=iso-8859-1", "It’s déjà vu.", "UTF-8"));
    write("e.html", page("charset=iso-2022-jp", "港は閉まった。", "ISO-2022-JP"));
    write("f.html", page("charset=no-such-thing", "Plain words.", "UTF-8"));
    const { files, defects } = await read();
    expect(defects).toEqual([]);
    expect(files.map(({ text }) => /<p>(.*)<\/p>/.exec(text)?.[1])).toEqual([
      "Он говорил.",
      "港は閉まった。",
      "It’s déjà vu.",
      "It’s déjà vu.",
      "港は閉まった。",
      "Plain words.",
    ]);
  });

  test("text in an old encoding is read with a warning that names file and encoding", async () => {
    write(
      "a.md",
      execFileSync("iconv", ["-f", "UTF-8", "-t", "CP1251"], { input: "Он говорил о мосте через реку и о весне." }),
    );
    const { files, defects } = await read();
    expect(files[0]?.text).toBe("Он говорил о мосте через реку и о весне.");
    expect(defects).toEqual(["a.md: it is not UTF-8 and was read as windows-1251"]);
  });

  test("the version changes with every byte and every name, and with nothing else", async () => {
    const version = async () => (await readFolder(corpus)).version;
    write("a.md");
    const first = await version();
    expect(first).toMatch(/^[0-9a-f]{8}$/);
    expect(await version()).toBe(first);
    write("c.png");
    expect(await version()).toBe(first);
    write("a.md", "The boat came in!");
    const second = await version();
    expect(second).not.toBe(first);
    renameSync(join(corpus, "a.md"), join(corpus, "b.md"));
    expect(await version()).not.toBe(second);
  });

  test("progress is told up to the last file", async () => {
    for (let i = 0; i < 40; i++) write(`${i}.md`);
    const told: number[] = [];
    await readFolder(corpus, { onProgress: (done, of) => told.push(done, of) });
    expect(told.slice(-2)).toEqual([40, 40]);
  });

  test("never more than a few files are open at the same time", async () => {
    for (let i = 0; i < 600; i++) write(`${i}.md`);
    let most = 0;
    let done = false;
    const before = readdirSync("/proc/self/fd").length;
    const watch = () => {
      most = Math.max(most, readdirSync("/proc/self/fd").length - before);
      if (!done) setImmediate(watch);
    };
    watch();
    expect((await readFolder(corpus)).files).toHaveLength(600);
    done = true;
    expect(most).toBeLessThan(64);
  });
});

describe("odd names", () => {
  test("line ends, colours and quotes in a name are shown on one line", async () => {
    write("a\n\u001b[31m\"'.md");
    const { files } = await readFolder(corpus);
    expect(files.map(({ path }) => path)).toEqual(["a\\n\\x1b[31m\"'.md"]);
    const { interviews } = buildRecord(files);
    expect(interviews[0]?.id).not.toMatch(/[\s\p{Cc}]/u);
  });

  test("a name that is not UTF-8 is read by its bytes and shown with them", async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${corpus}/`), Buffer.from([0xd4, 0xf0]), Buffer.from(".md")]),
      "The boat came in.",
    );
    expect((await read()).paths).toEqual(["\\xd4\\xf0.md"]);
  });

  test("names that differ in case or in the form of an accent are four interviews with four ids", async () => {
    for (const name of ["A.md", "a.md", "café.md", "cafe\u0301.md"]) write(name);
    const { interviews, passages } = buildRecord((await readFolder(corpus)).files);
    expect(new Set(interviews.map(({ id }) => id)).size).toBe(4);
    expect(passages).toHaveLength(4);
  });
});

describe("what is not read", () => {
  test("links out of the folder, to files and to folders", async () => {
    symlinkSync(join(outside, "secret.md"), join(corpus, "link.md"));
    symlinkSync(outside, join(corpus, "sub"));
    symlinkSync(join(corpus, "nothing.md"), join(corpus, "broken.md"));
    const { files, defects } = await read();
    expect(files).toEqual([]);
    expect(defects).toEqual([
      "broken.md: it is a link that leads nowhere",
      "link.md: it is a link that leaves the folder",
      "sub: it is a link that leaves the folder",
    ]);
  });

  test("a link inside the folder is read, unless its file is read already; a linked folder is not walked twice", async () => {
    mkdirSync(join(corpus, "..data"));
    mkdirSync(join(corpus, "sub"));
    write("..data/b.md");
    write("a.md");
    symlinkSync(join("..data", "b.md"), join(corpus, "b.md"));
    symlinkSync("a.md", join(corpus, "again.md"));
    symlinkSync(corpus, join(corpus, "sub", "loop"));
    const { paths, defects } = await read();
    expect(paths).toEqual(["a.md", "b.md"]);
    expect(defects[0]).toBe("again.md: it is a link to a file that is read already");
    expect(defects[1]).toMatch(/^sub\/loop: /);
  });

  test("pipes, sockets and folders with the name of a file; nothing hangs", async () => {
    for (const name of ["p0.md", "p1.md", "p2.md", "p3.md"]) execFileSync("mkfifo", [join(corpus, name)]);
    mkdirSync(join(corpus, "x.md"));
    const server = createServer();
    await new Promise<void>(resolve => server.listen(join(corpus, "s.md"), resolve));
    write("z.md");
    const { paths, defects } = await read();
    server.close();
    expect(paths).toEqual(["z.md"]);
    expect(defects).toHaveLength(5);
    expect(defects.every(line => line.endsWith("it is no file (a pipe, a device or a socket)"))).toBe(true);
  });

  test("files whose names begin with a dot, of which only an interview is worth a line", async () => {
    for (const name of [".DS_Store", ".gitkeep", ".draft.md", "a.md"]) write(name);
    expect(await read()).toMatchObject({ paths: ["a.md"], defects: [".draft.md: its name begins with a dot"] });
  });

  test("files over the limit, by their size alone", async () => {
    write("big.md", "x\n".repeat(3_000_000));
    write("sparse.md", "");
    truncateSync(join(corpus, "sparse.md"), 1_992_294_400);
    write("a.md");
    const { paths, defects } = await read();
    expect(paths).toEqual(["a.md"]);
    expect(defects).toEqual([
      "big.md: it has 5.7 MB, the limit is 5 MB",
      "sparse.md: it has 1900 MB, the limit is 5 MB",
    ]);
  });

  test("but not JSON Lines, which hold whole archives, until they are much larger", async () => {
    const turn = JSON.stringify({ id: "a", text: `${"We stay. ".repeat(100)}` });
    write("archive.jsonl", `${turn}\n`.repeat(6_500));
    write("sparse.jsonl", "");
    truncateSync(join(corpus, "sparse.jsonl"), 1_992_294_400);
    const { paths, defects } = await read();
    expect(paths).toEqual(["archive.jsonl"]);
    expect(defects).toEqual(["sparse.jsonl: it has 1900 MB, the limit is 256 MB"]);
  });

  test("files and folders without the right to read them", async () => {
    mkdirSync(join(corpus, "closed"));
    for (const name of ["a.md", "b.md", "closed/c.md"]) write(name);
    chmodSync(join(corpus, "a.md"), 0o000);
    chmodSync(join(corpus, "closed"), 0o000);
    const { paths, defects } = await asNobody(read);
    chmodSync(join(corpus, "closed"), 0o755);
    expect(paths).toEqual(["b.md"]);
    expect(defects).toEqual(["closed: the folder cannot be read", "a.md: it cannot be read"]);
  });

  test("bytes that are no text", async () => {
    write("a.md", Buffer.from([0x46, 0x00, 0x47]));
    expect((await read()).defects).toEqual(["a.md: it is no text: there is a NUL byte at byte 1"]);
  });
});

describe("races between listing and opening", () => {
  /** Sixteen files are read before the ones in question; `act` runs in between. */
  async function between(act: () => void) {
    for (let i = 0; i < 16; i++) write(`0${String.fromCharCode(97 + i)}.md`);
    let acted = false;
    const folder = await readFolder(corpus, {
      onProgress: () => {
        if (!acted) act();
        acted = true;
      },
    });
    expect(acted).toBe(true);
    expect(JSON.stringify(folder)).not.toContain("lighthouse");
    return {
      paths: folder.files.map(({ path }) => path).slice(16),
      defects: folder.defects.map(({ file, problem }) => `${file}: ${problem}`),
      folder,
    };
  }

  test("a file that became a link is not followed", async () => {
    write("z.md");
    const { paths, defects } = await between(() => {
      rmSync(join(corpus, "z.md"));
      symlinkSync(join(outside, "secret.md"), join(corpus, "z.md"));
    });
    expect([paths, defects]).toEqual([[], ["z.md: it is a link that leaves the folder"]]);
  });

  test("a folder that became a link is not followed", async () => {
    mkdirSync(join(corpus, "z"));
    write("z/secret.md");
    const { paths, defects } = await between(() => {
      rmSync(join(corpus, "z"), { recursive: true });
      symlinkSync(outside, join(corpus, "z"));
    });
    expect([paths, defects]).toEqual([
      [],
      ["z/secret.md: it leads out of the folder, or was replaced while it was read"],
    ]);
  });

  test("a file that became a pipe does not hang", async () => {
    write("z.md");
    const { paths, defects } = await between(() => {
      rmSync(join(corpus, "z.md"));
      execFileSync("mkfifo", [join(corpus, "z.md")]);
    });
    expect([paths, defects]).toEqual([[], ["z.md: it is no file (a pipe, a device or a folder)"]]);
  });

  test("a file that is gone, grew or shrank is named or read as it is now", async () => {
    for (const name of ["x.md", "y.md", "z.md"]) write(name);
    const { defects, folder } = await between(() => {
      rmSync(join(corpus, "x.md"));
      appendFileSync(join(corpus, "y.md"), " It left again.");
      truncateSync(join(corpus, "z.md"), 8);
    });
    expect(defects).toEqual(["x.md: it is gone"]);
    expect(folder.files.slice(16).map(({ text }) => text)).toEqual(["The boat came in. It left again.", "The boat"]);
  });

  test("a file whose size is not what it gives is never taken by half", async () => {
    // The kernel's own files say 0 bytes and give more: what a file that is being written looks like.
    const path = Buffer.from("version");
    const content = await readBounded("/proc", { path, shown: "version", real: Buffer.from("/proc/version") }, 1000);
    expect(content).toMatchObject({ problem: "it changes while it is read" });
  });
});

describe("folders that stop the start", () => {
  const refusal = async (folder: string) => {
    const error = await asNobody(() => readFolder(folder)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(OnrecordError);
    expect((error as OnrecordError).code).toBe("config");
    expect((error as OnrecordError).message).not.toContain("\n");
    return (error as OnrecordError).message;
  };

  test("missing, a file, unreadable: one line with the folder and the cure", async () => {
    write("a.md");
    expect(await refusal(join(scratch, "none"))).toBe(
      `CORPUS_DIR: there is no folder "${scratch}/none". Name the folder that holds the interviews.`,
    );
    expect(await refusal(join(corpus, "a.md"))).toContain("is a file");
    chmodSync(outside, 0o000);
    expect(await refusal(outside)).toContain("cannot be read");
    chmodSync(outside, 0o755);
  });

  test("the whole disk, the home folder, and what holds it", async () => {
    const home = process.env.HOME;
    process.env.HOME = corpus;
    try {
      for (const folder of ["/", corpus, scratch, `${corpus}/../corpus/`])
        expect(await refusal(folder)).toContain("is too wide");
      mkdirSync(join(corpus, "interviews"));
      expect((await readFolder(join(corpus, "interviews"))).files).toEqual([]);
    } finally {
      process.env.HOME = home;
    }
  });

  test("the folder of the bot itself, with its libraries", async () => {
    expect(await refusal(".")).toContain("is too wide");
    expect((await readFolder("test/fixtures/record")).files).toHaveLength(3);
  });

  test("an empty folder is a record without files", async () => {
    expect(await readFolder(corpus)).toMatchObject({ files: [], defects: [] });
  });
});
