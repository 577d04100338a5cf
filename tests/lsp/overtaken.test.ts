// What was asked of a text that nobody has any more, where the same is asked of a newer one.
import { expect, it } from "vitest";
import { isOvertaken } from "../../src/lsp/program/overtaken.js";
import type { Foreseen, Job } from "../../src/lsp/program/messages.js";

const params = (uri: string) => ({ textDocument: { uri } });
const foreseen = (version: number, method = "textDocument/diagnostic", uri = "file:///a.ts"): Foreseen => ({
  kind: "foreseen",
  id: version,
  method,
  params: params(uri),
  version,
  generation: version,
});
const job = (version: number): Job => ({ ...foreseen(version), kind: "job", result: undefined });

it("is overtaken by the same question about a newer text of the same file, and by nothing else", () => {
  for (const request of [foreseen(1), job(1)]) {
    expect(isOvertaken(request, [])).toBe(false);
    expect(isOvertaken(request, [job(1), foreseen(1)])).toBe(false);
    expect(isOvertaken(request, [{ kind: "close", uri: "file:///a.ts" }, foreseen(2)])).toBe(true);
    expect(isOvertaken(request, [job(2)])).toBe(true);
    expect(isOvertaken(request, [foreseen(2, "textDocument/completion")])).toBe(false);
    expect(isOvertaken(request, [foreseen(2, "textDocument/diagnostic", "file:///b.ts")])).toBe(false);
  }
  expect(isOvertaken({ ...job(1), version: undefined }, [job(2)])).toBe(false);
});
