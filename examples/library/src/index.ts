export { type Experiment, experiments } from "./experiments.js";
export {
  createQueue,
  type Job,
  type Queue,
  type QueueExperiments,
  type QueueSettings,
  type StableQueue,
} from "./queue.js";
export { Worker } from "./worker.js";
