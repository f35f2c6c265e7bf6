/** Every renderer there is, under the laws that they share; what is special to each is in its own test. */
import { renderReply as renderSlack } from "../../src/adapters/slack/send/render.ts";
import { renderReply as renderTelegram } from "../../src/adapters/telegram/send/render.ts";
import { renderReply as renderTerminal } from "../../src/adapters/terminal/render.ts";
import { rendererContract } from "../contract/renderer.ts";
import { shownText } from "../fakes/slack-block-kit.ts";

rendererContract({
  name: "the terminal",
  seen: reply => [renderTerminal(reply, { columns: 60, colour: false, links: "whole" })],
});
rendererContract({
  name: "Telegram",
  seen: reply => renderTelegram(reply, "test_bot").map(message => message.text),
  longest: 4096,
});
rendererContract({
  name: "Slack",
  seen: reply => renderSlack(reply).map(message => shownText(message.blocks)),
  longest: 12_000,
});
