// How cards look: close to Teams. Colours are variables of theme.css, so light and dark need no new drawing.

const pair = (name) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });

const foregroundColors = {
  default: pair("text"),
  dark: pair("dark"),
  light: pair("light"),
  accent: pair("accent"),
  good: pair("good"),
  warning: pair("warning"),
  attention: pair("attention"),
};

const style = (name) => ({ backgroundColor: `var(--card-bg-${name})`, foregroundColors });

const label = { color: "default", isSubtle: false, size: "default", weight: "bolder" };

/** The host configuration of the renderer. */
export const hostConfig = {
  fontFamily: "var(--font)",
  fontTypes: {
    default: fontType("var(--font)"),
    monospace: fontType("var(--font-mono)"),
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 26, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  containerStyles: Object.fromEntries(
    ["default", "emphasis", "good", "attention", "warning", "accent"].map((name) => [name, style(name)]),
  ),
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { ...label, suffix: " *", suffixColor: "attention" },
      optionalInputs: label,
    },
    errorMessage: { color: "attention", size: "small", weight: "default" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    iconPlacement: "leftOfTitle",
    allowTitleToWrap: true,
    iconSize: 16,
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  factSet: {
    title: { color: "default", size: "default", weight: "bolder", wrap: true, maxWidth: 150 },
    value: { color: "default", size: "default", weight: "default", wrap: true },
    spacing: 12,
  },
  textStyles: {
    heading: { size: "large", weight: "bolder", color: "default", isSubtle: false, fontType: "default" },
    columnHeader: { size: "default", weight: "bolder", color: "default", isSubtle: false, fontType: "default" },
  },
  textBlock: { headingLevel: 3 },
};

function fontType(fontFamily) {
  return {
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
  };
}
