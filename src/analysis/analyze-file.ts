import type ts from "typescript";
import { isReadable, readCatalog } from "./catalog/read-catalog.js";
import type { FeatureEntry } from "./catalog/feature.js";
import type { CompilerDiagnostic } from "./program/compiler.js";
import type { AnalysisContext } from "./program/context.js";
import { directiveLine, lineAt } from "./program/directives.js";
import { isSameCatalog } from "./catalog/catalog-identity.js";
import { compilerCodes } from "./errors/compiler-codes.js";
import { isExplained } from "./errors/explained-errors.js";
import type { Finding, Span } from "./finding.js";
import { programFlagFindings } from "./flags/program-flag-findings.js";
import { flagFinding } from "./flags/flag-findings.js";
import { isOfFlagsBlock } from "./errors/flags-block-errors.js";
import { flagErrorOf } from "./errors/flag-errors.js";
import { gateOfLock } from "./gates/lock/gate-of-lock.js";
import { handedValuesIn } from "./gates/lock/handed-values.js";
import { gateMistakesIn, mayHoldMistakes } from "./gates/lock/gate-mistakes.js";
import { mayAskForFlags, mayReferTo, type GatedWorld } from "./gates/lock/gated-world.js";
import type { AskingParameter } from "./errors/asking-parameter.js";
import { askingParameters } from "./errors/method-parameters.js";
import { mismatchesOf } from "./errors/mismatches.js";
import { authorFindingsIn, mayTellAuthor } from "./gates/mark/author/author-findings.js";
import { markFindings } from "./gates/mark/mark-findings.js";
import type { MarkUse } from "./gates/mark/mark-use.js";
import { markUsesIn } from "./gates/mark/mark-uses.js";
import { requestOfUnlocked } from "./gates/mark/unlocked-classes.js";
import { mayUseMarks } from "./gates/mark/mark-world.js";
import type { OptInRequest } from "./opt-in-request.js";
import { groupOptIns } from "./opt-in/plan/group.js";
import { referencesIn } from "./references/member-references.js";
import { displayedMember, usesIn, type Use } from "./gates/lock/uses.js";

/** What Proviso says of one file. */
export interface FileAnalysis {
  /** In the order of the source. */
  readonly findings: readonly Finding[];
  /** The errors of the compiler's that a finding stands in for. */
  readonly replaced: ReadonlySet<CompilerDiagnostic>;
  /** What the findings ask to opt in to, for who adds several files up. */
  readonly requests: readonly OptInRequest[];
  /** The uses of marked declarations that need nothing more. */
  readonly openUses: readonly OpenMarkUse[];
}

/** A use of something marked whose flag is opted in, or not needed. */
export interface OpenMarkUse {
  readonly feature: FeatureEntry;
  readonly span: Span;
}

/**
 * Analyses one file.
 *
 * @param errors what the compiler itself reports of the types in this file
 * @returns nothing found and nothing replaced for a file that can hold no use; then the compiler is asked nothing
 */
export function analyzeFile(
  context: AnalysisContext,
  fileName: string,
  world: GatedWorld,
  errors: readonly CompilerDiagnostic[],
): FileAnalysis {
  const { compiler } = context;
  const text = compiler.textOf(fileName);
  if (text === undefined) return nothing;
  const flagFindings = programFlagFindings(context, fileName, world.marks);
  // In a declaration file of the program's own, the program's flags are all that is looked at.
  if (!compiler.isChecked(fileName)) {
    const file = flagFindings.length > 0 && errors.length > 0 ? compiler.sourceFile(fileName) : undefined;
    const replaced = file ? errors.filter((error) => isOfFlagsBlock(context, file, error, world.marks)) : [];
    return { ...nothing, findings: flagFindings, replaced: new Set(replaced) };
  }
  const mayHoldUses = mayReferTo(world, text);
  const mayHoldMarks = mayUseMarks(context, world.marks, fileName);
  const mayExplain = (world.apis.length > 0 || world.marks.packages.size > 0) && errors.length > 0;
  const mayTell = mayTellAuthor(context, world.marks, fileName) || mayHoldMistakes(text);
  const mayAsk = mayAskForFlags(world, text);
  const mayHand = world.values.mayBeHandedIn(text);
  const mayHold = mayHoldUses || mayHoldMarks || mayHand || mayAsk;
  if (!mayHold && !mayExplain && !mayTell && flagFindings.length === 0) return nothing;
  const file = compiler.sourceFile(fileName);
  if (!file) return nothing;
  const uses = mayHoldUses ? usesIn(context, file, world) : [];
  const markUses = mayHoldMarks ? markUsesIn(context, file, world.marks) : [];
  const authorFindings = mayTell ? authorFindingsIn(context, file, world.marks) : [];
  return analyze(context, file, world, errors, {
    uses,
    handed: mayHand ? handedValuesIn(context, file, world, uses) : [],
    asking: mayAsk ? askingParameters(context, file) : [],
    unlocked: mayHoldUses ? unlockedUses(context, file, world) : [],
    markUses,
    told: [...flagFindings, ...authorFindings],
  });
}

const nothing: FileAnalysis = { findings: [], replaced: new Set(), requests: [], openUses: [] };

/** What is found in a file whatever its errors are. */
interface Found {
  readonly uses: readonly Use[];
  /** Uses in what is handed on, which are written elsewhere. */
  readonly handed: readonly Use[];
  readonly asking: readonly AskingParameter[];
  /** What is asked for by marks in classes that nobody has locked. */
  readonly unlocked: readonly OptInRequest[];
  readonly markUses: readonly MarkUse[];
  /** Of flags and marks as they are written. */
  readonly told: readonly Finding[];
}

function analyze(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: GatedWorld,
  errors: readonly CompilerDiagnostic[],
  found: Found,
): FileAnalysis {
  const suppressed = suppression(context, file);
  const uses = found.uses.filter(({ name }) => !suppressed.at(context.compiler.startOf(name)));
  const findings = [...found.told, ...gateMistakesIn(context, file)].filter(
    ({ start }) => !suppressed.at(start),
  );
  const requests: OptInRequest[] = [];
  const openUses: OpenMarkUse[] = [];
  const replaced = new Set<CompilerDiagnostic>();

  const asked: OptInRequest[] = [];
  for (const use of uses) {
    const said = findingOfUse(context, world, file, use);
    if ("code" in said) findings.push(said);
    else asked.push(said);
  }
  for (const use of found.handed) {
    if (suppressed.at(context.compiler.startOf(use.name))) continue;
    const said = findingOfUse(context, world, file, use);
    if ("code" in said) findings.push(said);
    // What it is handed to is nobody's to edit, and what is handed on has no flags.
    else asked.push({ ...said, receiver: undefined });
  }
  asked.push(...found.unlocked.filter(({ span }) => !suppressed.at(span.start)));
  requests.push(...onePerPlace(asked));
  for (const { node, gate, flags } of found.asking) {
    const catalog = readCatalog(context, gate.catalog);
    const start = context.compiler.startOf(node);
    if (!isReadable(catalog) || suppressed.at(start)) continue;
    const span: Span = { file: file.fileName, start, end: node.end };
    requests.push({ span, receiver: undefined, member: undefined, flags, catalog });
  }
  for (const use of found.markUses) {
    const said = markFindings(context, use);
    const start = context.compiler.startOf(use.node);
    const span: Span = { file: file.fileName, start, end: use.node.end };
    openUses.push(...said.open.map((feature) => ({ feature, span })));
    // What needs nothing more is no error that a directive could be about.
    if (said.findings.length + said.requests.length === 0 || suppressed.at(start)) continue;
    findings.push(...said.findings);
    requests.push(...said.requests);
  }
  for (const error of errors) {
    if (isOfFlagsBlock(context, file, error, world.marks)) {
      replaced.add(error);
      continue;
    }
    const flagError = flagErrorOf(context, file, error);
    // A mismatch comes before what a use explains: `handOver(app, app.m)` has both.
    const mismatches = flagError ? [] : mismatchesOf(context, file, error);
    if (flagError) {
      findings.push(flagFinding(context, file, world, error, flagError));
      replaced.add(error);
    } else if (mismatches.length > 0) {
      const span = { file: file.fileName, start: error.start, end: error.end };
      for (const { gate, receiver, flags } of mismatches) {
        const catalog = readCatalog(context, gate.catalog);
        if (!isReadable(catalog)) continue;
        // Two bases of a class may each be said not to fit, at one name.
        const isSaid = requests.some((other) => isSame(other.span, span) && isOfCatalog(other, { catalog }));
        if (!isSaid) requests.push({ span, receiver, member: undefined, flags, catalog });
        replaced.add(error);
      }
    } else if (isExplained(context, file, error, uses)) {
      replaced.add(error);
    }
  }
  for (const error of errors) if (isUnusedDirective(error) && suppressed.counts(error)) replaced.add(error);

  const all = [...findings, ...groupOptIns(context, requests)];
  return { findings: all.sort((a, b) => a.start - b.start || a.end - b.end), replaced, requests, openUses };
}

function unlockedUses(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: GatedWorld,
): readonly OptInRequest[] {
  const { unlocked } = world;
  if (unlocked.size === 0) return [];
  const references = referencesIn(context, file, world).filter(({ member }) => unlocked.has(member));
  return references.flatMap((reference) => requestOfUnlocked(context, reference) ?? []);
}

function findingOfUse(
  context: AnalysisContext,
  world: GatedWorld,
  file: ts.SourceFile,
  use: Use,
): Finding | OptInRequest {
  const { compiler } = context;
  const { lock } = use;
  const member = displayedMember(context, use);
  const span: Span = { file: file.fileName, start: compiler.startOf(use.name), end: use.name.end };
  const gate = gateOfLock(context, world, use);
  const catalog = gate ? readCatalog(context, gate.catalog) : ({ unreadable: "catalog" } as const);
  if (!isReadable(catalog)) return { code: "catalog-unreadable", ...span, member, part: catalog.unreadable };
  const feature = catalog.features.get(lock.flag);
  if (!feature) return { code: "catalog-unreadable", ...span, member, part: "features" };
  if (lock.kind === "feature-removed") {
    return { code: "feature-removed", ...span, subject: "member", member, feature, catalog, edit: undefined };
  }
  return { span, receiver: use.receiver, member, flags: [lock.flag], catalog };
}

/** A member that two features list, or a key that stands for two members, asks for the flags of both at once. */
function onePerPlace(requests: readonly OptInRequest[]): readonly OptInRequest[] {
  const places: OptInRequest[] = [];
  for (const request of requests) {
    let at = places.length - 1;
    const isAt = (place: OptInRequest | undefined): boolean =>
      place !== undefined && isSame(place.span, request.span);
    while (isAt(places[at]) && !isOfCatalog(places[at], request)) at--;
    const known = places[at];
    if (known && isAt(known))
      places[at] = { ...known, flags: inOrder(known, [...known.flags, ...request.flags]) };
    else places.push(request);
  }
  return places;
}

const isOfCatalog = (place: OptInRequest | undefined, { catalog }: Pick<OptInRequest, "catalog">): boolean =>
  place !== undefined && isSameCatalog(place.catalog, catalog);

// A union of keys is in an order of the compiler's own.
const inOrder = ({ catalog }: OptInRequest, flags: readonly string[]): readonly string[] =>
  [...catalog.features.keys()].filter((flag) => flags.includes(flag));

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

// "Unused '@ts-expect-error' directive": it is used, by a finding that the compiler does not know of.
const isUnusedDirective = ({ code }: CompilerDiagnostic): boolean => code === compilerCodes.unusedDirective;

/** `@ts-ignore` and `@ts-expect-error` work on findings as on the compiler's own errors. */
function suppression(context: AnalysisContext, file: ts.SourceFile) {
  const used = new Set<number>();
  const mayHaveDirectives = file.text.includes("@ts-");
  return {
    at(position: number): boolean {
      if (!mayHaveDirectives) return false;
      const line = directiveLine(context, file, position);
      if (line === undefined) return false;
      used.add(line);
      return true;
    },
    counts: ({ end }: CompilerDiagnostic): boolean => used.has(lineAt(file.text, end)),
  };
}
