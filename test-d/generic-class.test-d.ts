// A class with type parameters of its own: TypeScript infers all type arguments of a call or none, so flags beside
// `new Queue<string>(…)` would be lost. A method takes them.
import { check } from "./equal.js";
import type { Equal } from "./equal.js";
import type { FeatureName, features } from "./library.js";
import type { FlagTuple, FlagsIn, Gated, LiteralFlagTuple } from "../types/index.js";

interface StableQueue<Job, Flags extends FeatureName> {
  add(job: Job): this;
  optIn<const F extends FlagTuple<typeof features>>(
    flags: LiteralFlagTuple<F, typeof features>,
  ): Queue<Job, Flags | FlagsIn<F, typeof features>>;
}
interface Api<Job> {
  KINDS: { addFirst(job: Job): void };
  MORE: { more(): Job };
}
type Queue<Job, Flags extends FeatureName = never> = Gated<
  StableQueue<Job, Flags>,
  Api<Job>,
  Flags,
  typeof features
>;
declare const Queue: new <Job>(name: string) => Queue<Job>;
declare const names: FeatureName[];

const locked = new Queue<string>("jobs");
// @ts-expect-error Type 'OptInRequired<"KINDS">' has no call signatures.
locked.addFirst("job");
const opened = new Queue<string>("jobs").optIn(["KINDS"]);
opened.add("job").addFirst("job");
// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'string'.
opened.addFirst(1);
// @ts-expect-error Type 'OptInRequired<"MORE">' has no call signatures.
opened.more();
const both = opened.optIn(["MORE"]);
check<Equal<ReturnType<typeof both.more>, string>>();
both.addFirst("job");
export const fewer: Queue<string> = both;
// @ts-expect-error is not assignable to type
export const more: Queue<string, "KINDS"> = locked;
// @ts-expect-error 'FlagsMustBeALiteralTuple'
locked.optIn(names);
// @ts-expect-error is not assignable to type
locked.optIn(["KINDZ"]);
