/**
 * What a program asks about marks of packages that know nothing of Proviso, and what it consents to, as it stands in the
 * plugin entry of its `tsconfig.json`.
 */
export interface ForeignPolicy {
  /** The packages that are asked about; of the others nothing is said. */
  readonly packages: "*" | ReadonlySet<string>;
  /** By package: all of it, or what is declared under these names. */
  readonly consent: ReadonlyMap<string, true | readonly string[]>;
}

/** Nothing is said of foreign marks until a program asks. */
export const silent: ForeignPolicy = { packages: new Set(), consent: new Map() };

/** The option of the plugin entry that is not what it can be. */
export interface MalformedOption {
  readonly malformed: "foreign" | "optIn";
}

/**
 * Reads the policy from a plugin entry.
 *
 * @example
 * foreignPolicy({ foreign: ["@types/node"], optIn: { "@types/node": ["mock.timers"], effect: true } });
 */
export function foreignPolicy(entry: Readonly<Record<string, unknown>>): ForeignPolicy | MalformedOption {
  const { foreign = [], optIn = {} } = entry;
  const packages = foreign === "*" ? foreign : isTexts(foreign) ? new Set(foreign) : undefined;
  if (!packages) return { malformed: "foreign" };
  if (typeof optIn !== "object" || optIn === null || Array.isArray(optIn)) return { malformed: "optIn" };
  const consent = new Map<string, true | readonly string[]>();
  for (const [name, given] of Object.entries(optIn as Readonly<Record<string, unknown>>)) {
    if (given !== true && !isTexts(given)) return { malformed: "optIn" };
    consent.set(name, given);
  }
  return { packages, consent };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");

export const isAsked = ({ packages }: ForeignPolicy, name: string): boolean =>
  packages === "*" || packages.has(name);

/**
 * Whether a program consents to what a package declares under a name. `"MockTimers"` is consent to `MockTimers.enable`
 * too, and to `test.MockTimers`: people need not write the namespaces around a name.
 */
export function isConsented({ consent }: ForeignPolicy, packageName: string, declared: string): boolean {
  const given = consent.get(packageName) ?? [];
  return given === true || given.some((name) => name !== "" && `.${declared}.`.includes(`.${name}.`));
}
