export { readText } from "../hosts/read-named-file.js";
