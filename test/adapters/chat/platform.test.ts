/** A platform as the registry holds it: its settings are read by itself, and nobody outside sees of what type they are. */
import { expect, test } from "vitest";
import { createPlatform } from "../../../src/adapters/chat/platform.ts";
import { createSettings, type Environment } from "../../../src/app/settings.ts";

const pigeons = createPlatform({
  title: "Pigeons",
  settingNames: ["PIGEONS_RING", "PIGEONS_LOFT"],
  settings({ value, shaped }) {
    const ring = shaped("PIGEONS_RING", /^\d+$/, "write the number of the ring.");
    const loft = value("PIGEONS_LOFT");
    return ring === undefined ? undefined : { ring, ...(loft === undefined ? {} : { loft }) };
  },
  secrets: ({ ring, loft }) => [ring, loft],
  isCalled: ({ loft }) => loft !== undefined,
  create: async ({ ring }) => ({
    name: `pigeon ${ring}`,
    start: async () => {},
    stop: async () => {},
    state: () => "ready",
  }),
  diagnose: async ({ ring }) => [{ ok: true, what: `Ring ${ring} is known.` }],
});

function configure(env: Environment) {
  const settings = createSettings(env, { names: pigeons.settingNames, owners: [pigeons.name.toUpperCase()] });
  return { platform: pigeons.configure(settings), faults: settings.faults() };
}

test("without its settings it is not there", () => {
  expect(configure({})).toEqual({ platform: undefined, faults: [] });
});

test("with them it knows its secrets, whether it is called, and what is wrong at the platform", async () => {
  const { platform, faults } = configure({ PIGEONS_RING: "4711" });
  expect(faults).toEqual([]);
  expect(platform).toMatchObject({ name: "pigeons", secrets: ["4711"], isCalled: false });
  expect(await platform?.diagnose()).toEqual([{ ok: true, what: "Ring 4711 is known." }]);
  expect(configure({ PIGEONS_RING: "4711", PIGEONS_LOFT: "east" }).platform?.isCalled).toBe(true);
});

test("what is wrong of them is told with the others, and its beginning is known as ours", () => {
  expect(configure({ PIGEONS_RING: "canary" }).faults).toEqual(["PIGEONS_RING: write the number of the ring."]);
  expect(configure({ PIGEONS_ROOF: "x" }).faults).toEqual([expect.stringContaining("did you mean PIGEONS_R")]);
});
