import type { Draft } from "../../src/fix/draft.js";
import type { Proposal, ProgramError, Sight } from "../../src/fix/proposal.js";

/** Texts by the names of their files. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Looks at programs of a toy language, in which each file opens with the flags that it has: `flags: A B`. Each other line
 * says what is found there.
 *
 * - `use A` asks for a flag, and is mended by it; `stuck A` asks for it, and goes on asking.
 * - `then A B` asks for a second flag as soon as the first is there, in whatever file.
 * - `both A B` does so too, and has an error beside.
 * - `against A` is an error as soon as the flag is there, `needs A` as soon as it is not; `wrong` is one anyhow.
 * - `grow` is never content: each flag calls for one more.
 * - `drop A` wants a flag out.
 */
export function look(texts: Texts, notWhole: (texts: Texts) => boolean = () => false): Sight<Texts> {
  const everywhere = Object.values(texts).flatMap(flagsOf);
  const found = Object.entries(texts).flatMap(([file, text]) => foundIn(file, text, everywhere));
  return {
    from: texts,
    proposals: found.flatMap(({ proposal }) => proposal ?? []),
    errors: found.flatMap(({ error }) => error ?? []),
    isWhole: !notWhole(texts),
    textOf: (file) => texts[file],
  };
}

/** The texts with what is in a draft. */
export const drafted = (texts: Texts, draft: Draft): Texts => ({
  ...texts,
  ...Object.fromEntries(draft.texts),
});

interface Found {
  readonly error?: ProgramError;
  readonly proposal?: Proposal;
}

const flagsOf = (text: string): readonly string[] => text.split("\n")[0]?.split(" ").slice(1) ?? [];

function foundIn(file: string, text: string, everywhere: readonly string[]): readonly Found[] {
  const head = text.split("\n")[0] ?? "";
  const flags = flagsOf(text);
  return [...text.matchAll(/^(\w+)(?: (\w+))?(?: (\w+))?$/gm)].map(
    ({ 0: line, 1: word, 2: one = "", 3: two, index }) => {
      const span = { file, start: index, end: index + line.length };
      const error = (code: string, asked: readonly string[] = []): ProgramError => ({
        program: "tsconfig.json",
        file,
        start: index,
        code,
        text: line,
        flags: asked,
      });
      const proposal = (kind: Proposal["kind"], flag: string): Proposal => ({
        kind,
        edit:
          kind === "opt-in"
            ? [{ file, start: head.length, end: head.length, newText: ` ${flag}` }]
            : [
                {
                  file,
                  start: head.indexOf(` ${flag}`),
                  end: head.indexOf(` ${flag}`) + 1 + flag.length,
                  newText: "",
                },
              ],
        flags: [flag],
        site: { file, start: 0, end: head.length },
        snippet: undefined,
        uses: [span],
      });
      const asks = (flag: string): Found => ({
        error: error("opt-in-required", [flag]),
        proposal: proposal("opt-in", flag),
      });
      const has = (flag: string): boolean => flags.includes(flag);
      if (word === "use") return has(one) ? {} : asks(one);
      if (word === "stuck") return has(one) ? { error: error("opt-in-required", [one]) } : asks(one);
      if (word === "then" && two !== undefined) return everywhere.includes(one) && !has(two) ? asks(two) : {};
      if (word === "both" && two !== undefined && everywhere.includes(one))
        return { ...asks(two), error: error("TS2322") };
      if (word === "against") return has(one) ? { error: error("TS2322") } : {};
      if (word === "needs") return has(one) ? {} : { error: error("TS2322") };
      if (word === "wrong") return { error: error("TS2345") };
      if (word === "grow") return { proposal: proposal("opt-in", `G${flags.length}`) };
      if (word === "drop") return has(one) ? { proposal: proposal("remove-flag", one) } : {};
      return {};
    },
  );
}
