export { features, type ExperimentalFeatureFlags } from "./experiments.js";
export { framed, makeImage, type Image } from "./image.js";
export { Sketchbook, type SketchOptions } from "./sketchbook.js";
