import { transformer } from "./transformer.js";

/** Entry of ts-patch. */
export = transformer;
