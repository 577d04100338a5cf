import type {
  Arrival,
  Break,
  Reaching,
  Shown,
  Subject,
  TrialChange,
  Uncompared,
} from "../../audit/change.js";
import type { LostImport } from "../../audit/program/lost-imports.js";
import type { CatalogFault } from "../../audit/catalog/catalog-rules.js";
import type { Step } from "../../audit/compare/difference.js";
import type { FeatureAge } from "../../audit/age.js";
import type { Verdict } from "../../audit/verdict.js";
import { symbolOf } from "../../audit/compare/symbol-keys.js";
import { statusTitle } from "../feature-list.js";

/** What a break is called: one line. */
export function breakLine(found: Break): string {
  const what = nameOf(found, "path" in found ? found.path : []);
  switch (found.kind) {
    case "entry-gone":
      if (found.of?.kind === "module") return `the module '${found.of.name}' is gone.`;
      return `the entry point '${found.entries.join("', '")}' is gone${found.mode === undefined ? "" : ` for '${found.mode}'`}.`;
    case "entry-unresolved": {
      const entries = firstOf(found.entries.map((each) => `'${each}'`));
      const ways = found.ways.map(({ setting, mode }) =>
        mode === "require"
          ? `required with "module": "${setting}"`
          : `imported with "moduleResolution": "${setting}"`,
      );
      return `the entry point${found.entries.length === 1 ? "" : "s"} ${entries} can no longer be ${firstOf(ways)}.`;
    }
    case "export-gone":
      // It may still be there without.
      if (found.of && found.meaning === "whole" && found.kinds.every((kind) => kind === "interface"))
        return `what is declared for ${what} is gone.`;
      return found.meaning === "whole" ? `${what} is gone.` : `${what} is no ${found.meaning} any more.`;
    case "export-renamed":
      return `${what} is gone; '${found.to}' is what it was.`;
    case "marked":
      return `${what} was stable, and is on trial (${found.mark}).`;
    case "type-parameters":
    case "type-arguments":
      return `${what} takes other type arguments than before.`;
    case "type-default":
      return `${what} stands for something else where '${found.parameter}' is not written: for '${short(found.newType)}', and not for '${short(found.oldType)}'.`;
    case "member-override":
      return `${member(found, found.name)} can no longer be overridden as it was: '${short(found.oldType)}' is not '${short(found.newType)}'.`;
    case "member-kind":
      return `${member(found, found.name)} can no longer be overridden as it was: it is ${kindWords[found.is]}, and was ${kindWords[found.was]}.`;
    case "this-type":
      return `${member(found, found.name)} no longer is of the type that it is taken of.`;
    case "const-gone":
      return `${what} no longer takes what is given for '${found.parameter}' as it is written.`;
    case "const-come":
      return `${what} takes what is given for '${found.parameter}' as it is written, and no longer as what may be changed.`;
    case "literal-gone":
      return `${what} no longer finds out for '${found.parameter}' which literal it is given.`;
    case "result-inferred":
      return `${what} gives what it is given, and not '${short(found.result)}' whatever that is.`;
    case "no-infer":
      return `${what} no longer finds out '${found.parameter}' from all that it is given.`;
    case "this-asked":
      return `${what} has to be called on '${short(found.thisType)}'.`;
    case "this-gone":
      return `${what} is no longer called on '${short(found.thisType)}'.`;
    case "type-variance":
      return `${what} with one '${found.parameter}' no longer fits where it did with another.`;
    case "member-gone":
      return `${member(found, found.name)} is gone.`;
    case "member-renamed":
      return `${member(found, found.name)} is gone; '${found.to}' is what it was.`;
    case "member-protected":
      return `${member(found, found.name)} is only for who extends it.`;
    case "member-readonly":
      return `${member(found, found.name)} can no longer be written.`;
    case "member-abstract":
      return `${member(found, found.name)} has to be written by who extends it.`;
    case "member-optional":
      return `${member(found, found.name)} may be missing.`;
    case "member-required":
      return `${member(found, found.name)} has to be given.`;
    case "parameter-required":
      return `${what} asks for more than ${count(found.count, "argument")}.`;
    case "parameter-gone":
      return `${what} takes fewer than ${count(found.count, "argument")}.`;
    case "overload-gone":
      return `${what} can no longer be called as one of its overloads was.`;
    case "overload-strayed":
      return `${what} gives something else for what one of its overloads took, or refuses it.`;
    case "assertion-gone":
      return `${what} no longer asserts that '${found.name}' is ${found.asserted === undefined ? "there" : `'${short(found.asserted)}'`}.`;
    case "index-gone":
      if (found.use === "written") return `what is behind the keys of ${what} can no longer be written.`;
      return `${what} no longer ${found.use === "read" ? "has" : "takes"} all keys that are '${found.key}'.`;
    case "member-written":
      return `${member(found, found.name)} no longer takes '${short(found.oldType)}', but '${short(found.newType)}'.`;
    case "any-gone":
      return found.isTaken
        ? `${what} was 'any', and is '${short(found.newType)}'.`
        : `${what} took 'any', and takes '${short(found.newType)}'.`;
    case "not-constructible":
      return `${what} can no longer be made with 'new'.`;
    case "not-extendable":
      return `${what} can no longer be extended.`;
    case "type-taken":
      // By its name alone, nobody sees what is different.
      if (found.oldType === found.newType) return `${what} no longer fits where it did.`;
      return `${what} is no longer what it was: '${short(found.newType)}' does not fit where '${short(found.oldType)}' did.`;
    case "type-given":
      if (found.oldType === found.newType) return `${what} no longer takes all that it did.`;
      return `${what} no longer takes '${short(found.oldType)}', but '${short(found.newType)}'.`;
    case "enum-const":
      return `${what} is a 'const enum', and no object any more.`;
    case "enum-value":
      return `${member(found, found.name)} is ${found.newValue}, and was ${found.oldValue}.`;
  }
}

/** Where else something is seen that is told once, of which the first few are named; nothing where it is nowhere else. */
export function reachLine({ reaches }: Reaching): string | undefined {
  if (reaches.length === 0) return undefined;
  const all = firstOf(reaches.map((name) => `'${name}'`));
  return `It reaches ${count(reaches.length, "other export")}: ${all}.`;
}

/** What has to be looked at where a declaration is written as before. */
export function becauseLine({ because }: Break): string | undefined {
  if (because.length === 0) return undefined;
  const all = firstOf(because.map(({ name, new: newer }) => `'${name}' (${newer.file}:${newer.line})`));
  return `It is written as before: what has changed is ${all}.`;
}

/** A few of a list, and how many more there are. */
function firstOf(all: readonly string[]): string {
  const shown = all.length > 4 ? all.slice(0, 3) : all;
  const others = all.length - shown.length;
  const parts = others > 0 ? [...shown, `${others} more`] : shown;
  return [parts.slice(0, -1).join(", "), parts.at(-1)].filter(Boolean).join(" and ");
}

const kindWords = { property: "a property", method: "a method", accessor: "an accessor" };

const member = (found: Break, name: string): string =>
  nameOf(found, [...("path" in found ? found.path : []), { kind: "member", name }]);

/** `'App.route()', parameter 'path'` */
export function nameOf(subject: Subject, path: readonly Step[]): string {
  let name = subject.export === "export=" ? "module" : subject.export;
  const rest: string[] = [];
  for (const step of path) {
    switch (step.kind) {
      case "member":
        if (rest.length === 0)
          name +=
            /^[\w$]+$/.test(step.name) && !step.name.startsWith("__@") ? `.${step.name}` : keyOf(step.name);
        else rest.push(`'${symbolOf(step.name) === undefined ? step.name : keyOf(step.name)}'`);
        break;
      case "parameter":
      case "constructor-parameter":
        rest.push(`parameter '${step.name}'`);
        break;
      case "result":
        rest.push("its result");
        break;
      case "instance":
        rest.push("its objects");
        break;
      case "promised":
      case "present":
      case "part":
      case "variant":
        break;
      case "held":
      case "indexed":
      case "element":
        rest.push("an element");
    }
  }
  const of = subject.of?.kind === "module" ? ` of '${subject.of.name}'` : "";
  return [`${subject.of?.kind === "global" ? "global " : ""}'${name}'${of}`, ...rest].join(", ");
}

/** `[Symbol.iterator]`, `[TypeId]`, `["content-type"]` */
const keyOf = (name: string): string => `[${symbolOf(name) ?? JSON.stringify(name)}]`;

/** What has happened to something on trial. */
export function trialLine(trial: TrialChange): string {
  const path: readonly Step[] =
    trial.name === undefined ? trial.path : [...trial.path, { kind: "member", name: trial.name }];
  const what = `${nameOf(trial, path)} (${trial.mark})`;
  switch (trial.change) {
    case "gone":
      return `${what} is gone.`;
    case "changed":
      return `${what} has changed.`;
    case "accepted":
      return trial.fits === false ? `${what} is stable, and not as it was on trial.` : `${what} is stable.`;
    case "marked":
      return `${what} was stable.`;
    case "new":
      return `${what} is new.`;
  }
}

/** The same, with where else it is seen. */
export const trialWords = (trial: TrialChange): string =>
  [trialLine(trial), reachLine(trial)].filter(Boolean).join(" ");

/** What could not be compared, for whoever has to do it. */
export const uncomparedLine = (subject: Uncompared): string =>
  `${nameOf(subject, [])} could not be compared whole, only what it has by which name: the compiler does not come to an end with its types. Look at what has changed in it, or give it longer with --limit.`;

/** What is imported and is not there. */
export const lostLine = ({ specifier, isElsewhere }: LostImport): string =>
  isElsewhere
    ? `'${specifier}' is not installed here, so what comes from it could not be compared: install it, and run this again.`
    : `'${specifier}' leads nowhere, so what comes from it is 'any' for users: publish it, or import it by a path that they have.`;

export function faultLine(fault: CatalogFault): string {
  const { flag } = fault;
  switch (fault.kind) {
    case "feature-gone":
      return `'${flag}' has gone from the catalog: keep it, with the status that it ended with.`;
    case "status-went-back":
      return `'${flag}' was ${statusTitle[fault.old.status].toLowerCase()}, and is ${statusWord(fault.new.status)}: what has ended stays as it ended; a new trial needs a new flag.`;
    case "flag-used-again":
      return `'${flag}' was the flag of '${fault.old.title}': a new trial needs a new flag.`;
    case "added-edited":
      return `'${flag}' was added in ${fault.old.added}, and the catalog has ${fault.new.added}: put ${fault.old.added} back.`;
    case "finalized-edited":
      return `'${flag}' ended in ${fault.old.finalized ?? ""}, and the catalog has ${fault.new.finalized ?? "no version"}: put ${fault.old.finalized ?? ""} back.`;
    case "finalized-before-added":
      return `'${flag}' ended in ${fault.new.finalized ?? ""}, before it was added in ${fault.new.added}: correct one of them.`;
    case "finalized-beyond-release":
      return `'${flag}' ends in ${fault.new.finalized ?? ""}, which is beyond ${fault.release}: give it the version that is released.`;
    case "added-beyond-release":
      return `'${flag}' is added in ${fault.new.added}, which is beyond ${fault.release}: give it the version that is released.`;
    case "rejected-still-there":
      return `'${flag}' has been rejected, and ${list(fault.names)} ${fault.names.length === 1 ? "is" : "are"} still there: remove ${fault.names.length === 1 ? "it" : "them"}, or have 'proviso lock' close ${fault.names.length === 1 ? "it" : "them"}.`;
    case "accepted-with-changes":
      return `'${flag}' has been accepted, and ${list(fault.names)} ${fault.names.length === 1 ? "is" : "are"} not as on trial: who opted in has to change something.`;
  }
}

const statusWord = (status: "trial" | "accepted" | "rejected"): string =>
  status === "trial" ? "on trial" : status;
const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(", ");

export function ageLine({ feature, minors, expired }: FeatureAge): string {
  const age = minors === undefined ? "" : `, ${count(minors, "minor version")} ago`;
  if (!expired) return `'${feature.flag}' is on trial since ${feature.added}${age}.`;
  const limit = "date" in expired ? `until ${expired.date}` : `for ${count(expired.minors, "minor version")}`;
  return `'${feature.flag}' is on trial since ${feature.added}${age}, and was to be ${limit}: accept it or reject it.`;
}

/** @param older what the older state is called, where nothing around it says so */
export function verdictLine(
  { step, smallest, claimed, isEnough, isBehind }: Verdict,
  older?: string,
): string {
  const version = smallest === undefined ? "" : ` (${smallest})`;
  const after = older === undefined ? "" : ` after ${older}`;
  const wanted = `A ${step} version is the smallest step that this allows${after}${version}`;
  if (claimed === undefined) return `${wanted}; package.json has no version, so nothing is claimed.`;
  if (isBehind)
    return `${wanted}, and ${claimed} is older than what is out: say with --release what is released.`;
  return isEnough ? `${wanted}.` : `${wanted}, and what is released is ${claimed}: raise it.`;
}

/** What has come, of which the first few are named; nothing where nothing has. */
export function arrivalsLine(arrivals: readonly Arrival[]): string | undefined {
  const names = [...new Set(arrivals.map(arrivalName))];
  if (names.length === 0) return undefined;
  return `${firstOf(names)} ${names.length === 1 ? "is" : "are"} new.`;
}

function arrivalName(arrival: Arrival): string {
  const { name, path } = arrival;
  return nameOf(arrival, name === undefined ? path : [...path, { kind: "member", name }]);
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** A declaration in few lines. */
export function declarationOf({ text }: Shown): string {
  const lines = text.split("\n");
  return lines.length > 6 ? [...lines.slice(0, 5), "…"].join("\n") : text;
}

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text);
