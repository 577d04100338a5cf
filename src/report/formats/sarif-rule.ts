import { diagnostics, type DiagnosticCode } from "../../diagnostics.js";
import { diagnosticAddress, diagnosticHelp } from "../diagnostic-help.js";

/** What SARIF says of one kind of finding: a reporting descriptor. */
export function sarifRule(code: DiagnosticCode) {
  const { number, title, severity } = diagnostics[code];
  const { meaning, remedy } = diagnosticHelp[code];
  return {
    id: `TS${number}`,
    name: pascalCase(code),
    shortDescription: { text: `${title.replaceAll("`", "'")}.` },
    fullDescription: { text: meaning, markdown: meaning },
    help: { text: remedy, markdown: remedy },
    helpUri: diagnosticAddress(code),
    defaultConfiguration: { level: severity === "error" ? "error" : "note" },
  };
}

const pascalCase = (code: string): string =>
  code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
