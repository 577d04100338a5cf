export interface SketchOptions {
  title?: string;
  /** @experimental TRACING */
  trace?: (step: string) => void;
}

/** Keeps what has been drawn. */
export class Sketchbook {
  readonly #pages: string[] = [];

  draw(text: string, options: SketchOptions = {}): this {
    options.trace?.(text);
    this.#pages.push(options.title === undefined ? text : `${options.title}: ${text}`);
    return this;
  }

  /**
   * Draws the same again.
   * @experimental IMAGES
   */
  repeat(times: number): this {
    const last = this.#pages.at(-1) ?? "";
    for (let time = 0; time < times; time++) this.#pages.push(last);
    return this;
  }

  get pages(): readonly string[] {
    return this.#pages;
  }
}
