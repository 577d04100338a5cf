import type { Edit, Span } from "../../analysis/finding.js";
import type { Place, Places } from "./places.js";

/** The folder that the addresses of files are relative to. */
export const sourceRoot = "%SRCROOT%";

/** A span as a location of SARIF. */
export const sarifLocation = (places: Places, span: Span) => {
  const place = places.at(span);
  return { physicalLocation: { artifactLocation: artifactLocation(place), region: region(place) } };
};

/** An edit as a fix of SARIF. */
export const sarifFix = (places: Places, edit: Edit) => ({
  description: { text: "Change the flags." },
  artifactChanges: [...new Set(edit.map(({ file }) => file))].map((file) => {
    const changes = edit
      .filter((change) => change.file === file)
      .map((change) => ({ place: places.at(change), newText: change.newText }));
    return {
      artifactLocation: artifactLocation(places.at({ file, start: 0, end: 0 })),
      replacements: changes.map(({ place, newText }) => ({
        deletedRegion: region(place),
        insertedContent: { text: newText },
      })),
    };
  }),
});

const region = ({ start, end }: Place) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

// A file outside the folder has an address of its own: an address relative to the root must not leave it.
function artifactLocation({ file, span }: Place) {
  const isInside = !file.startsWith("../") && !isAbsolute(file);
  if (isInside) return { uri: encodePath(file), uriBaseId: sourceRoot };
  return { uri: `file://${isAbsolute(span.file) ? "" : "/"}${encodePath(withRoot(span.file))}` };
}

const isAbsolute = (file: string): boolean => file.startsWith("/") || /^[a-z]:/i.test(file);

// `C:/a.ts` is `file:///C:/a.ts`.
const withRoot = (file: string): string => (/^[a-z]:/i.test(file) ? `/${file}` : file);

const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
