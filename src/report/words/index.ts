import type { DiagnosticCode } from "../../diagnostics.js";
import { analysisFailed } from "./analysis-failed.js";
import { catalogUnreadable } from "./catalog-unreadable.js";
import { configBroken } from "./config-broken.js";
import { configCircular } from "./config-circular.js";
import { configListsNoFile } from "./config-lists-no-file.js";
import { configMissing } from "./config-missing.js";
import { configUnreadable } from "./config-unreadable.js";
import { featureRemoved } from "./feature-removed.js";
import { fileChanged } from "./file-changed.js";
import { fileNotWritable } from "./file-not-writable.js";
import { flagNotNeeded } from "./flag-not-needed.js";
import { flagOpenedElsewhere } from "./flag-opened-elsewhere.js";
import { flagUnknown } from "./flag-unknown.js";
import { flagUnused } from "./flag-unused.js";
import { flagsAstray } from "./flags-astray.js";
import { flagsNotLiteral } from "./flags-not-literal.js";
import { flagsNotLoaded } from "./flags-not-loaded.js";
import { flagsReplaceModule } from "./flags-replace-module.js";
import { featureUnmarked } from "./feature-unmarked.js";
import { markMalformed } from "./mark-malformed.js";
import { markedTypeShown } from "./marked-type-shown.js";
import { gateMistaken } from "./gate-mistaken.js";
import { notAProgramTransformer } from "./not-a-program-transformer.js";
import { optInRequired } from "./opt-in-required.js";
import { referenceMissing } from "./reference-missing.js";
import { typescriptFailed } from "./typescript-failed.js";
import { typescriptMissing } from "./typescript-missing.js";
import { unknownOption } from "./unknown-option.js";
import { unsupportedTypescript } from "./unsupported-typescript.js";
import { foreignMark } from "./foreign-mark.js";
import { optionMalformed } from "./option-malformed.js";
import type { Words } from "./words.js";

/** The words of every code. */
export const words: { readonly [Code in DiagnosticCode]: Words<Code> } = {
  "opt-in-required": optInRequired,
  "feature-removed": featureRemoved,
  "flags-not-literal": flagsNotLiteral,
  "catalog-unreadable": catalogUnreadable,
  "flag-not-needed": flagNotNeeded,
  "flag-unused": flagUnused,
  "flag-unknown": flagUnknown,
  "flags-replace-module": flagsReplaceModule,
  "flags-astray": flagsAstray,
  "flag-opened-elsewhere": flagOpenedElsewhere,
  "flags-not-loaded": flagsNotLoaded,
  "foreign-mark": foreignMark,
  "mark-malformed": markMalformed,
  "marked-type-shown": markedTypeShown,
  "gate-mistaken": gateMistaken,
  "feature-unmarked": featureUnmarked,
  "not-a-program-transformer": notAProgramTransformer,
  "unknown-option": unknownOption,
  "option-malformed": optionMalformed,
  "unsupported-typescript": unsupportedTypescript,
  "analysis-failed": analysisFailed,
  "typescript-missing": typescriptMissing,
  "typescript-failed": typescriptFailed,
  "config-missing": configMissing,
  "config-unreadable": configUnreadable,
  "config-broken": configBroken,
  "config-lists-no-file": configListsNoFile,
  "reference-missing": referenceMissing,
  "file-changed": fileChanged,
  "file-not-writable": fileNotWritable,
  "config-circular": configCircular,
};
