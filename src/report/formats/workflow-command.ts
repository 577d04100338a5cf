export type WorkflowCommand = "error" | "warning" | "notice";
export type Properties = Readonly<Record<string, string | number | undefined>>;

/** A command of GitHub Actions, which shows a message, at a line of a file where one is named. */
export function workflowCommand(name: WorkflowCommand, properties: Properties, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name} ${written.join(",")}::${escapeData(message)}\n`;
}

// `%` first: the others bring their own.
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
