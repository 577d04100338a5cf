import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { catalogIdentity } from "../../catalog/catalog-identity.js";
import type { Edit, OptInGroup, OptInOrigin, OptInRequiredFinding, OptInSite, Span } from "../../finding.js";
import type { OptInRequest } from "../../opt-in-request.js";
import { packageNameOf } from "../../program/package-folder.js";
import { applyChanges } from "../edit/text-change.js";
import type { Plan } from "./plan.js";
import { fileOf } from "../../program/place-of.js";
import { originOf } from "./origin.js";
import { planAll } from "./trace.js";
import { planProgramFlags } from "./program-flags-site.js";
import { planOptIn } from "./plan-opt-in.js";
import { push } from "../../../push.js";

interface Placed {
  readonly request: OptInRequest;
  readonly plan: Plan | undefined;
  readonly origin: OptInOrigin | undefined;
}

/** Puts the uses of one file together that one opt-in site opens, and plans the edits. */
export function groupOptIns(
  context: AnalysisContext,
  requests: readonly OptInRequest[],
): readonly OptInRequiredFinding[] {
  const groups = new Map<string, Placed[]>();
  // Asked at once: a file may have thousands, and the compiler may be another process.
  context.compiler.namesAt(requests.flatMap(({ receiver }) => identifiersOf(context, receiver)));
  for (const request of inOrder(requests)) {
    const plan = planOf(context, request, request.flags);
    const { receiver, program } = request;
    const origin = plan || program || !receiver ? undefined : originOf(context, receiver, request.flags);
    // Of `App & Other` the flags of both go to one place, but each into its own list.
    const key = `${catalogIdentity(request.catalog)} ${plan ? siteKey(plan.site) : origin ? originKey(origin) : receiverKey(context, request)}`;
    push(groups, key, { request, plan, origin });
  }
  return [...groups.values()].flatMap((placed) => findingsOf(context, placed));
}

const identifiersOf = ({ is }: AnalysisContext, node: ts.Node | undefined): readonly ts.Node[] =>
  node && is.identifier(node) ? [node] : [];

/** In the order of the source; several files in the order in which they come. */
function inOrder(requests: readonly OptInRequest[]): readonly OptInRequest[] {
  const files = [...new Set(requests.map(({ span }) => span.file))];
  const place = new Map(files.map((file, index) => [file, index]));
  const placeOf = ({ span }: OptInRequest): number => place.get(span.file) ?? 0;
  return requests.toSorted((a, b) => placeOf(a) - placeOf(b) || a.span.start - b.span.start);
}

function planOf(
  context: AnalysisContext,
  { receiver, program, span }: OptInRequest,
  flags: readonly string[],
): Plan | undefined {
  if (program) return planProgramFlags(context, program, flags, span.file);
  return receiver && planOptIn(context, receiver, flags);
}

function findingsOf(context: AnalysisContext, placed: readonly Placed[]): readonly OptInRequiredFinding[] {
  const [first] = placed;
  if (!first) return [];
  const flags = [...new Set(placed.flatMap(({ request }) => request.flags))];
  // One receiver may need more than another that it shares a site with: `const other = ready ? app : new App("y")`.
  const plans = placed.map(({ request, plan }) => plan && planOf(context, request, flags));
  // The program's flags have one place, however many files miss some.
  const plan = first.request.program ? plans[0] : planAll([...new Set(plans)], (each) => each);
  const group: OptInGroup = {
    site: plan && siteOf(context, plan),
    origin: first.origin,
    ...(plan ? {} : unexportedBy(context, first.request)),
    flags,
    edit: editOf(plan),
    uses: placed.map(({ request }) => request.span),
    catalog: first.request.catalog,
  };
  return placed.map(({ request, plan: own }) => ({
    code: "opt-in-required",
    ...request.span,
    member: request.member,
    features: request.flags.flatMap((flag) => request.catalog.features.get(flag) ?? []),
    catalog: request.catalog,
    group,
    edit: editOf(own),
  }));
}

/** Without a plan there is no module by which the program could reach the interface. */
function unexportedBy(context: AnalysisContext, { program }: OptInRequest): Pick<OptInGroup, "unexported"> {
  if (!program) return {};
  const { name, folder } = program;
  return { unexported: { name, package: packageNameOf(context, folder) ?? folder } };
}

/** What is only shown changes nothing. */
const editOf = (plan: Plan | undefined): Edit | undefined =>
  plan && plan.changes.length > 0 ? plan.changes : undefined;

/** The site with the edit applied to it: the reader's own words, ready to paste. */
function siteOf({ compiler }: AnalysisContext, { site, changes, snippet, namedIn }: Plan): OptInSite {
  if (snippet !== undefined) return { ...site, snippet, ...(namedIn !== undefined && { namedIn }) };
  const text = (compiler.textOf(site.file) ?? "").slice(site.start, site.end);
  const inside = changes.filter(
    ({ file, start, end }) => file === site.file && start >= site.start && end <= site.end,
  );
  return { ...site, snippet: applyChanges(text, inside, site.start) };
}

const originKey = ({ file, name }: OptInOrigin): string => `${file} ${name ?? ""}`;
const siteKey = ({ file, start }: Span): string => `${file}:${start}`;

// Where no site is known, the uses of one variable still belong together.
function receiverKey(context: AnalysisContext, { receiver, program, span }: OptInRequest): string {
  const { compiler, is } = context;
  if (program) return `${program.folder} ${program.name}`;
  if (!receiver) return siteKey(span);
  const symbol = compiler.symbolAt(is.propertyAccess(receiver) ? receiver.name : receiver);
  const [declaration] = symbol ? compiler.declarationsOf(symbol) : [];
  if (!declaration) return fileOf(context, receiver).text.slice(receiver.pos, receiver.end).trim();
  return siteKey({
    file: fileOf(context, declaration).fileName,
    start: declaration.pos,
    end: declaration.end,
  });
}
