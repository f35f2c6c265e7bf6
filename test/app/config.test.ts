import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadConfig, readConfig, secretsOf, settingNames } from "../../src/app/config.ts";
import { platforms } from "../../src/app/platforms.ts";
import type { Environment } from "../../src/app/settings.ts";
import { OnrecordError } from "../../src/core/errors.ts";

const telegram = { TELEGRAM_BOT_TOKEN: "123456:abc-DEF_0" };
const slack = { SLACK_BOT_TOKEN: "xoxb-1-2", SLACK_APP_TOKEN: "xapp-1" };

/** The lines of what is wrong. */
function faults(env: Environment): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(OnrecordError);
    expect((error as OnrecordError).code).toBe("config");
    return (error as Error).message.split("\n");
  }
  return [];
}

describe("settings", () => {
  test("without any, the record is corpus/ and nothing is online", () => {
    expect(readConfig({})).toEqual({
      corpusDir: "corpus",
      stateDir: ".onrecord",
      host: "127.0.0.1",
      port: 3000,
      logLevel: "info",
      logQuestions: false,
      colour: true,
      platforms: [],
      warnings: [],
    });
  });

  test("the index is one of two, or chosen by the size of the record", () => {
    expect(readConfig({ INDEX: "postings" }).index).toBe("postings");
    expect(readConfig({ INDEX: "" })).not.toHaveProperty("index");
    expect(faults({ INDEX: "lucene" })).toEqual(["INDEX: write one of minisearch, postings."]);
  });

  test("a cluster has addresses, a name for its indices, and one way to sign in", () => {
    const OPENSEARCH_URL = "https://a.example:9200,https://b.example:9200";
    expect(readConfig({ OPENSEARCH_URL }).cluster).toEqual({
      nodes: ["https://a.example:9200", "https://b.example:9200"],
      prefix: "onrecord",
      secrets: [],
    });
    const config = readConfig({
      OPENSEARCH_URL,
      OPENSEARCH_USERNAME: "bot",
      OPENSEARCH_PASSWORD: "hidden",
      OPENSEARCH_INDEX: "talks-2",
    });
    expect(config.cluster).toMatchObject({ user: { name: "bot", password: "hidden" }, prefix: "talks-2" });
    expect(secretsOf(config)).toContain("hidden");
    expect(readConfig({ OPENSEARCH_URL, OPENSEARCH_API_KEY: "key" }).cluster).toMatchObject({ apiKey: "key" });
    expect(readConfig({ OPENSEARCH_URL: "" })).not.toHaveProperty("cluster");
    const wrong = faults({
      OPENSEARCH_URL: "https://bot:hidden@a.example",
      OPENSEARCH_USERNAME: "bot",
      OPENSEARCH_API_KEY: "hidden",
      OPENSEARCH_CA_FILE: "not-there.pem",
      OPENSEARCH_INDEX: "*",
    });
    expect(wrong.map(line => line.split(":", 1)[0])).toEqual([
      "OPENSEARCH_URL",
      "OPENSEARCH_INDEX",
      "OPENSEARCH_PASSWORD",
      "OPENSEARCH_API_KEY",
      "OPENSEARCH_CA_FILE",
    ]);
    expect(wrong.join()).not.toContain("hidden");
  });

  test("an example file that was copied with empty values starts", () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: "", SLACK_BOT_TOKEN: " ", PORT: "", NO_COLOR: "" }).colour).toBe(true);
  });

  test("all of them", () => {
    const config = readConfig({
      ...telegram,
      ...slack,
      TELEGRAM_WEBHOOK_URL: "https://bot.example/hook",
      TELEGRAM_WEBHOOK_SECRET: "s3cret-s3cret-s3cret",
      PORT: "8080",
      NO_COLOR: "1",
      LOG_QUESTIONS: "1",
      TIME_ZONE: "Asia/Baku",
    });
    expect(config.platforms.map(({ name, isCalled }) => [name, isCalled])).toEqual([
      ["telegram", true],
      ["slack", false],
    ]);
    expect(secretsOf(config)).toEqual(["123456:abc-DEF_0", "s3cret-s3cret-s3cret", "xoxb-1-2", "xapp-1"]);
    expect(config).toMatchObject({ port: 8080, colour: false, logQuestions: true, timeZone: "Asia/Baku" });
  });

  test("of a platform begin with its name, so that a misspelt one is known to be ours", () => {
    for (const { name, settingNames: own } of platforms) {
      for (const setting of own) expect(setting.startsWith(`${name.toUpperCase()}_`)).toBe(true);
    }
  });
});

describe("what is wrong is named, never shown, and stops the start", () => {
  test.each([
    ["TELEGRAM_BOT_TOKEN", { TELEGRAM_BOT_TOKEN: "hello-canary" }],
    ["TELEGRAM_API_ROOT", { TELEGRAM_API_ROOT: "canary" }],
    ["TELEGRAM_API_ROOT", { ...telegram, TELEGRAM_API_ROOT: "http://canary.example" }],
    ["SLACK_API_URL", { ...slack, SLACK_API_URL: "http://canary.example/api/" }],
    [
      "TELEGRAM_WEBHOOK_URL",
      { ...telegram, TELEGRAM_WEBHOOK_SECRET: "x".repeat(16), TELEGRAM_WEBHOOK_URL: "http://x.example" },
    ],
    [
      "TELEGRAM_WEBHOOK_URL",
      { ...telegram, TELEGRAM_WEBHOOK_SECRET: "x".repeat(16), TELEGRAM_WEBHOOK_URL: "https://u:canary@x.example" },
    ],
    [
      "TELEGRAM_WEBHOOK_URL",
      { ...telegram, TELEGRAM_WEBHOOK_SECRET: "x".repeat(16), TELEGRAM_WEBHOOK_URL: "https://x.example/#a" },
    ],
    [
      "TELEGRAM_WEBHOOK_URL",
      { ...telegram, TELEGRAM_WEBHOOK_SECRET: "x".repeat(16), TELEGRAM_WEBHOOK_URL: "https://127.0.0.1" },
    ],
    ["TELEGRAM_WEBHOOK_SECRET", { ...telegram, TELEGRAM_WEBHOOK_URL: "https://x.example" }],
    [
      "TELEGRAM_WEBHOOK_SECRET",
      { ...telegram, TELEGRAM_WEBHOOK_SECRET: "canary-of-15-xx", TELEGRAM_WEBHOOK_URL: "https://x.example" },
    ],
    ["TELEGRAM_BOT_TOKEN", { TELEGRAM_WEBHOOK_URL: "https://x.example", TELEGRAM_WEBHOOK_SECRET: "x".repeat(16) }],
    ["TELEGRAM_ALLOWED_CHATS", { TELEGRAM_ALLOWED_CHATS: "" }],
    ["TELEGRAM_ALLOWED_CHATS", { TELEGRAM_ALLOWED_CHATS: "1,,2" }],
    ["TELEGRAM_ALLOWED_USERS", { TELEGRAM_ALLOWED_USERS: "canary" }],
    ["SLACK_BOT_TOKEN", { SLACK_BOT_TOKEN: "xapp-canary", SLACK_APP_TOKEN: "xapp-1" }],
    ["SLACK_APP_TOKEN", { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xoxb-canary" }],
    ["SLACK_APP_TOKEN", { SLACK_BOT_TOKEN: "xoxb-1" }],
    ["SLACK_BOT_TOKEN", { SLACK_APP_TOKEN: "xapp-1" }],
    ["SLACK_ALLOWED_TEAMS", { ...slack, SLACK_ALLOWED_TEAMS: " " }],
    ["SLACK_ALLOWED_CHANNELS", { ...slack, SLACK_ALLOWED_CHANNELS: "#general" }],
    ["PORT", { PORT: "70000" }],
    ["PORT", { PORT: "-5" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
    ["TIME_ZONE", { TIME_ZONE: "Mars/North" }],
    ["LOG_QUESTIONS", { LOG_QUESTIONS: "yes" }],
    ["TELEGRAM_TOKEN", { TELEGRAM_TOKEN: "canary" }],
    ["CORPUS_DRI", { CORPUS_DRI: "canary" }],
  ])("%s", (name, env) => {
    const lines = faults(env);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name}: `));
    expect(lines[0]).not.toContain("canary");
  });

  test("all at once, and misspelt names with what was meant", () => {
    const lines = faults({ PORT: "x", LOG_LEVEL: "x", SLACK_BOT_TOKN: "x" });
    expect(lines).toHaveLength(3);
    expect(lines.join("\n")).toContain("did you mean SLACK_BOT_TOKEN?");
    expect(faults({ SLACK_CHANNELS: "C1" })[0]).toContain("did you mean SLACK_ALLOWED_CHANNELS?");
    expect(faults({ TELEGRAM_ALLOWED_CHAT_IDS: "1" })[0]).toContain("did you mean TELEGRAM_ALLOWED_CHATS?");
    expect(faults({ OPENSEARCH_HOST: "x" })).toHaveLength(1);
    expect(faults({ telegram_bot_token: "x" })[0]).toContain("did you mean TELEGRAM_BOT_TOKEN?");
  });

  test("nobody's certificate is taken unseen, since a token would go to whoever answers", () => {
    const blind = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    for (const platform of [telegram, slack]) {
      expect(faults({ ...platform, ...blind })).toEqual([
        expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED: remove it/),
      ]);
    }
    expect(faults(blind)).toEqual([]);
  });

  test("names of other programs are none of our business", () => {
    expect(faults({ PATH: "x", HOSTNAME: "x", LOG_FORMAT: "x", npm_config_port: "x", POST: "x" })).toEqual([]);
    expect(faults({ SLACK_SERVICE_HOST: "10.0.0.1", TELEGRAM_BOT_PORT_8081_TCP: "x", OPENSEARCH_PORT: "x" })).toEqual(
      [],
    );
  });
});

describe("the file .env", () => {
  const scratch = mkdtempSync(join(tmpdir(), "onrecord-env-"));
  afterAll(() => rmSync(scratch, { recursive: true }));
  const file = join(scratch, ".env");
  const load = (text: string | Uint8Array, mode = 0o600) => {
    writeFileSync(file, text);
    chmodSync(file, mode);
    return loadConfig(file);
  };

  test("is read where it is, also with the mark that some editors put before it", () => {
    expect(load("\uFEFFCORPUS_DIR=interviews # the record\r\nSLACK_BOT_TOKEN=\r\n")).toMatchObject({
      corpusDir: "interviews",
    });
    expect(loadConfig(join(scratch, "none")).corpusDir).toBe("corpus");
  });

  test("with secrets that others can read is warned of", () => {
    const text = `TELEGRAM_BOT_TOKEN=${telegram.TELEGRAM_BOT_TOKEN}\n`;
    expect(load(text, 0o644).warnings).toHaveLength(1);
    expect(load(text, 0o600).warnings).toEqual([]);
    expect(load("CORPUS_DIR=interviews\nSLACK_BOT_TOKEN=\n", 0o644).warnings).toEqual([]);
  });

  test("that is not UTF-8, or lacks a sign, stops the start: its lists would read as open to all", () => {
    expect(() => load(Buffer.from("SLACK_ALLOWED_TEAMS=T0123", "utf16le"))).toThrow("UTF-8");
    expect(() => load("# who\nexport TELEGRAM_ALLOWED_USERS 12345\n")).toThrow(
      /:2: write "=" between TELEGRAM_ALLOWED_USERS/,
    );
    expect(() => loadConfig(scratch)).toThrow("cannot be read");
  });

  test("copied from the example starts, and the example names every setting", () => {
    const example = readFileSync(".env.example", "utf8");
    // The language is that of whoever runs the tests.
    expect({ ...load(example), language: undefined }).toEqual(readConfig({}));
    const named = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(match => match[1]!);
    expect(named.filter(name => name !== "NO_COLOR").sort()).toEqual([...settingNames].sort());
  });
});
