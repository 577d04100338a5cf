import type * as Contract from "../../types/app/index.js";

class BlueprintWithRoutes implements Contract.Blueprint {
  readonly name: string;
  readonly routes: Contract.Route[] = [];

  constructor(name: string) {
    this.name = name;
  }

  route(method: Contract.Method, path: string, handler: Contract.Handler): void {
    this.routes.push({ method, path, handler });
  }
}

export const Blueprint: typeof Contract.Blueprint = BlueprintWithRoutes;
