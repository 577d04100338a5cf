// Scripts and symbols that take two columns of a terminal: the East Asian wide and fullwidth ones, and emoji.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}/u;
// What is drawn onto the character before it, or not at all.
const zero = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/**
 * How many columns of a terminal a text takes. It must have no tabs or line breaks.
 *
 * @example
 * textWidth("名"); // 2
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
