/** Who may ask, and where: every list against every place. */
import { expect, test } from "vitest";
import { type AccessLists, createAccess } from "../../../src/adapters/telegram/access.ts";

const group = { chat: -5, type: "group" } as const;
const alone = { chat: 7, type: "private" } as const;

test.each<[string, AccessLists, readonly boolean[]]>([
  ["nobody set a list", {}, [true, true, true, true]],
  ["the group is listed", { allowedChats: ["-5"] }, [true, true, false, false]],
  ["the person is listed", { allowedUsers: ["7"] }, [true, false, true, true]],
  ["the person's chat is listed", { allowedChats: ["7"] }, [false, false, true, true]],
  [
    "the group and another person are listed",
    { allowedChats: ["-5"], allowedUsers: ["8"] },
    [true, true, false, false],
  ],
  [
    "another group and the person are listed",
    { allowedChats: ["-6"], allowedUsers: ["7"] },
    [false, false, true, true],
  ],
])("where %s", (_, lists, expected) => {
  const access = createAccess(lists);
  const asked = [access.mayAsk(7, group), access.mayAsk(undefined, group), access.mayAsk(7, alone), access.mayAsk(7)];
  expect(asked).toEqual(expected);
  expect(access.isRestricted).toBe(Object.keys(lists).length > 0);
  expect(access.mayAsk(undefined)).toBe(!access.isRestricted);
});

test("a listed group stays listed under its new id, which matters to the owner once", () => {
  const access = createAccess({ allowedChats: ["-5"] });
  expect([access.follow(-5, -100), access.follow(-5, -100), access.follow(-6, -200)]).toEqual([true, false, false]);
  expect(access.mayAsk(7, { chat: -100, type: "group" })).toBe(true);
  expect(access.mayAsk(7, { chat: -200, type: "group" })).toBe(false);
});
