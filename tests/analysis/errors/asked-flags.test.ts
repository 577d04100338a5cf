// Which flags are asked for where something lacks those of several places, or of two libraries.
import { expect, it } from "vitest";
import { drawnProjects } from "../support/drawn-project.js";

it("of each library, whatever lacks them: all at once, each once", () => {
  const project = drawnProjects().get("lookalikes")!;
  const text = project.text("two-libraries.ts");
  const asked = project.analyze("two-libraries.ts").findings.map((finding) => {
    if (finding.code !== "opt-in-required") return finding.code;
    const flags = finding.features.map(({ flag }) => flag);
    return `${text.slice(finding.start, finding.end)}: ${flags.join(" and ")}`;
  });
  expect(asked).toEqual([
    "all: PANELS and PAYMENT",
    "all: AUDIT",
    "pair: PANELS and PAYMENT",
    'Both<Kiosk<"PAYMENT">, Ledger<string, "AUDIT">>: PAYMENT',
    'Both<Kiosk<"PAYMENT">, Ledger<string, "AUDIT">>: AUDIT',
    'Both<Kiosk<"PANELS" | "PAYMENT">, Ledger<string, "AUDIT">>: PANELS and PAYMENT',
    'Both<Kiosk<"PANELS" | "PAYMENT">, Ledger<string, "AUDIT">>: AUDIT',
  ]);
});
