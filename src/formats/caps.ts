import { decimalFraction } from "./fraction";
import { capDenominators } from "./ids";
import type { CapDenominator } from "./ids";
import { bilingualSchema, overlappingPeriods, periodContains, periodSchema, ratedKinds } from "./period";
import type { Period, RatedKind } from "./period";
import * as z from "../zod";

export { capDenominators } from "./ids";
export type { CapDenominator } from "./ids";

const capSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  kind: z.enum(ratedKinds),
  period: periodSchema,
  /** A fraction of one: 0.2 is 20 %. */
  ratio: z.number().check(z.gt(0), z.lt(1)),
  denominator: z.enum(capDenominators),
  /** The group the limit holds in: a total over several groups is never over the cap by itself. */
  scope: z.strictObject({ id: z.enum(["grassroots-organisation", "peer-group"]), text: bilingualSchema }),
  /** No official rounding was found, so a limit of 0,8 is shown as 0,8. */
  rounding: z.literal("none"),
  source: bilingualSchema,
  /** False where the clause itself was not read: the source then names the nearest text that was. */
  confirmed: z.boolean(),
});

export type Cap = z.infer<typeof capSchema>;

const capsSchema = z
  .array(capSchema)
  .check(
    z.refine(
      (caps) =>
        ratedKinds.every(
          (kind) => !overlappingPeriods(caps.filter((cap) => cap.kind === kind).map((cap) => cap.period)),
        ),
      "two caps of one kind claim the same year",
    ),
  );

const eachGrassrootsOrganisation = {
  id: "grassroots-organisation" as const,
  text: { vi: "trong từng tổ chức cơ sở đảng", en: "within each grassroots Party organisation" },
};
const eachPeerGroup = {
  id: "peer-group" as const,
  text: {
    vi: "trong từng nhóm có chức năng, nhiệm vụ tương đồng",
    en: "within each group with similar functions and duties",
  },
};

const guideline21 = {
  vi: "Hướng dẫn 21-HD/BTCTW ngày 18/10/2019 (đảng viên: không quá 20% số đảng viên được xếp loại hoàn thành tốt nhiệm vụ trong từng tổ chức cơ sở đảng)",
  en: "Guideline 21-HD/BTCTW of 18 October 2019 (members: at most 20% of the members rated good, within each grassroots Party organisation)",
};
const regulation124 = {
  vi: "Quy định 124-QĐ/TW ngày 04/10/2023, Điều 12 (tập thể: không quá 20% số được xếp loại hoàn thành tốt nhiệm vụ trong từng nhóm tương đồng)",
  en: "Regulation 124-QĐ/TW of 4 October 2023, Article 12 (collectives: at most 20% of those rated good, within each peer group)",
};

/** A source for a year whose own clause was not read: says so, then names what was. */
function nearest(regulation: { vi: string; en: string }, texts: readonly { vi: string; en: string }[]) {
  return {
    vi: `Chưa đối chiếu được điều khoản của ${regulation.vi}. Văn bản gần nhất đã đối chiếu: ${texts.map((text) => text.vi).join("; ")}.`,
    en: `The clause of ${regulation.en} was not confirmed. Nearest confirmed text: ${texts.map((text) => text.en).join("; ")}.`,
  };
}

const common = { ratio: 0.2, denominator: "good", rounding: "none" } as const;
const in2018 = { from: 2018, to: 2018 };
const in2019to2022 = { from: 2019, to: 2022 };
const in2023to2024 = { from: 2023, to: 2024 };
const since2025 = { from: 2025, to: null };

const regulation132 = {
  vi: "Quy định 132-QĐ/TW và Hướng dẫn 16-HD/BTCTW (2018)",
  en: "Regulation 132-QĐ/TW and Guideline 16-HD/BTCTW (2018)",
};
const regulation366 = {
  vi: "Quy định 366-QĐ/TW ngày 30/8/2025, Điều 11, khoản 1, điểm 1.5 (tập thể và cá nhân: không quá 20% số được xếp loại hoàn thành tốt nhiệm vụ trong từng nhóm tương đồng; không quá 25% nơi cấp có thẩm quyền xác định tổ chức nổi trội)",
  en: "Regulation 366-QĐ/TW of 30 August 2025, Article 11, clause 1, point 1.5 (collectives and individuals: at most 20% of those rated good within each peer group; at most 25% where the competent authority finds the organisation outstanding)",
};

/** Checked once, when the module loads. No cap before 2018: the clauses of that time were not confirmed. */
export const caps: readonly Cap[] = capsSchema.parse([
  {
    ...common,
    id: "member-2018",
    kind: "member",
    period: in2018,
    scope: eachGrassrootsOrganisation,
    source: nearest(regulation132, [guideline21]),
    confirmed: false,
  },
  {
    ...common,
    id: "organisation-2018",
    kind: "organisation",
    period: in2018,
    scope: eachPeerGroup,
    source: nearest(regulation132, [guideline21]),
    confirmed: false,
  },
  {
    ...common,
    id: "member-2019",
    kind: "member",
    period: in2019to2022,
    scope: eachGrassrootsOrganisation,
    source: guideline21,
    confirmed: true,
  },
  {
    ...common,
    id: "organisation-2019",
    kind: "organisation",
    period: in2019to2022,
    scope: eachPeerGroup,
    source: nearest(
      {
        vi: "Hướng dẫn 21-HD/BTCTW (2019) về tổ chức đảng",
        en: "Guideline 21-HD/BTCTW (2019) on organisations",
      },
      [
        guideline21,
        {
          vi: "mẫu phiếu của một địa phương năm 2020 (không quá 20% trên tổng số hoàn thành tốt nhiệm vụ)",
          en: "a local ballot form of 2020 (at most 20% of the total rated good)",
        },
      ],
    ),
    confirmed: false,
  },
  {
    ...common,
    id: "member-2023",
    kind: "member",
    period: in2023to2024,
    scope: eachGrassrootsOrganisation,
    source: nearest(
      {
        vi: "Quy định 124-QĐ/TW và Hướng dẫn 25-HD/BTCTW (2023) về đảng viên",
        en: "Regulation 124-QĐ/TW and Guideline 25-HD/BTCTW (2023) on members",
      },
      [guideline21],
    ),
    confirmed: false,
  },
  {
    ...common,
    id: "organisation-2023",
    kind: "organisation",
    period: in2023to2024,
    scope: eachPeerGroup,
    source: regulation124,
    confirmed: true,
  },
  {
    ...common,
    id: "member-2025",
    kind: "member",
    period: since2025,
    scope: eachPeerGroup,
    source: regulation366,
    confirmed: true,
  },
  {
    ...common,
    id: "organisation-2025",
    kind: "organisation",
    period: since2025,
    scope: eachPeerGroup,
    source: regulation366,
    confirmed: true,
  },
]);

/** The cap a report year falls under; null before 2018. */
export function capFor(year: number, kind: RatedKind): Cap | null {
  return caps.find((cap) => cap.kind === kind && periodContains(cap.period, year)) ?? null;
}

/** The years some cap claims, for a message that says why nothing was checked. */
export function cappedYears(kind: RatedKind): readonly Period[] {
  return caps.filter((cap) => cap.kind === kind).map((cap) => cap.period);
}

export interface CapReading {
  denominator: CapDenominator;
  /** The count the ratio is taken of. */
  base: number;
  /** ratio × base, unrounded: 472.8 of 2,364. */
  limit: number;
  /** excellent ÷ base, a fraction of one; null when the base is 0. */
  share: number | null;
  verdict: "over" | "within";
}

/**
 * The cap under each reading of its denominator, in the order of `capDenominators`. `rated` may be null where the
 * sheet does not give it: that reading is then left out. The verdict is decided in whole numbers, never on a rounded
 * share, so 20 of 100 is within and 20 of 99 is over.
 * @throws RangeError when a count is not a whole number from 0 on, or the ratio is no fraction of one.
 */
export function capReadings(
  excellent: number,
  good: number,
  rated: number | null,
  ratio = 0.2,
): readonly CapReading[] {
  for (const count of [excellent, good, rated ?? 0]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  }
  const { numerator, denominator: scale } = decimalFraction(ratio);
  if (numerator <= 0n || numerator >= scale) throw new RangeError(`not a fraction of one: ${ratio}`);
  const bases: readonly [CapDenominator, number | null][] = [
    ["good", good],
    ["goodOrBetter", excellent + good],
    ["rated", rated],
  ];
  return bases.flatMap(([denominator, base]) => {
    if (base === null) return [];
    const scaledLimit = numerator * BigInt(base);
    return [
      {
        denominator,
        base,
        limit: Number(scaledLimit) / Number(scale),
        share: base === 0 ? null : excellent / base,
        verdict: BigInt(excellent) * scale > scaledLimit ? ("over" as const) : ("within" as const),
      },
    ];
  });
}
