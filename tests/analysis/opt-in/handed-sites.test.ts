// Which place is to be changed where something is handed to what asks for more flags: in a function, in an object, in parts.
import { describe, it } from "vitest";
import { fixes, hasNoSite } from "../support/fixes.js";

describe("a function is given what lacks the flags", () => {
  it("by who takes it", () => {
    fixes(
      `
      function needs(app: App<"BLUEPRINTS">): void { app.registerBlueprint(users); }
      declare function each(use: (app: App«<"BLUEPRINTS">») => void): void;
      each(needs);
      each((app) => app.registerBlueprint(users));
      `,
      `app: App<"BLUEPRINTS">`,
    );
  });

  it("by who takes it, as an option", () => {
    fixes(`
      interface Options { readonly use: (app: App«<"BLUEPRINTS">») => void }
      const options: Options = { use: (app: App<"BLUEPRINTS">) => app.registerBlueprint(users) };
      const others: Options = { use(app: App<"BLUEPRINTS">) { app.registerBlueprint(users); } };
    `);
  });

  it("by what holds it", () => {
    fixes(`
      function needs(app: App<"BLUEPRINTS">): void { app.registerBlueprint(users); }
      const apps = [new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
      apps.forEach(needs);
    `);
  });

  it("by a promise", () => {
    fixes(`
      function needs(app: App<"BLUEPRINTS">): void { app.registerBlueprint(users); }
      async function create() { return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»); }
      void create().then(needs);
    `);
  });

  it("by a function that it is given itself", () => {
    fixes(`
      declare function lend(take: (use: (app: App<"BLUEPRINTS">) => void) => void): void;
      lend((use: (app: App«<"BLUEPRINTS">») => void) => [use]);
    `);
  });
});

describe("a function gives what lacks the flags", () => {
  it("in a block", () => {
    fixes(`
      declare function lazily(make: () => App<"BLUEPRINTS">): void;
      lazily(() => { return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»); });
      lazily(function () { return new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»); });
    `);
  });

  it("by its annotation", () => {
    fixes(`
      declare function lazily(make: () => Promise<App<"BLUEPRINTS">>): void;
      async function create(): Promise<App«<"BLUEPRINTS">»> {
        return new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»);
      }
      lazily(create);
    `);
  });

  it("as a member that overrides another", () => {
    fixes(`
      class Base { app = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] }); make() { return this.app; } }
      class Sub extends Base {
        override make() { return new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»); }
      }
    `);
  });
});

describe("an object holds what lacks the flags", () => {
  it("in a constant", () => {
    fixes(`
      declare function needs(services: { readonly app: App<"BLUEPRINTS"> }): void;
      const services = { app: new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») };
      needs(services);
    `);
  });

  it("by an annotation", () => {
    fixes(
      `
      declare function needs(services: { readonly app: App<"BLUEPRINTS"> }): void;
      interface Services { readonly app: App«<"BLUEPRINTS">» }
      declare const services: { readonly a: Services }[];
      for (const { a } of services) needs(a);
      `,
      `readonly app: App<"BLUEPRINTS">`,
    );
  });

  it("in a class", () => {
    fixes(`
      interface Needs { readonly app: App<"BLUEPRINTS"> }
      class Services implements Needs { app = new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»); }
      const needs: Needs = new Services();
    `);
  });

  it("that is taken apart", () => {
    fixes(`
      let app = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] });
      const services = { app: new App("y"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }») };
      ({ app } = services);
      [, app] = [1, new App("z"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)];
    `);
  });

  it("that is spread", () => {
    fixes(`
      declare function rest(...apps: App<"BLUEPRINTS">[]): void;
      rest(...[new App("x"«, { experimentalFeatureFlags: ["BLUEPRINTS"] }»)]);
    `);
  });

  it("of a type parameter", () => {
    hasNoSite(`
      class Box<T> { constructor(readonly value: T) {} }
      declare const box: Box<App>;
      const needs: { readonly value: App<"BLUEPRINTS"> } = box;
    `);
  });

  it("in two of its properties", () => {
    hasNoSite(`
      declare function needs(services: { readonly a: App<"BLUEPRINTS">; readonly b: App<"BLUEPRINTS"> }): void;
      const services = { a: new App("x"), b: new App("y") };
      needs(services);
    `);
  });
});
