import { diagnostics, type DiagnosticCode } from "../../diagnostics.js";
import { diagnosticAddress } from "../diagnostic-address.js";
import { words } from "../words/index.js";

/** What SARIF says of one kind of finding: a reporting descriptor. */
export function sarifRule(code: DiagnosticCode) {
  const { number, title, severity } = diagnostics[code];
  const { meaning, remedy } = words[code];
  return {
    id: `TS${number}`,
    name: pascalCase(code),
    shortDescription: { text: `${title.replaceAll("`", "'")}.` },
    fullDescription: { text: meaning, markdown: meaning },
    help: { text: remedy, markdown: remedy },
    helpUri: diagnosticAddress(code),
    defaultConfiguration: { level: severity === "suggestion" ? "note" : severity },
  };
}

const pascalCase = (code: string): string =>
  code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
