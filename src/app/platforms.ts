/**
 * The chat platforms there are, in the order in which they are read, started and reported. To add one, describe it in its own
 * folder (`createPlatform` in adapters/chat/platform.ts), list it here, and list its settings in .env.example.
 */
import type { Platform } from "../adapters/chat/platform.ts";
import { slack } from "../adapters/slack/platform.ts";
import { telegram } from "../adapters/telegram/platform.ts";

export const platforms: readonly Platform[] = [telegram, slack];

/** "Telegram, Slack": for people. */
export const platformTitles = platforms.map(({ title }) => title).join(", ");
