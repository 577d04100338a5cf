import { isBroken } from "../../../audit/opened/fate.js";
import { placesIn } from "../../formats/places.js";
import { workflowCommand, type Properties } from "../../formats/workflow-command.js";
import type { DependencyReport } from "./dependency-report.js";
import { fateLines, optedInBy, trialAge } from "./dependency-words.js";

/** The same as workflow commands of GitHub Actions, each at the place where the program opts in. */
export function dependencyGithub(report: DependencyReport): string {
  const places = placesIn(report);
  return report.libraries
    .flatMap((library) =>
      library.features.map((each) => {
        const { feature, fate, age, optIns } = each;
        const isWrong =
          (fate !== undefined && isBroken(fate)) || (report.strict && age?.expired !== undefined);
        const [first] = optIns;
        const place: Properties = first
          ? { file: places.at(first).file, line: places.at(first).start.line }
          : {};
        const lines = [
          `'${feature.flag}' of ${library.name} is ${trialAge(each)}; opted in ${optedInBy(each, places)}.`,
          ...fateLines(library, each).flatMap(({ text, details }) => [text, ...details]),
        ];
        return workflowCommand(
          isWrong ? "error" : age?.expired ? "warning" : "notice",
          { ...place, title: `On trial: ${feature.title}` },
          lines.join("\n"),
        );
      }),
    )
    .join("");
}
