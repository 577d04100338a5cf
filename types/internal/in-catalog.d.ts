/** What the error names where an entry of an experimental API is a flag that its catalog does not list. */
export interface NotInCatalog<Flag> {
  readonly flag: Flag;
  readonly "is not in the catalog": never;
}

/** The constraint on an experimental API: each of its entries is a flag name of the catalog. */
export type InCatalog<Api, FlagName> = {
  [Flag in keyof Api]: Flag extends FlagName ? unknown : NotInCatalog<Flag>;
};
