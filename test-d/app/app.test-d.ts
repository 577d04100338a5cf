// Rule 3: flags are a literal tuple. What is not opens nothing, and is an error that says so.
import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import { App, Blueprint } from "../../dist/app/index.js";
import type { AppOptions, FeatureName } from "../../dist/app/index.js";

declare const condition: boolean;
declare const strings: string[];
declare const names: FeatureName[];
declare const name: FeatureName;
declare const text: string;
declare const anything: any;
declare const unknowable: unknown;
declare const never: never;
const users = new Blueprint("users");

type None = App;
type Blueprints = App<"BLUEPRINTS">;
type All = App<"BLUEPRINTS" | "WEBSOCKETS">;

// --- literal ---
const bare = new App("x");
check<Equal<typeof bare, None>>();
const noOptions = new App("x", {});
check<Equal<typeof noOptions, None>>();
const undefinedOptions = new App("x", undefined);
check<Equal<typeof undefinedOptions, None>>();
const empty = new App("x", { experimentalFeatureFlags: [] });
check<Equal<typeof empty, None>>();
const one = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] });
check<Equal<typeof one, Blueprints>>();
const several = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] });
check<Equal<typeof several, All>>();
const swapped = new App("x", { experimentalFeatureFlags: ["WEBSOCKETS", "BLUEPRINTS"] });
check<Equal<typeof swapped, All>>();
const twice = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS", "BLUEPRINTS"] });
check<Equal<typeof twice, Blueprints>>();
const asConst = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] as const });
check<Equal<typeof asConst, Blueprints>>();
const constant = ["BLUEPRINTS"] as const;
const fromConstant = new App("x", { experimentalFeatureFlags: constant });
check<Equal<typeof fromConstant, Blueprints>>();
const spread = new App("x", { experimentalFeatureFlags: [...constant, "WEBSOCKETS"] });
check<Equal<typeof spread, All>>();
const spreadOnly = new App("x", { experimentalFeatureFlags: [...constant] });
check<Equal<typeof spreadOnly, Blueprints>>();
declare const readonlyTuple: readonly ["BLUEPRINTS", "WEBSOCKETS"];
const fromReadonly = new App("x", { experimentalFeatureFlags: readonlyTuple });
check<Equal<typeof fromReadonly, All>>();
declare const tuple: ["BLUEPRINTS"];
const fromTuple = new App("x", { experimentalFeatureFlags: tuple });
check<Equal<typeof fromTuple, Blueprints>>();
const flag = "BLUEPRINTS";
const fromVariable = new App("x", { experimentalFeatureFlags: [flag] });
check<Equal<typeof fromVariable, Blueprints>>();
enum Flags {
  Blueprints = "BLUEPRINTS",
}
const fromEnum = new App("x", { experimentalFeatureFlags: [Flags.Blueprints] });
check<Equal<typeof fromEnum, Blueprints>>();

const constantOptions = { experimentalFeatureFlags: ["BLUEPRINTS"] } as const;
const fromOptions = new App("x", constantOptions);
check<Equal<typeof fromOptions, Blueprints>>();
const fromSpreadOptions = new App("x", { ...constantOptions });
check<Equal<typeof fromSpreadOptions, Blueprints>>();
declare const typedOptions: AppOptions<["BLUEPRINTS"]>;
const fromTypedOptions = new App("x", typedOptions);
check<Equal<typeof fromTypedOptions, Blueprints>>();
const shorthand = ((experimentalFeatureFlags: ["BLUEPRINTS"]) => new App("x", { experimentalFeatureFlags }))(
  tuple,
);
check<Equal<typeof shorthand, Blueprints>>();

one.registerBlueprint(users);
// @ts-expect-error Type 'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">' has no call signatures.
bare.registerBlueprint(users);
// @ts-expect-error Type 'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">' has no call signatures.
empty.registerBlueprint(users);
// @ts-expect-error Type 'OptInRequired<"WEBSOCKETS", "add it to experimentalFeatureFlags">' has no call signatures.
one.onWsConnect(() => undefined);
// @ts-expect-error Type 'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">' has no call signatures.
new App("x").registerBlueprint(users);
new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] }).registerBlueprint(users);

// --- not known before run time ---
// @ts-expect-error Property '"write the flags out as a tuple of literals"' is missing in type 'string[]' || 'FlagsMustBeALiteralTuple'
const wide = new App("x", { experimentalFeatureFlags: strings });
check<Equal<typeof wide, None>>();
// @ts-expect-error but required in type 'FlagsMustBeALiteralTuple'. || Type '("BLUEPRINTS" | "WEBSOCKETS")[]' is not assignable to type 'FlagsMustBeALiteralTuple'.
const wideNames = new App("x", { experimentalFeatureFlags: names });
check<Equal<typeof wideNames, None>>();
// @ts-expect-error Type 'string' is not assignable to type 'FlagsMustBeALiteralTuple'.
const element = new App("x", { experimentalFeatureFlags: [name] });
check<Equal<typeof element, None>>();
// @ts-expect-error Type 'string' is not assignable to type 'FlagsMustBeALiteralTuple'.
const ternary = new App("x", { experimentalFeatureFlags: [condition ? "BLUEPRINTS" : "WEBSOCKETS"] });
check<Equal<typeof ternary, None>>();
// @ts-expect-error Type 'string' is not assignable to type 'FlagsMustBeALiteralTuple'.
const second = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS", name] });
check<Equal<typeof second, None>>();
// @ts-expect-error Type 'string' is not assignable to type 'FlagsMustBeALiteralTuple'.
const textElement = new App("x", { experimentalFeatureFlags: [text] });
check<Equal<typeof textElement, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const chosen = new App("x", { experimentalFeatureFlags: condition ? ["BLUEPRINTS"] : ["WEBSOCKETS"] });
check<Equal<typeof chosen, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const chosenOrNone = new App("x", { experimentalFeatureFlags: condition ? ["BLUEPRINTS"] : [] });
check<Equal<typeof chosenOrNone, None>>();
// TypeScript before 7 infers `["BLUEPRINTS"]` here, and then finds that the array does not fit it.
// @ts-expect-error 'FlagsMustBeALiteralTuple'. || Target requires 1 element(s) but source may have fewer.
export const chosenSpread = new App("x", { experimentalFeatureFlags: [...(condition ? constant : [])] });
// A tuple becomes an array when another type looks at it first.
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const satisfied = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] satisfies FeatureName[] });
check<Equal<typeof satisfied, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const wideSpread = new App("x", { experimentalFeatureFlags: [...names] });
check<Equal<typeof wideSpread, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const wideTail = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS", ...strings] });
check<Equal<typeof wideTail, None>>();
declare const rest: ["BLUEPRINTS", ..."WEBSOCKETS"[]];
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const fromRest = new App("x", { experimentalFeatureFlags: rest });
check<Equal<typeof fromRest, None>>();
declare const optional: ["BLUEPRINTS"?];
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const fromOptional = new App("x", { experimentalFeatureFlags: optional });
check<Equal<typeof fromOptional, None>>();
const wideOptions = { experimentalFeatureFlags: ["BLUEPRINTS"] };
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const fromWideOptions = new App("x", wideOptions);
check<Equal<typeof fromWideOptions, None>>();

// --- any, never, unknown ---
// @ts-expect-error but required in type 'FlagsMustBeALiteralTuple'.
const ofAny = new App("x", { experimentalFeatureFlags: anything });
check<Equal<typeof ofAny, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const ofAnyElement = new App("x", { experimentalFeatureFlags: [anything] });
check<Equal<typeof ofAnyElement, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const ofAnySecond = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS", anything] });
check<Equal<typeof ofAnySecond, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const ofAnySpread = new App("x", { experimentalFeatureFlags: [...anything] });
check<Equal<typeof ofAnySpread, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const asAny = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] as any });
check<Equal<typeof asAny, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const ofNever = new App("x", { experimentalFeatureFlags: never });
check<Equal<typeof ofNever, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const ofNeverElement = new App("x", { experimentalFeatureFlags: [never] });
check<Equal<typeof ofNeverElement, None>>();
// @ts-expect-error FlagsMustBeALiteralTuple
const ofUnknown = new App("x", { experimentalFeatureFlags: unknowable });
check<Equal<typeof ofUnknown, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const ofUnknownElement = new App("x", { experimentalFeatureFlags: [unknowable] });
check<Equal<typeof ofUnknownElement, None>>();
// `any` fits every parameter; it still opens nothing.
const anyOptions = new App("x", anything);
check<Equal<typeof anyOptions, None>>();
const anySpreadOptions = new App("x", { ...anything });
check<Equal<typeof anySpreadOptions, None>>();

// --- not a tuple ---
// @ts-expect-error Type 'string' is not assignable to type 'FlagsMustBeALiteralTuple'.
const string = new App("x", { experimentalFeatureFlags: "BLUEPRINTS" });
check<Equal<typeof string, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const number = new App("x", { experimentalFeatureFlags: 1 });
check<Equal<typeof number, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const set = new App("x", { experimentalFeatureFlags: new Set(["BLUEPRINTS"]) });
check<Equal<typeof set, None>>();
// @ts-expect-error FlagsMustBeALiteralTuple
const nothing = new App("x", { experimentalFeatureFlags: null });
check<Equal<typeof nothing, None>>();
// @ts-expect-error 'FlagsMustBeALiteralTuple'.
const numbers = new App("x", { experimentalFeatureFlags: [1] });
check<Equal<typeof numbers, None>>();

// --- no such flag ---
// @ts-expect-error Type '"BLUEPRINT"' is not assignable to type '"BLUEPRINTS" | "WEBSOCKETS"'. Did you mean '"BLUEPRINTS"'?
const misspelt = new App("x", { experimentalFeatureFlags: ["BLUEPRINT"] });
check<Equal<typeof misspelt, None>>();
// @ts-expect-error Did you mean '"WEBSOCKETS"'?
const misspeltSecond = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKET"] });
check<Equal<typeof misspeltSecond, None>>();
// @ts-expect-error Type '"OTHER"' is not assignable to type '"BLUEPRINTS" | "WEBSOCKETS"'.
const other = new App("x", { experimentalFeatureFlags: ["OTHER"] });
check<Equal<typeof other, None>>();
// @ts-expect-error Type '""' is not assignable to type '"BLUEPRINTS" | "WEBSOCKETS"'.
const emptyString = new App("x", { experimentalFeatureFlags: [""] });
check<Equal<typeof emptyString, None>>();
// @ts-expect-error Type '"toString"' is not assignable to type '"BLUEPRINTS" | "WEBSOCKETS"'.
const inherited = new App("x", { experimentalFeatureFlags: ["toString"] });
check<Equal<typeof inherited, None>>();
// @ts-expect-error Did you mean to write 'experimentalFeatureFlags'?
const misspeltOption = new App("x", { experimentalFeatureFlag: ["BLUEPRINTS"] });
check<Equal<typeof misspeltOption, None>>();
// @ts-expect-error Expected 1-2 arguments, but got 0.
new App();

// --- flags as a type argument ---
check<Equal<InstanceType<typeof App>, None>>();
const explicit = new App<["BLUEPRINTS"]>("x", { experimentalFeatureFlags: ["BLUEPRINTS"] });
check<Equal<typeof explicit, Blueprints>>();
// @ts-expect-error Type '"WEBSOCKETS"' is not assignable to type '"BLUEPRINTS"'.
new App<["BLUEPRINTS"]>("x", { experimentalFeatureFlags: ["WEBSOCKETS"] });
const explicitAny = new App<any>("x");
check<Equal<typeof explicitAny, None>>();
const explicitArray = new App<FeatureName[]>("x");
check<Equal<typeof explicitArray, None>>();
const explicitNever = new App<never>("x");
check<Equal<typeof explicitNever, None>>();
const explicitOther = new App<["OTHER"]>("x");
check<Equal<typeof explicitOther, None>>();

// --- inside generic functions ---
export function passesOn<const F extends readonly FeatureName[]>(flags: F) {
  // @ts-expect-error is not assignable to parameter of type 'AppOptions<F> & KnownFlags<F>'.
  return new App("x", { experimentalFeatureFlags: flags });
}
// @ts-expect-error Type 'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">' has no call signatures.
passesOn(["WEBSOCKETS"]).registerBlueprint(users);
export function passesOneOn<const F extends FeatureName>(flag: F) {
  // @ts-expect-error is not assignable to parameter of type 'AppOptions<readonly [F]> & KnownFlags<readonly [F]>'.
  return new App("x", { experimentalFeatureFlags: [flag] });
}

// --- rule 9: for people to read ---
check<Equal<typeof one.experimentalFeatureFlags, ReadonlySet<FeatureName>>>();
one.experimentalFeatureFlags.has("BLUEPRINTS");
// @ts-expect-error Property 'add' does not exist on type 'ReadonlySet<
one.experimentalFeatureFlags.add("WEBSOCKETS");
// @ts-expect-error Cannot assign to 'experimentalFeatureFlags' because it is a read-only property.
one.experimentalFeatureFlags = new Set<FeatureName>();
// @ts-expect-error Cannot assign to 'name' because it is a read-only property.
one.name = "y";
