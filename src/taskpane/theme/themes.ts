import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

export type Look = "light" | "dark" | "contrast";

/**
 * Text in rem, so that it grows with the size the reader has set, and lines taller than Fluent's own: a capital with
 * two marks (Ế, Ỗ) and a letter with a dot below (ộ, ị) need the room.
 */
const readable = {
  fontFamilyBase: webLightTheme.fontFamilyBase,
  fontSizeBase100: "0.625rem",
  fontSizeBase200: "0.75rem",
  fontSizeBase300: "0.875rem",
  fontSizeBase400: "1rem",
  fontSizeBase500: "1.25rem",
  fontSizeBase600: "1.5rem",
  lineHeightBase100: "1rem",
  lineHeightBase200: "1.125rem",
  lineHeightBase300: "1.375rem",
  lineHeightBase400: "1.5rem",
  lineHeightBase500: "1.875rem",
  lineHeightBase600: "2.25rem",
} as const satisfies Partial<Theme>;

/** Fluent's own themes with readable lines. */
export const themes: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, ...readable },
  dark: { ...webDarkTheme, ...readable },
  contrast: { ...teamsHighContrastTheme, ...readable },
};
