import type { BreakWithoutProof } from "../compare/gone-exports.js";
import { alone } from "../program/name-patterns.js";
import { signatureType } from "./signature-text.js";
import { declared, type Writer } from "./writer.js";

type CallBreak = Extract<
  BreakWithoutProof,
  {
    readonly kind:
      | "parameter-required"
      | "parameter-gone"
      | "overload-gone"
      | "overload-strayed"
      | "assertion-gone"
      | "type-arguments"
      | "not-constructible"
      | "not-extendable";
  }
>;

/** Programs that call something, or make or extend a class. */
export function callPrograms(found: CallBreak, writer: Writer, isInterface = false): readonly string[] {
  const { each, withNames, instantiated, heirs } = writer;
  switch (found.kind) {
    case "parameter-required":
    case "parameter-gone": {
      const { count, isConstructor } = found;
      const parameters = isConstructor ? "ConstructorParameters" : "Parameters";
      const names = Array.from({ length: count }, (_, index) => `argument${index + 1}`);
      return [
        ...each(({ value }) => [`${isConstructor ? "new " : ""}${value}(${nothings(count)});`]),
        // A constructor that is protected is for who extends its class.
        ...(isConstructor ? heirs("  constructor() {", `    super(${nothings(count)});`, "  }") : []),
        ...each(({ value, type }) => [
          ...names.map((name, index) => `declare const ${name}: ${parameters}<${type}>[${index}];`),
          `${isConstructor ? "new " : ""}${value}(${names.join(", ")});`,
        ]),
      ];
    }
    case "overload-gone": {
      const type = signatureType(found.old?.text ?? "")?.replace(thisType, "any");
      if (type === undefined) return [];
      return instantiated(type, (text, one) =>
        withNames(text, declared(one, [`const before: ${text} = ${one.value};`])),
      );
    }
    case "overload-strayed": {
      const type = signatureType(found.old?.text ?? "")?.replace(thisType, "any");
      if (type === undefined) return [];
      const { isConstructor } = found;
      const parametersOf = isConstructor ? "ConstructorParameters" : "Parameters";
      const given = [
        `Required<${parametersOf}<Before>>`,
        `${parametersOf}<Before>`,
        ...found.come.flatMap((each) => {
          const come = signatureType(each);
          return come === undefined ? [] : [`${parametersOf}<${come}>`];
        }),
      ];
      return given.flatMap((arguments_) =>
        instantiated(type, (text, one) =>
          withNames(
            text + arguments_,
            declared(one, [
              `type Before = ${text};`,
              `declare const given: ${arguments_};`,
              isConstructor
                ? `new ${one.value}(...given);`
                : `const before: ReturnType<Before> = ${one.value}(...given);`,
            ]),
          ),
        ),
      );
    }
    case "assertion-gone": {
      const { index, asserted = "string" } = found;
      const given = Array.from({ length: index + 1 }, (_, at) => (at === index ? "given" : "null!"));
      const wide = found.asserted === undefined ? "string | undefined" : "unknown";
      return instantiated(asserted, (text, one) =>
        withNames(
          text,
          declared(one, [
            `declare const given: ${wide};`,
            `${one.value}(${given.join(", ")});`,
            `const after: ${text} = given;`,
          ]),
        ),
      );
    }
    case "not-extendable":
      // Of `any` alone: that another type is not allowed any more is told of the type parameter.
      return isInterface ? each(({ type }) => [`interface Mine extends ${type} {}`]).slice(0, 1) : heirs();
    case "type-arguments":
      return each(({ value }) => [`${value}<${Array(found.count).fill("any").join(", ")}>;`]);
    case "not-constructible":
      return [
        ...[0, 1, 2, 3].flatMap((count) => each(({ value }) => [`new ${value}(${nothings(count)});`])),
        ...heirs(),
      ];
  }
}

// As many arguments more as may have been left out.
const mostMore = 3;

/**
 * Calls of one overload with fewer arguments than it asks for by now. `Parameters` is of the last one alone, so that it is
 * written out.
 *
 * @param text the overload as it was
 */
export function overloadCalls(
  text: string,
  {
    count,
    isConstructor,
  }: Pick<Extract<CallBreak, { kind: "parameter-required" }>, "count" | "isConstructor">,
  { instantiated, withNames }: Writer,
): readonly string[] {
  const type = signatureType(text)?.replace(thisType, "any");
  if (type === undefined) return [];
  const parameters = isConstructor ? "ConstructorParameters" : "Parameters";
  return Array.from({ length: mostMore }, (_, more) => count + more).flatMap((given) =>
    instantiated(type, (before, one) => {
      const names = Array.from({ length: given }, (_, index) => `argument${index + 1}`);
      return withNames(
        before,
        declared(one, [
          `type Before = ${before};`,
          ...names.map((name, index) => `declare const ${name}: Required<${parameters}<Before>>[${index}];`),
          `${isConstructor ? "new " : ""}${one.value}(${names.join(", ")});`,
        ]),
      );
    }),
  );
}

/** `on(name: string): this`: what that is nobody can write out of it. */
const thisType = alone("this(?!\\s*[:?.])", "g");

const nothings = (count: number): string => Array(count).fill("null!").join(", ");
