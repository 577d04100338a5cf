/**
 * The name that something of the toolkit has there. A bundler that writes the declarations of several packages into one file
 * gives what has a name twice another one: `OptInRequired$1`, `OptInRequired_2`.
 */
export const toolkitName = (name: string): string => name.replace(/[$_]\d+$/, "");
