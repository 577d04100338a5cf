import type { Words } from "./words.js";

export const configCircular: Words<"config-circular"> = {
  message: ({ circle }) =>
    `${circle[0] ?? ""} extends itself${by(circle.slice(1, -1))}: take one "extends" of these out, and run this again.`,
  meaning:
    "By their `extends`, some `tsconfig.json` lead in a circle, so it is not known what the project asks for.",
  remedy: "Take one `extends` of the circle out.",
  example: {
    language: "text",
    text: 'error TS990023: tsconfig.json extends itself, by base.json: take one "extends" of these out, and run this again.',
  },
};

const by = (between: readonly string[]): string => (between.length > 0 ? `, by ${between.join(", ")}` : "");
