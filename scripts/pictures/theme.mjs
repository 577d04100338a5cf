// Colours that are dark enough to stand out on a white page, and light enough to stand out on a dark one.
export const theme = {
  window: "#161b22",
  bar: "#21262d",
  edge: "#3d444d",
  panel: "#1f2630",
  selected: "#1f4f8f",
  text: "#e6edf3",
  faint: "#8b949e",
  squiggle: "#ff7b72",
  link: "#79c0ff",
  property: "#79c0ff",
  method: "#d2a8ff",
  bulb: "#e3b341",
};

export const terminalColours = {
  black: "#484f58",
  red: "#ff7b72",
  green: "#7ee787",
  yellow: "#e3b341",
  blue: "#79c0ff",
  magenta: "#d2a8ff",
  cyan: "#56d4dd",
  white: "#e6edf3",
  grey: "#8b949e",
};

export const syntaxColours = {
  keyword: "#ff7b72",
  string: "#a5d6ff",
  number: "#79c0ff",
  comment: "#8b949e",
  type: "#ffa657",
  function: "#d2a8ff",
  property: "#79c0ff",
  variable: theme.text,
  punctuation: "#c9d1d9",
};
