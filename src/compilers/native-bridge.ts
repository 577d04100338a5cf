/** A fork that says it is TypeScript 6 and has the checker of TypeScript 7 behind it, with trees that are read-only. */
export const nativeBridge = "typescript-native-bridge";

/** Whether the module `typescript` is that fork, under whichever name it is installed. */
export function isNativeBridge(typescript: object): boolean {
  return "createTsgoProgram" in typescript;
}
