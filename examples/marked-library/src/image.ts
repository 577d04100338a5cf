/**
 * A picture, ready to be written.
 * @experimental IMAGES
 */
export interface Image {
  readonly width: number;
  readonly svg: string;
}

/**
 * Makes a picture.
 * @experimental IMAGES
 */
export function makeImage<T extends string>(title: T, width = 100): Image & { readonly title: T } {
  return { title, width, svg: `<svg width="${width}"><title>${title}</title></svg>` };
}

/**
 * Puts a frame around a text. It was on trial until 1.3.0.
 * @experimental FRAMES
 */
export const framed = (text: string): string => `[${text}]`;
