import type * as Contract from "../../types/app/index.js";
import { readOnlySet } from "./read-only-set.js";
import { Router } from "./router.js";
import { webSocketHandlersOf } from "./websocket-handlers.js";

/** Has every member, whatever the flags: only the types keep the experimental ones apart. */
class AppWithEverything implements Contract.App<Contract.FeatureName> {
  readonly name: string;
  readonly #flags: ReadonlySet<Contract.FeatureName>;
  readonly #router = new Router();

  // What the flags must be is for the contract to say, whose type for it computes; the compiler cannot see that
  // nothing but flag names comes through.
  constructor(name: string, options: { readonly experimentalFeatureFlags?: unknown } = {}) {
    this.name = name;
    this.#flags = readOnlySet((options.experimentalFeatureFlags ?? []) as readonly Contract.FeatureName[]);
  }

  get experimentalFeatureFlags(): ReadonlySet<Contract.FeatureName> {
    return this.#flags;
  }

  route(method: Contract.Method, path: string, handler: Contract.Handler): void {
    this.#router.mount("", [{ method, path, handler }]);
  }

  fetch(request: Request): Promise<Response> {
    return this.#router.fetch(request);
  }

  registerBlueprint(blueprint: Contract.Blueprint, { urlPrefix = "" }: Contract.BlueprintOptions = {}): void {
    this.#router.mount(urlPrefix, blueprint.routes);
  }

  onWsConnect(handler: Contract.WsConnectHandler): void {
    webSocketHandlersOf(this).connect.push(handler);
  }

  onWsMessage(handler: Contract.WsMessageHandler): void {
    webSocketHandlersOf(this).message.push(handler);
  }

  onWsDisconnect(handler: Contract.WsDisconnectHandler): void {
    webSocketHandlersOf(this).disconnect.push(handler);
  }
}

type MakesAppWithEverything = new (
  ...args: ConstructorParameters<typeof Contract.App>
) => Contract.App<Contract.FeatureName>;

// An App with everything can do what an App with some flags can. As long as the flags are not known, the compiler sees
// that only of its parts, so the last step is told and not proven.
export const App = AppWithEverything satisfies MakesAppWithEverything as typeof Contract.App;
