/**
 * The language that somebody has set in Slack. No payload tells it, so Slack is asked (users.info), for those only whose words show no
 * language, and remembers what it said. Without the scope for that, or where Slack does not say, nothing is known, and it is not asked again.
 */
import type { webApi } from "@slack/bolt";
import { knownCode } from "../../../core/reply/wording/asker-language.ts";
import type { Log } from "../../log/log.ts";
import { faultOf } from "./fault.ts";

/** By the person's id; undefined where it is not known or none that the bot speaks. Never rejects. */
export type LanguageOf = (user: string) => Promise<string | undefined>;

const mostPeople = 2000;
const waitMs = 2000;

export function createLanguages({ client, log }: { readonly client: webApi.WebClient; readonly log: Log }): LanguageOf {
  const known = new Map<string, Promise<string | undefined>>();
  let isAllowed = true;

  async function ask(user: string): Promise<string | undefined> {
    try {
      const { user: person } = await client.users.info({ user, include_locale: true });
      return knownCode(person?.locale);
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === "later") known.delete(user);
      if (fault.code === "missing_scope") isAllowed = false;
      log.debug("Somebody's language is not known.", { ...fault });
      return undefined;
    }
  }

  return user => {
    if (!isAllowed || user === "") return Promise.resolve(undefined);
    const asked = known.get(user) ?? ask(user);
    known.set(user, asked);
    if (known.size > mostPeople) known.delete(known.keys().next().value!);
    return within(waitMs, asked);
  };
}

/** An answer waits no longer for it. */
async function within(ms: number, asked: Promise<string | undefined>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
