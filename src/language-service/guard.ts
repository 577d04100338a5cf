import type ts from "typescript";

/** The language service, with what it has but does not publish. */
export interface Service extends ts.LanguageService {
  /** Since 5.6: the errors of what is on the screen, before those of the whole file. */
  getRegionSemanticDiagnostics?(
    fileName: string,
    ranges: readonly ts.TextRange[],
  ): RegionDiagnostics | undefined;
}

export interface RegionDiagnostics {
  readonly diagnostics: readonly ts.Diagnostic[];
  readonly spans: readonly ts.TextSpan[];
}

type Method = (...args: never[]) => unknown;
type MethodTable = Readonly<Record<string, Method | undefined>>;
type Methods = Required<Service>;
type MethodName = { [Name in keyof Methods]: Methods[Name] extends Method ? Name : never }[keyof Methods];

/**
 * Answers in place of one method of the language service. `ask` asks the editor's own.
 *
 * An extension takes the arguments that it knows and `...rest`, and hands both on: a newer TypeScript may add some.
 */
export type Extension<Name extends MethodName> = (
  ask: (...args: Parameters<Methods[Name]>) => ReturnType<Methods[Name]>,
  ...args: Parameters<Methods[Name]>
) => ReturnType<Methods[Name]>;

export type Extensions = { readonly [Name in MethodName]?: Extension<Name> };

/** How a method is guarded: what goes to the log, and which exceptions are no mistake of ours. */
export interface Guard {
  /** Called before each answer. */
  readonly prepare: () => void;
  readonly log: (text: string) => void;
  readonly isCancellation: (error: unknown) => boolean;
}

/**
 * The language service with some of its methods extended. An editor fails soft: where an extension throws, the editor's
 * own answer is given, and the trace goes to the log.
 */
export function extend(service: Service, extensions: Extensions, guard: Guard): Service {
  const extended = { ...service };
  for (const name of Object.keys(extensions) as MethodName[]) {
    const original = (service as unknown as MethodTable)[name];
    const extension = (extensions as unknown as MethodTable)[name];
    // An older TypeScript does not have every method.
    if (!original || !extension) continue;
    extended[name] = guarded(name, original.bind(service), extension, guard) as never;
  }
  return extended;
}

function guarded(
  name: string,
  original: Method,
  extension: Method,
  { prepare, log, isCancellation }: Guard,
): Method {
  return (...args) => {
    // What the editor's own method throws is its answer too.
    let own: { readonly error: unknown } | undefined;
    const ask = (...asked: never[]): unknown => {
      try {
        return original(...asked);
      } catch (error) {
        own = { error };
        throw error;
      }
    };
    try {
      prepare();
      return extension(ask as never, ...args);
    } catch (error) {
      if (own?.error === error || isCancellation(error)) throw error;
      log(`proviso: ${name} failed, and the editor's own answer is given: ${traceOf(error)}`);
      return original(...args);
    }
  };
}

const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
