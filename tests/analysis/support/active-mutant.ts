declare global {
  /** Where Stryker says to what it has compiled which break is to be seen. */
  var __stryker__: { readonly activeMutant?: string } | undefined;
}

/** The break that Stryker asks about; none while it records what each test runs, and without Stryker. */
export const activeMutant = (): string | undefined => globalThis.__stryker__?.activeMutant;
