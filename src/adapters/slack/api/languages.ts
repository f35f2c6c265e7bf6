/**
 * The language that somebody has set in Slack. No payload tells it, so Slack is asked where the bot has the scope
 * for that (users.info, users:read): for those only whose words show no language, and once for each. Without the scope nothing is known.
 */
import type { webApi } from "@slack/bolt";
import { knownCode } from "../../../core/reply/wording/asker-language.ts";
import type { Log } from "../../log/log.ts";
import { faultOf } from "./fault.ts";

/** By the person's id; undefined where it is not known or none that the bot speaks. Never rejects. */
export type LanguageOf = (user: string) => Promise<string | undefined>;

const mostPeople = 2000;
const waitMs = 2000;

export interface LanguagesParts {
  readonly client: webApi.WebClient;
  readonly mayAsk: () => boolean;
  readonly log: Log;
}

export function createLanguages({ client, mayAsk, log }: LanguagesParts): LanguageOf {
  const known = new Map<string, Promise<string | undefined>>();

  async function ask(user: string): Promise<string | undefined> {
    try {
      const { user: person } = await client.users.info({ user, include_locale: true });
      return knownCode(person?.locale);
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === "later") known.delete(user);
      log.debug("Somebody's language is not known.", { ...fault });
      return undefined;
    }
  }

  return user => {
    if (!mayAsk() || user === "") return Promise.resolve(undefined);
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
