import type { Found } from "./choose-readings";
import type { Items } from "./lines-of-figures";
import type { View } from "./sum-candidates";

const STRIDES = 12;

/**
 * What runs of parts are looked for among, from what stands side by side (stage 0) to what stands apart: all items,
 * those that accepted relations leave over, those that are called alike, every second, every third.
 */
export function viewsOf(items: Items, accepted: readonly Found[], stage: number): View[] {
  const { filled } = items;
  const far = stage > 0;
  const views: View[] = [
    { items: filled, cost: 0, skip: far ? 3 : 0, own: false, averages: true, loose: true },
  ];
  const consumed = new Set<number>();
  const averaged = new Set<number>();
  const results = new Set<number>();
  const derived = new Set<number>();
  for (const { reading } of accepted) {
    if (reading.kind === "sum") {
      results.add(reading.result);
      for (const operand of reading.operands) consumed.add(operand);
    } else derived.add(reading.result);
    if (reading.kind === "average") for (const operand of reading.operands) averaged.add(operand);
  }
  const add = (kept: (item: number) => boolean, cost: number, skip: number): void => {
    const left = filled.filter(kept);
    if (left.length < filled.length)
      views.push({ items: left, cost, skip, own: false, averages: cost < 1, loose: cost < 1 });
  };
  add((item) => !consumed.has(item), 0.5, far ? 2 : 0);
  add((item) => !derived.has(item), 0.5, far ? 2 : 0);
  add((item) => !derived.has(item) && !consumed.has(item), 0.9, far ? 2 : 0);
  // Totals of subtotals, whatever stands between them; means that are added up stand for what they are means of.
  add((item) => results.has(item) && !consumed.has(item), 1, far ? 2 : 0);
  add((item) => items.sayings[item]?.total === true, 1, far ? 2 : 0);
  add((item) => !averaged.has(item) && !consumed.has(item), 0.9, far ? 2 : 0);
  if (!far) return views;
  add((item) => !results.has(item), 1.5, 2);
  add((item) => !results.has(item) && !derived.has(item), 1.5, 1);
  const alike = new Map<string, number[]>();
  for (const item of filled) {
    const label = items.labels[item] ?? "";
    if (label !== "") alike.set(label, [...(alike.get(label) ?? []), item]);
  }
  for (const group of alike.values())
    if (group.length >= 3)
      views.push({ items: group, cost: 2, skip: 0, own: true, averages: false, loose: false });
  if (filled.length > 160) return views;
  const plain = filled.filter((item) => !derived.has(item));
  for (let stride = 2; stride <= Math.min(STRIDES, filled.length / 2); stride += 1)
    for (let from = 0; from < stride; from += 1) {
      const cost = 1 + 3 * Math.log2(stride);
      const every = (of: readonly number[]): number[] => of.filter((_, place) => place % stride === from);
      const left = (of: readonly number[]): number[] => of.filter((item) => !consumed.has(item));
      const found = new Map<string, number[]>();
      for (const kept of [
        every(filled),
        left(every(filled)),
        every(plain),
        left(every(plain)),
        every(left(plain)),
      ])
        found.set(kept.join(","), kept);
      for (const kept of found.values())
        views.push({ items: kept, cost, skip: 0, own: false, averages: false, loose: false });
    }
  return views;
}
