export { App } from "./app.js";
export { Blueprint } from "./blueprint.js";
export { features } from "./features.js";
export { serve } from "./serve.js";
