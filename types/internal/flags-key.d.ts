/**
 * The key under which the program's flags of a library lead Proviso's tools to its catalog. It has no value at run time.
 *
 * A name would do as well, until a bundler of declarations writes the library's and ours into one file and renames it.
 */
export declare const provisoFlags: unique symbol;
