import type { Compiler } from "../../analysis/program/compiler.js";

/** The same compiler, but that what is asked of types again and again is asked once for each. */
export function remembering(compiler: Compiler): Compiler {
  return {
    ...compiler,
    propertiesOf: asked((type) => compiler.propertiesOf(type)),
    signaturesOf: asked((type) => compiler.signaturesOf(type)),
    unionMembers: asked((type) => compiler.unionMembers(type)),
    unionParts: asked((type) => compiler.unionParts(type)),
    asNamed: asked((type) => compiler.asNamed(type)),
  };
}

function asked<K extends object, V>(ask: (key: K) => V): (key: K) => V {
  const answers = new Map<K, { readonly value: V }>();
  return (key) => {
    let answer = answers.get(key);
    if (!answer) answers.set(key, (answer = { value: ask(key) }));
    return answer.value;
  };
}
