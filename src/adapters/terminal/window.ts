/** What a stream can show: a terminal its colours and links, anything else (a file, a pipe) plain lines. */
import { createSupportsHyperlinks } from "supports-hyperlinks";
import type { Look } from "./render.ts";

type Output = Pick<NodeJS.WriteStream, "isTTY" | "columns">;

const usualColumns = 80;

/** `colour`: whether escape codes are wanted at all (`NO_COLOR`). The width is that of the moment. */
export function lookOf(output: Output, colour: boolean): () => Look {
  const isWindow = output.isTTY === true;
  const canLink = isWindow && colour && createSupportsHyperlinks({ isTTY: true });
  const links = canLink ? "behind" : isWindow ? "fitting" : "whole";
  return () => ({ columns: output.columns || usualColumns, colour: isWindow && colour, links });
}
