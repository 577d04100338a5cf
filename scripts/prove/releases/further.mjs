const gone = (names) => names.map((name) => [`${name} removed`, new RegExp(`'${name}' is gone`), name]);

// More releases, of frameworks and of what many depend on.
export const further = [
  {
    name: "fastify",
    from: "4.28.1",
    to: "5.0.0",
    source: "docs/Guides/Migration-Guide-V5.md of the tarball, Breaking Changes",
    breaks: [
      ["request.context removed", /'FastifyRequest\.context' is gone/, "context"],
      ["request.routeSchema removed", /'FastifyRequest\.routeSchema' is gone/, "routeSchema"],
      ["request.routeConfig removed", /'FastifyRequest\.routeConfig' is gone/, "routeConfig"],
      ["request.routerPath removed", /'FastifyRequest\.routerPath' is gone/, "routerPath"],
      ["request.routerMethod removed", /'FastifyRequest\.routerMethod' is gone/, "routerMethod"],
      ["reply.context removed", /'FastifyReply\.context' is gone/, "context"],
      ["reply.getResponseTime removed", /'FastifyReply\.getResponseTime' is gone/, "getResponseTime"],
      ["getDefaultRoute removed", /'FastifyInstance\.getDefaultRoute' is gone/, "getDefaultRoute"],
      ["setDefaultRoute removed", /'FastifyInstance\.setDefaultRoute' is gone/, "setDefaultRoute"],
      ["output of type providers is two", /'FastifyTypeProvider(?:Default)?\.output' is gone/, "output"],
    ],
    missed: [
      "reply.redirect(code, url) removed: told among what no program shows, since the type parameters of FastifyReply have another order by now",
      "listen(port) removed: the overloads that are left fit for those that are gone, once the types of the whole differ",
    ],
    unseen: [
      "Node.js 20",
      "request.connection, which the declarations still have",
      "full JSON schemas, semicolons, prototypes of parameters, HEAD routes, trailers",
    ],
  },
  {
    name: "react-router",
    from: "6.28.0",
    to: "7.0.0",
    source: "CHANGELOG.md of the tarball, 7.0.0, Major Changes",
    breaks: gone(["defer", "AbortedDeferredError", "json"]),
    unseen: ["Node.js 18", "future flags that are on"],
    beside: ["react@18", "react-dom@18", "@types/react@18"],
  },
  {
    name: "date-fns",
    from: "3.6.0",
    to: "4.0.0",
    source: "CHANGELOG.md of the tarball, v4.0.0: a bunch of changes of types, which it does not list",
    breaks: [["functions have no DateType of their own", /'getDate' takes other type arguments/, "DateType"]],
  },
  {
    name: "axios",
    from: "1.7.6",
    to: "1.7.7",
    source: "CHANGELOG.md of the tarball, 1.7.7: fixes alone",
  },
  {
    name: "rxjs",
    from: "7.8.1",
    to: "7.8.2",
    source: "CHANGELOG.md of the tarball, 7.8.2: fixes alone, one of them a stricter type of next",
    real: [/'Subscriber\.next' asks for more/],
  },
  {
    name: "ky",
    from: "1.7.4",
    to: "1.7.5",
    source: "release notes, 1.7.5: fixes alone",
  },
];
