import type { CatalogPart } from "../../analysis/catalog/feature.js";
import type { Words } from "./words.js";

export const catalogUnreadable: Words<"catalog-unreadable"> = {
  message: ({ member, part }) =>
    `The catalog behind '${member}' cannot be read: ${unreadable[part]}. Its library must declare it with defineFeatures({ … }) and publish its type.`,
  meaning:
    "A member is locked, but the types of its library do not say what its catalog lists: an address, a status or a version there is a `string` rather than a literal, or the catalog is not in the published types. Proviso reads catalogs from types alone and never runs what it checks.",
  remedy:
    "This is for the author of the library: declare the catalog with `defineFeatures({ … })`, written out in the call, and publish its declaration.",
  example: {
    language: "ts",
    text: [
      'const docs: string = "https://example.com/experimental";',
      "export const features = defineFeatures({ docs, features: { /* … */ } }); // its uses are TS990004",
    ].join("\n"),
  },
};

const unreadable: Record<CatalogPart, string> = {
  catalog: "its type is not known",
  docs: "its 'docs' is not a literal string",
  features: "its 'features' do not list the flag",
  title: "a 'title' is not a literal string",
  added: "an 'added' is not a literal string",
  status: "a 'status' is not a literal",
  finalized: "a feature that is not on trial has no literal 'finalized'",
};
