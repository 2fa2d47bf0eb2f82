/** The part of jest-axe that is used here; it brings no types of its own. */
declare module "jest-axe" {
  export interface AxeViolation {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }
  export function axe(html: Element | string): Promise<{ readonly violations: readonly AxeViolation[] }>;
}
