export { type Experiment, experiments } from "./experiments.js";
export {
  createQueue,
  type Job,
  type Queue,
  type QueueExperiments,
  type QueueSettings,
  type StableQueue,
} from "./queue.js";
export { type StableWorker, Worker, type WorkerConstructor, type WorkerExperiments } from "./worker.js";
