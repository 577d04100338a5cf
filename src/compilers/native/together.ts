/**
 * Has questions go out together: what is asked in `ask` is answered with nothing at first, and by what came for the same
 * words when it is asked again. Nothing is asked at all where questions cannot be on their way together.
 */
export type Together = (ask: () => void) => void;
