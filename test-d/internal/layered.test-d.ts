import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import type { Layered } from "../../types/internal/layered.js";

interface Upper {
  method(): string;
  shared: "upper";
  self(): this;
}
interface Lower {
  optional?: number;
  readonly fixed: string;
  shared: "lower";
  [index: number]: string;
}
declare const layered: Layered<Upper, Lower>;
check<Equal<typeof layered.method, () => string>>();
check<Equal<typeof layered.shared, "upper">>();
check<Equal<typeof layered.optional, number | undefined>>();
check<Equal<(typeof layered)[0], string>>();
check<Equal<ReturnType<typeof layered.self>["fixed"], string>>();
// @ts-expect-error Cannot assign to 'fixed' because it is a read-only property.
layered.fixed = "";
// @ts-expect-error Property 'other' does not exist on type
layered.other;

declare const nothing: Layered<object, Lower>;
check<Equal<typeof nothing.shared, "lower">>();
