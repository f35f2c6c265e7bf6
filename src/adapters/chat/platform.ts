/**
 * A chat platform as the rest of the program sees it: what it is called, which settings it has, and what can be done once they
 * are there. Each platform's folder describes itself with `createPlatform`; app/platforms.ts lists them, and settings, doctor,
 * redaction and start loop over that list, so that nobody outside the folder knows a platform by name.
 *
 * `create` and `diagnose` import the platform's library themselves: it is loaded only where it is used.
 */
import type { Bot } from "../../core/reply/reply.ts";
import type { Gaps } from "../gaps/gaps-file.ts";
import type { HttpServer } from "../http/server.ts";
import type { Journal } from "../journal/journal.ts";
import type { Log } from "../log/log.ts";
import type { ChatAdapter } from "./adapter.ts";
import type { Finding } from "./finding.ts";
import type { Settings } from "./settings.ts";
import type { Shared } from "./shared.ts";

/** What every adapter is given beside its own settings. */
export interface ChatParts {
  readonly bot: Bot;
  readonly log: Log;
  /** Started and stopped by whoever made it. */
  readonly server: HttpServer;
  /** The platform's own, closed by whoever made it. */
  readonly journal: Journal;
  /** When there is a record to answer from. What an earlier run left waits for it, since nobody would ask that again. */
  readonly ready?: Promise<void> | undefined;
  /** What it shares with other copies of the bot; absent where there are none. */
  readonly shared?: Shared | undefined;
  /** Counts what was asked in vain; absent where nothing can be kept. */
  readonly gaps?: Gaps | undefined;
  /** Lets the text of questions into the log. */
  readonly logQuestions: boolean;
}

/** What a platform's folder says of itself. */
export interface PlatformDescription<Own> {
  /** As people write it: `Telegram`. In lower case it stands in the log and in /readyz, in upper case before each setting. */
  readonly title: string;
  /** All its settings, each beginning with its name; .env.example says what each is for. */
  readonly settingNames: readonly string[];
  /** Its part of the settings; undefined where it is not set up. */
  readonly settings: (settings: Settings) => Own | undefined;
  /** The values that no log and no error may show. */
  readonly secrets: (own: Own) => readonly (string | undefined)[];
  /** It calls us over HTTP: it cannot work where the port cannot be had. */
  readonly isCalled: (own: Own) => boolean;
  readonly create: (own: Own, parts: ChatParts) => Promise<ChatAdapter>;
  /** What is misconfigured there, in the order to act on. */
  readonly diagnose: (own: Own) => Promise<readonly Finding[]>;
}

/** A platform, not yet asked for its settings. */
export interface Platform {
  readonly name: string;
  readonly title: string;
  readonly settingNames: readonly string[];
  /** Undefined where it is not set up; what is wrong is noted in `settings`. */
  configure(settings: Settings): ConfiguredPlatform | undefined;
}

/** A platform whose settings are there. */
export interface ConfiguredPlatform {
  readonly name: string;
  readonly secrets: readonly string[];
  readonly isCalled: boolean;
  create(parts: ChatParts): Promise<ChatAdapter>;
  diagnose(): Promise<readonly Finding[]>;
}

/** Closes over the platform's own settings, whose type is nobody else's matter. */
export function createPlatform<Own>(description: PlatformDescription<Own>): Platform {
  const { title, settingNames, settings: read, secrets, isCalled, create, diagnose } = description;
  const name = title.toLowerCase();
  return {
    name,
    title,
    settingNames,
    configure(settings) {
      const own = read(settings);
      if (own === undefined) return undefined;
      return {
        name,
        secrets: secrets(own).filter(secret => secret !== undefined),
        isCalled: isCalled(own),
        create: parts => create(own, parts),
        diagnose: () => diagnose(own),
      };
    },
  };
}
