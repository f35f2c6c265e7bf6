/**
 * What somebody sees who opens the app: its page, or the prompts above the direct message. `app_home_opened` with the tab
 * tells which; Bolt's Assistant class belongs to the older assistant view, which new apps do not get.
 */
import type { webApi } from "@slack/bolt";
import type { Bot } from "../../../core/reply/reply.ts";
import { wordingOf } from "../../../core/reply/wording/wording.ts";
import type { Dedupe } from "../../chat/dedupe.ts";
import type { Log } from "../../log/log.ts";
import type { Access } from "../access.ts";
import type { Fault } from "../api/fault.ts";
import type { LanguageOf } from "../api/languages.ts";
import type { HomeOpened } from "../receive/read.ts";
import type { Outbox } from "../send/outbox.ts";
import { renderClosedHome, renderHome, renderPrompts } from "./home.ts";

export interface WelcomeParts {
  readonly bot: Bot;
  readonly client: webApi.WebClient;
  readonly outbox: Outbox;
  readonly dedupe: Dedupe;
  readonly access: Access;
  readonly languageOf: LanguageOf;
  readonly log: Log;
}

/** Never rejects: a page that cannot be shown is a line in the log. */
export type Welcome = (opened: HomeOpened) => Promise<void>;

export function createWelcome({ bot, client, outbox, dedupe, access, languageOf, log }: WelcomeParts): Welcome {
  const said = new Set<string>();

  /** Pages are opened often: each reason is worth one line. */
  function report(what: string, fault: Fault | undefined): void {
    if (fault === undefined || said.has(`${what} ${fault.code}`)) return;
    said.add(`${what} ${fault.code}`);
    log.warn(what, { ...fault });
  }

  async function show({ tab, place }: HomeOpened): Promise<void> {
    const refusal = access(place);
    const wording = wordingOf(await languageOf(place.user));
    if (tab === "home") {
      const view =
        refusal === undefined
          ? await renderHome(bot, wording, place.channel)
          : renderClosedHome(refusal(wording), wording);
      const publish = () => client.views.publish({ user_id: place.user, view });
      report("App Home could not be shown.", await outbox.call(`home ${place.user}`, publish));
      return;
    }
    const prompts = await renderPrompts(bot, wording);
    if (refusal !== undefined || place.channel === undefined || prompts.length === 0) return;
    // `thread_ts` belongs to the assistant view; with it the call does nothing in the agent view.
    const options = { channel_id: place.channel, title: wording.texts.chats.tryAsking, prompts };
    const set = () => client.assistant.threads.setSuggestedPrompts(options);
    report("Suggested prompts could not be shown.", await outbox.call(`prompts ${place.channel}`, set));
  }

  return async opened => {
    if (!opened.keys.every(key => dedupe.claim(key))) return;
    try {
      await show(opened);
    } catch (error) {
      log.error("App Home could not be shown.", { error });
    }
  };
}
