/** One name leads to another one. */
export interface Handing {
  readonly from: string;
  readonly to: string;
  /** The file that says so. */
  readonly file: string;
  /** What is handed on: the thing itself, a class to extend, a value of it, or something of that type. */
  readonly kind: "name" | "base" | "value" | "type";
  /** The module that is meant, where it is its default or the whole of it that is handed on. */
  readonly module?: string | undefined;
}
