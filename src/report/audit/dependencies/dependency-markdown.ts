import { placesIn } from "../../formats/places.js";
import { sentence } from "../markdown.js";
import type { DependencyReport } from "./dependency-report.js";
import { fateLines, optedInBy, stableLine, trialAge } from "./dependency-words.js";

/** The same for an issue or a pull request: what an upgrade would bring. */
export function dependencyMarkdown(report: DependencyReport): string {
  const places = placesIn(report);
  if (report.libraries.length === 0) return "No feature on trial is opted in to.\n";
  return report.libraries
    .map((library) => {
      const { name, version = "", next, features, catalog } = library;
      const items = features.map((each) => {
        const { feature } = each;
        const address = feature.docs ?? catalog.docs;
        return [
          `- [${feature.title.replace(/[[\]\\]/g, "\\$&")}](${address}) (\`${feature.flag}\`), ${trialAge(each)}; opted in ${sentence(optedInBy(each, places))}`,
          ...fateLines(library, each).map(({ text }) => `  - ${sentence(text)}`),
        ].join("\n");
      });
      const stable = stableLine(library);
      const title = `### ${name} ${version}${next === undefined ? "" : ` → ${next}`}`;
      return `${[title, items.join("\n"), ...(stable === undefined ? [] : [stable])].join("\n\n")}\n`;
    })
    .join("\n");
}
