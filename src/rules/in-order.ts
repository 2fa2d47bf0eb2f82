import type { RuleFacts } from "./rule";

/** Rules in the order they are asked; two of one order would take turns by chance. */
export function inOrder<Rule extends RuleFacts>(rules: readonly Rule[]): readonly Rule[] {
  const orders = rules.map(({ order }) => order);
  if (new Set(orders).size < orders.length) throw new Error("two rules of one kind have the same order");
  return [...rules].sort((one, other) => one.order - other.order);
}
