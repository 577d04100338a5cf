const word = String.raw`[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*`;
const declaring = new RegExp(String.raw`(?<![\w$.\u0080-\uffff])${word}(?=\??:|\()`, "g");

/** A text of a declaration file without the names of properties, parameters and methods: they declare, and refer to nothing. */
export const withoutDeclaring = (text: string): string => text.replace(declaring, "");

/** Whether a word of such a text is one of these names. It is made of ASCII characters. */
export function isDeclaring(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  const isBefore = next === colon || next === parenthesis;
  if (!isBefore && !(next === questionMark && text.charCodeAt(end + 1) === colon)) return false;
  return text.charCodeAt(start - 1) !== dot && !isDigit(text.charCodeAt(start));
}

const [colon, parenthesis, questionMark, dot] = [58, 40, 63, 46];
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
