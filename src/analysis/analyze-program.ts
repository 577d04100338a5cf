import { analyzeFile, type FileAnalysis } from "./analyze-file.js";
import { fileByFile, type FileByFile, type FileFailure } from "./file-failures.js";
import { isReadable, readCatalog } from "./catalog/read-catalog.js";
import type { CompilerDiagnostic } from "./program/compiler.js";
import type { AnalysisContext } from "./program/context.js";
import type { CatalogEntry, FeatureEntry } from "./catalog/feature.js";
import type { OptInGroup, Span, Suggestion } from "./finding.js";
import { catalogsOf, gatedCatalogsOf } from "./flags/flag-findings.js";
import { isOwnDeclaration, writtenProgramFlags } from "./flags/program-flag-findings.js";
import { openedElsewhereIn } from "./flags/suggestions.js";
import { mayReferTo, type GatedWorld } from "./gates/lock/gated-world.js";
import { unmarkedFeatures } from "./gates/mark/author/unmarked-features.js";
import { groupOptIns } from "./opt-in/plan/group.js";
import { openUsesIn } from "./gates/lock/uses.js";
import { flagNotNeeded } from "./flags/flags-not-needed.js";
import { unusedFlag } from "./flags/unused-flags.js";
import { writtenFlagsIn, type WrittenFlag } from "./flags/written-flags.js";
import { push } from "../push.js";

/** One feature as a program stands to it. */
export interface FeatureUsage {
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  /** Where its flag is written. */
  readonly optIns: readonly Span[];
  /** Where its members are referred to, locked or open. */
  readonly uses: readonly Span[];
}

/** What Proviso says of a whole program. */
export interface ProgramAnalysis {
  /** Each file that has something to say of. */
  readonly files: ReadonlyMap<string, FileAnalysis>;
  /** For each opt-in site, what all files of the program together miss. */
  readonly optIns: readonly OptInGroup[];
  /** What fails no build: flags that are not needed any more, flags that nothing uses. */
  readonly suggestions: readonly Suggestion[];
  /** Every feature of every catalog that the program sees. */
  readonly features: readonly FeatureUsage[];
  /** The files that could not be analysed. */
  readonly failures: readonly FileFailure[];
}

/**
 * Analyses a whole program, and adds up what its files ask for.
 *
 * @param errorsIn what the compiler itself reports of the types in a file
 */
export function analyzeProgram(
  context: AnalysisContext,
  world: GatedWorld,
  errorsIn: (fileName: string) => readonly CompilerDiagnostic[],
): ProgramAnalysis {
  const { compiler } = context;
  const all = compiler.fileNames();
  const fileNames = all.filter((fileName) => compiler.isChecked(fileName));
  const each = fileByFile();
  const files = new Map<string, FileAnalysis>();
  const analyses: FileAnalysis[] = [];
  const add = (fileName: string, errors: () => readonly CompilerDiagnostic[]): void => {
    const analyze = () => analyzeFile(context, fileName, world, errors());
    const analysis = each.ask(fileName, analyze, undefined);
    if (!analysis) return;
    analyses.push(analysis);
    if (analysis.findings.length > 0 || analysis.replaced.size > 0) files.set(fileName, analysis);
  };
  for (const fileName of fileNames) add(fileName, () => errorsIn(fileName));
  for (const fileName of all) if (isOwnDeclaration(fileName)) add(fileName, () => []);
  const groups = groupOptIns(
    context,
    analyses.flatMap(({ requests }) => requests),
  ).map(({ group }) => group);
  const catalogs = catalogsOf(context, world);
  const written = [
    ...fileNames.flatMap((fileName) =>
      each.ask(fileName, () => writtenFlagsIn(context, fileName, catalogs), []),
    ),
    ...writtenProgramFlags(context, world.marks),
  ];
  const uses = usesByFeature(context, world, fileNames, analyses, each);
  const features = catalogs.flatMap((catalog) =>
    [...catalog.features.values()].map((feature) => ({
      feature,
      catalog,
      optIns: written
        .filter((flag) => flag.feature === feature)
        .map(({ file, start, end }) => ({ file, start, end })),
      uses: uses.get(feature) ?? [],
    })),
  );
  const gated = gatedCatalogsOf(context, world);
  const isAskedFor = (feature: FeatureEntry): boolean =>
    // What could not be looked at may use any flag.
    each.failures().length > 0 ||
    // No library asks for what is the program's to open.
    (gated.some(({ features }) => features.get(feature.flag) === feature) &&
      librariesAskFor(context, feature, gated));
  const suggestions = [
    ...suggestionsOf(context, world, written, features, isAskedFor),
    ...fileNames.flatMap((fileName) =>
      each.ask(fileName, () => openedElsewhereIn(context, fileName, world.marks), []),
    ),
    ...unmarkedFeatures(context, world),
  ];
  return { files, optIns: [...new Set(groups)], suggestions, features, failures: each.failures() };
}

function usesByFeature(
  context: AnalysisContext,
  world: GatedWorld,
  fileNames: readonly string[],
  analyses: readonly FileAnalysis[],
  each: FileByFile,
): ReadonlyMap<FeatureEntry, readonly Span[]> {
  const uses = new Map<FeatureEntry, Span[]>();
  const add = (feature: FeatureEntry | undefined, span: Span): void => {
    if (feature) push(uses, feature, span);
  };
  for (const { requests, findings, openUses } of analyses) {
    for (const { feature, span } of openUses) add(feature, span);
    for (const { catalog, flags, span } of requests)
      for (const flag of flags) add(catalog.features.get(flag), span);
    for (const finding of findings) {
      if (finding.code === "feature-removed" && finding.subject === "member") add(finding.feature, finding);
    }
  }
  for (const fileName of fileNames)
    for (const [feature, span] of each.ask(fileName, () => openUses(context, world, fileName), []))
      add(feature, span);
  return uses;
}

function openUses(
  context: AnalysisContext,
  world: GatedWorld,
  fileName: string,
): readonly (readonly [FeatureEntry | undefined, Span])[] {
  const { compiler } = context;
  const text = compiler.textOf(fileName);
  const file = text !== undefined && mayReferTo(world, text) ? compiler.sourceFile(fileName) : undefined;
  if (!file) return [];
  return openUsesIn(context, file, world).map(({ name, flag, catalog }) => {
    const entry = readCatalog(context, catalog);
    const span = { file: fileName, start: compiler.startOf(name), end: name.end };
    return [isReadable(entry) ? entry.features.get(flag) : undefined, span] as const;
  });
}

/**
 * Whether a library asks for an object with this flag, as `declare function mount(app: App<"A">): void` does: then it is
 * needed although no file of the program refers to what it opens.
 */
function librariesAskFor(
  context: AnalysisContext,
  feature: FeatureEntry,
  catalogs: readonly CatalogEntry[],
): boolean {
  const { compiler } = context;
  return compiler
    .fileNames()
    .filter((fileName) => !compiler.isChecked(fileName) && compiler.textOf(fileName)?.includes(feature.flag))
    .some((fileName) => writtenFlagsIn(context, fileName, catalogs).some((flag) => flag.feature === feature));
}

function suggestionsOf(
  context: AnalysisContext,
  world: GatedWorld,
  written: readonly WrittenFlag[],
  features: readonly FeatureUsage[],
  isAskedFor: (feature: FeatureEntry) => boolean,
): readonly Suggestion[] {
  const isUnused = ({ feature, optIns, uses }: FeatureUsage): boolean =>
    // The flag of a removed feature is an error of its own.
    feature.status === "trial" && optIns.length > 0 && uses.length === 0 && !isAskedFor(feature);
  const unused = new Set(features.filter(isUnused).map(({ feature }) => feature));
  return written.flatMap((flag): readonly Suggestion[] => {
    if (flag.feature.status === "accepted") return [flagNotNeeded(flag)];
    const found = unused.has(flag.feature) ? unusedFlag(context, world, flag) : undefined;
    return found ? [found] : [];
  });
}
