// What the compilers say of the uses of a package, against what they should.

// The first line has the imports.
export function linesOf(errors, { file }) {
  return new Set(errors.filter((error) => error.file === `uses/${file}`).map(({ line }) => line - 2));
}

export function judge(state, before, closed, after) {
  const ofPackage = ({ file }) => file.startsWith(`node_modules/${state.each.name}/`);
  const known = new Set(before.filter(ofPackage).map(({ file, text }) => `${file} ${text}`));
  const isNew = (error) => ofPackage(error) && !known.has(`${error.file} ${error.text}`);
  const uses = [`uses/${state.file}`, `uses/flags-${state.file}`];
  const own = (errors) => errors.filter(({ file }) => uses.includes(file));
  const failsBefore = linesOf(before, state);
  const refused = linesOf(closed, state);
  return {
    uses: state.uses.length - failsBefore.size,
    refused: state.uses.filter((_, line) => refused.has(line) && !failsBefore.has(line)).length,
    notRefused: state.uses.filter((_, line) => !refused.has(line) && !failsBefore.has(line)),
    afterOptIn: own(after).filter(
      ({ line, file }) => file !== `uses/${state.file}` || !failsBefore.has(line - 2),
    ),
    inPackage: [...closed, ...after].filter(isNew),
    inProgram: programFaults(state, before, closed, after),
  };
}

/** Lines of the users' program that are not refused though they should be, or refused though they should not. */
function programFaults({ program, file }, before, closed, after) {
  if (program === undefined) return [];
  const errors = (all) => all.filter((error) => error.file === `uses/program-${file}`);
  const expected = program
    .split("\n")
    .flatMap((line, index) => (line.endsWith("// refused") ? [index + 1] : []));
  const refused = new Set(errors(closed).map(({ line }) => line));
  const passed = expected.filter((line) => !refused.has(line));
  return [
    ...errors(before).map(({ line, text }) => `before: line ${line}: ${text}`),
    ...passed.map((line) => `locked: line ${line} is not refused`),
    ...errors(closed).flatMap(({ line, text }) =>
      expected.includes(line) ? [] : [`locked: line ${line}: ${text}`],
    ),
    ...errors(after).map(({ line, text }) => `opted in: line ${line}: ${text}`),
  ];
}

/** Prints what has been found of a package; tells whether all is as it should be. */
export function report({ each, marks, said, used, unused, notRefused }, all, isVerbose) {
  const count = (kind) => marks.outcomes.filter(({ result }) => result.kind === kind).length;
  const because = (code) => marks.outcomes.filter(({ result }) => result.why?.code === code).length;
  const elsewhere = because("not-declared");
  const reachable = marks.outcomes.length - count("unreachable") - count("open") - elsewhere;
  // What no type can refuse: the call would go on to another overload, the value is written where it is used.
  const beyond = because("falls-through") + because("const-enum");
  const locked = (of) => (of === 0 ? 1 : count("locked") / of);
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  const share = locked(reachable - beyond);
  const shares =
    percent(locked(reachable)) + (beyond > 0 ? `, ${percent(share)} of what types can refuse` : "");
  console.log(
    `${each.name} ${each.version}: ${marks.outcomes.length} marks, ${count("locked")} locked (${shares}), ${count("unreachable")} out of reach, ${elsewhere} declared elsewhere, ${count("left") - elsewhere} left; ${used} used, ${unused.length} not used, ${notRefused.length} not refused by 7.0`,
  );
  for (const line of said.trim().split("\n").slice(0, -1)) console.log(`  ${line}`);
  for (const { version, uses, refused, notRefused: passed, afterOptIn, inPackage, inProgram } of all) {
    console.log(
      `  ${version}: ${refused} of ${uses} uses refused, ${afterOptIn.length} errors once opted in, ${inPackage.length} new errors in the package`,
    );
    for (const fault of inProgram) console.log(`    ${each.program}, ${fault}`);
    if (isVerbose) {
      for (const use of passed) console.log(`      passes: ${use}`);
      for (const error of [...afterOptIn, ...inPackage].slice(0, 10))
        console.log(`      ${error.file}(${error.line}): ${error.text}`);
    }
  }
  if (isVerbose) {
    if (unused.length > 0) console.log(`  not used: ${unused.join(", ")}`);
    for (const [name, use] of notRefused) console.log(`  not refused: ${name}: ${use}`);
  }
  const isEnough = share >= 0.95;
  const isClean = ({ notRefused, afterOptIn, inPackage, inProgram }) =>
    notRefused.length + afterOptIn.length + inPackage.length + inProgram.length === 0;
  return isEnough && all.every(isClean);
}
