import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// The transformer, the language service and the command line are handed a compiler or may load one. All other
// code must run where `typescript` is not installed, and may only use its types.
const typescript = {
  name: "typescript",
  allowTypeImports: true,
  message: "Use `import type`: the code must run without the compiler.",
};
const typescriptParts = { group: ["typescript/*"], message: "Use `typescript` itself, as a type." };
const typescriptByCall = ["CallExpression[callee.name='require']", "ImportExpression"].map((call) => ({
  selector: `${call} > Literal[value=/^typescript(\\u002f|$)/]`,
  message: "Do not load the compiler here: the code must run without it.",
}));
// Only the app is a server; its packages are optional.
const serverNames = ["hono", "@hono/node-server", "ws"];
const server = {
  group: serverNames.flatMap((name) => [name, `${name}/*`]),
  message: "Only src/app may use the server's packages.",
};
const serverByCall = ["CallExpression[callee.name='require']", "ImportExpression"].map((call) => ({
  selector: `${call} > Literal[value=/^(hono|@hono\\u002fnode-server|ws)(\\u002f|$)/]`,
  message: server.message,
}));

// ESLint does not merge a rule's options, so each part of src/ gets its whole list.
const mayLoad = (files, { compiler, serverPackages }) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        paths: compiler ? [] : [typescript],
        patterns: [...(compiler ? [] : [typescriptParts]), ...(serverPackages ? [] : [server])],
      },
    ],
    "no-restricted-syntax": [
      "error",
      ...(compiler ? [] : typescriptByCall),
      ...(serverPackages ? [] : serverByCall),
    ],
  },
});

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "coverage/",
    ".mutation/",
    "test-d/",
    "tests/compilers/",
    "tests/package/project/",
    "**/fixtures/",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.mts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/consistent-type-exports": "error",
      // Both forms have their place: an interface cannot be a union, a type alias is closed.
      "@typescript-eslint/consistent-type-definitions": "off",
      // `${number}` in a message is what the message says.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // The package is CommonJS, where `import x = require()` is the way to load what exports one value.
      "@typescript-eslint/no-require-imports": ["error", { allowAsImport: true }],
    },
  },
  mayLoad(["src/**/*.ts"], { compiler: false, serverPackages: false }),
  mayLoad(["src/transformer/index.ts", "src/language-service/index.ts", "src/cli/*.ts"], {
    compiler: true,
    serverPackages: false,
  }),
  mayLoad(["src/app/**/*.ts"], { compiler: false, serverPackages: true }),
  {
    // These compute; what they find is printed by those who call them.
    files: ["src/analysis/**/*.ts", "src/report/**/*.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", "process", "console"],
      "no-restricted-properties": [
        "error",
        { object: "globalThis", property: "process" },
        { object: "globalThis", property: "console" },
      ],
      "no-restricted-imports": ["error", "process", "node:process", "console", "node:console"],
    },
  },
  {
    // Types that compute on types: parameters that appear once, `any` and `{}` mean something there.
    files: ["types/**/*.ts"],
    rules: {
      "@typescript-eslint/no-empty-object-type": "off",
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "@typescript-eslint/no-redundant-type-constituents": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // An interface with only a call signature can be extended, and shows its name.
      "@typescript-eslint/prefer-function-type": "off",
      "@typescript-eslint/unified-signatures": "off",
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Projects of their own, whose packages need not be installed; tests/examples compiles them.
    files: ["examples/**/*.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      // An interface can say what the parameters of a constructor are for.
      "@typescript-eslint/prefer-function-type": "off",
      // An empty interface is what a program writes its flags into.
      "@typescript-eslint/no-empty-object-type": "off",
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        AbortSignal: "readonly",
        console: "readonly",
        fetch: "readonly",
        process: "readonly",
        URL: "readonly",
      },
    },
  },
);
