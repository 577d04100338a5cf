/** A text of the compiler's in which what is behind a lock has its own name: `sail`, and not `sail$lock`. */
export function withUnlockedNames(text: string): string {
  return text.replace(
    /(?<![\w$])([\p{ID_Start}$_][\p{ID_Continue}$]*?)\$lock\$*(?![\p{ID_Continue}$])/gu,
    "$1",
  );
}
