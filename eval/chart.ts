/** Figures → a bar chart as SVG: nDCG@10, first right and falsely found of each folder. */
import type { Figures } from "./run.ts";

const bars: readonly (readonly [string, string, (figures: Figures) => number | undefined])[] = [
  ["nDCG@10", "#2b6cb0", ({ measures }) => measures?.ndcg10],
  ["first right", "#2f855a", ({ measures }) => measures?.firstRight],
  ["falsely found", "#c05621", ({ falselyFound }) => falselyFound],
];
const [left, width, bar, gap] = [180, 420, 14, 18];

export function chartOf(all: readonly Figures[]): string {
  const rows = all.map((figures, at) => {
    const top = 40 + at * (bars.length * bar + gap);
    const drawn = bars.flatMap(([name, colour, value], place) => {
      const share = value(figures);
      if (share === undefined) return [];
      const y = top + place * bar;
      return [
        `<rect x="${left}" y="${y}" width="${(width * share).toFixed(1)}" height="${bar - 3}" fill="${colour}"><title>${name} ${share.toFixed(3)}</title></rect>`,
        `<text x="${left + width * share + 6}" y="${y + bar - 5}">${share.toFixed(3)}</text>`,
      ];
    });
    return `<text x="${left - 8}" y="${top + bar + 6}" text-anchor="end">${escaped(figures.name)}</text>${drawn.join("")}`;
  });
  const legend = bars.map(
    ([name, colour], at) =>
      `<rect x="${left + at * 130}" y="12" width="10" height="10" fill="${colour}"/><text x="${left + at * 130 + 15}" y="21">${name}</text>`,
  );
  const height = 50 + all.length * (bars.length * bar + gap);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + width + 70}" height="${height}" font-family="sans-serif" font-size="11" role="img"><title>Evaluation</title>${legend.join("")}${rows.join("")}</svg>\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
