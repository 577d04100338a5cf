export { Refusal } from "../hosts/refusal.js";
