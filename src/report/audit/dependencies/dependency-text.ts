import { isBroken } from "../../../audit/opened/fate.js";
import { placesIn } from "../../formats/places.js";
import type { Style } from "../../formats/style.js";
import { indented } from "../break-details.js";
import { count } from "../words.js";
import { isDependencyPassed, type DependencyReport, type OptedInFeature } from "./dependency-report.js";
import { fateLines, optedInBy, stableLine, trialAge } from "./dependency-words.js";

/** The features that somebody has opted in to, for people: by their libraries. */
export function dependencyText(report: DependencyReport, style: Style): string {
  const places = placesIn(report);
  const { libraries, strict } = report;
  const lines = libraries.flatMap((library) => {
    const { name, version = "", next, features } = library;
    const stable = stableLine(library);
    const block = (each: OptedInFeature): readonly string[] => {
      const { feature, age } = each;
      const word = (text: "error" | "warning"): string => `${style(text, text)}: `;
      const expired = age?.expired ? word(strict ? "error" : "warning") : "";
      return [
        `  ${feature.flag}: ${feature.title}`,
        `    ${expired}${trialAge(each)}`,
        `    opted in ${optedInBy(each, places)}`,
        ...fateLines(library, each).flatMap((line) => [
          `    ${line.isBroken ? word("error") : ""}${line.text}`,
          ...indented(line.details, "      "),
        ]),
      ];
    };
    return [
      `${style("file", name)} ${version}${next === undefined ? "" : ` → ${next}`}`,
      ...features.flatMap(block),
      ...(stable === undefined ? [] : [`  ${stable}`]),
      "",
    ];
  });
  return [...lines, summary(report)].map((line) => `${line}\n`).join("");
}

function summary(report: DependencyReport): string {
  const features = report.libraries.flatMap((library) => library.features);
  const broken = features.filter(({ fate }) => fate && isBroken(fate)).length;
  const opted = `${count(features.length, "feature")} on trial ${features.length === 1 ? "is" : "are"} opted in to`;
  if (report.libraries.every(({ next }) => next === undefined)) return `${opted}.`;
  return isDependencyPassed(report) || broken === 0
    ? `${opted}, and none of them breaks.`
    : `${opted}, and ${count(broken, "feature")} ${broken === 1 ? "breaks" : "break"}.`;
}
