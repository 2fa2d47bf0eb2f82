import { bilingualSchema, periodContains, periodSchema } from "./period";
import { levelIds } from "./scheme";
import { levelKey } from "./schemes";
import * as z from "../zod";

const bandSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  /** The lowest score of the band, which belongs to it; the next better band's `from` does not. */
  from: z.number(),
  name: z.string().check(z.minLength(1)),
  english: z.string().check(z.minLength(1)),
  variants: z.array(z.string().check(z.minLength(1))),
  /** The rating level the band gives; null for the levels of meeting quality. */
  level: z.nullable(z.enum(levelIds)),
});

const bandsSchema = z
  .strictObject({
    id: z.enum(["rating", "meeting"]),
    period: periodSchema,
    /** Both ends belong to the scale. */
    scale: z.strictObject({ from: z.number(), to: z.number() }),
    /** Best first. */
    bands: z.array(bandSchema).check(z.minLength(2)),
    source: bilingualSchema,
    /** What of these cut-offs was not read in the source itself; null when all of it was. */
    caution: z.nullable(bilingualSchema),
  })
  .check(
    z.refine(
      ({ bands, scale }) =>
        bands.every((band, index) => {
          const better = bands[index - 1];
          return band.from < (better ? better.from : scale.to) && band.from >= scale.from;
        }) && bands.at(-1)?.from === scale.from,
      { error: "bands descend and fill the scale without a gap" },
    ),
  );

export type ScoreBand = z.infer<typeof bandSchema>;
export type ScoreBands = z.infer<typeof bandsSchema>;

/** Since 2025: common criteria out of 30 and results out of 70 make a score out of 100. */
export const scoreParts = { common: 30, results: 70, total: 100 } as const;

/** The rating of organisations and members by score. */
export const ratingBands: ScoreBands = bandsSchema.parse({
  id: "rating",
  period: { from: 2025, to: null },
  scale: { from: 0, to: scoreParts.total },
  bands: [
    {
      id: "excellent",
      from: 90,
      name: "Hoàn thành xuất sắc nhiệm vụ",
      english: "Excellent completion of tasks",
      variants: ["HTXSNV", "HTSXNV", "HTXS", "Hoàn thành xuất sắc", "Xuất sắc"],
      level: "excellent",
    },
    {
      id: "good",
      from: 70,
      name: "Hoàn thành tốt nhiệm vụ",
      english: "Good completion of tasks",
      variants: ["HTTNV", "HTTTNV", "HTT", "Hoàn thành tốt", "Tốt"],
      level: "good",
    },
    {
      id: "complete",
      from: 50,
      name: "Hoàn thành nhiệm vụ",
      english: "Completion of tasks",
      variants: ["HTNV", "Hoàn thành"],
      level: "complete",
    },
    {
      id: "failed",
      from: 0,
      name: "Không hoàn thành nhiệm vụ",
      english: "Non-completion of tasks",
      variants: ["KHTNV", "KHT", "Không HTNV", "Không hoàn thành"],
      level: "failed",
    },
  ],
  source: {
    vi: "Quy định 366-QĐ/TW ngày 30/8/2025, thang 100 điểm (tiêu chí chung 30, kết quả nhiệm vụ 70); dưới 50 điểm: Điều 11, khoản 4",
    en: "Regulation 366-QĐ/TW of 30 August 2025, out of 100 (common criteria 30, results 70); below 50: Article 11, clause 4",
  },
  caution: null,
});

/** The quality of a cell's meetings. Provinces set these cut-offs; those seen agree. */
export const meetingBands: ScoreBands = bandsSchema.parse({
  id: "meeting",
  period: { from: 2018, to: null },
  scale: { from: 0, to: 100 },
  bands: [
    { id: "good", from: 90, name: "Tốt", english: "Good", variants: ["Loại tốt"], level: null },
    { id: "fair", from: 70, name: "Khá", english: "Fair", variants: ["Loại khá"], level: null },
    {
      id: "average",
      from: 50,
      name: "Trung bình",
      english: "Average",
      variants: ["TB", "Loại trung bình"],
      level: null,
    },
    {
      id: "weak",
      from: 0,
      name: "Kém",
      english: "Weak",
      variants: ["Yếu", "Yếu kém", "Loại kém"],
      level: null,
    },
  ],
  source: {
    vi: "Quy định của địa phương về đánh giá chất lượng sinh hoạt chi bộ (đã đối chiếu: Đảng ủy Khối Bình Thuận, Phú Thọ; Hòa Bình 31-QĐi/TU: từ 90 điểm là tốt)",
    en: "Local rules on the quality of cell meetings (confirmed: Bình Thuận bloc, Phú Thọ; Hòa Bình 31-QĐi/TU: good from 90)",
  },
  caution: {
    vi: "Địa phương có thể đặt thêm điều kiện cho loại Tốt; hãy đối chiếu quy định của tỉnh mình.",
    en: "A province may set further conditions for Good; compare your own province's rule.",
  },
});

/** The bands a rating score of a report year is read by; null before scores were used. */
export function ratingBandsFor(year: number): ScoreBands | null {
  return periodContains(ratingBands.period, year) ? ratingBands : null;
}

/**
 * The band of a score, null outside the scale. A score is read to 15 significant digits, as Excel shows it, so that an
 * average stored as 89.99999999999999 is the 90 the clerk sees, while 89.99 stays below.
 */
export function bandOf(score: number, bands: ScoreBands): ScoreBand | null {
  if (!Number.isFinite(score)) return null;
  const shown = Number.isInteger(score) ? score : Number(score.toPrecision(15));
  if (shown < bands.scale.from || shown > bands.scale.to) return null;
  return bands.bands.find((band) => shown >= band.from) ?? null;
}

const keysKnown = new WeakMap<ScoreBands, ReadonlyMap<string, ScoreBand>>();

/** The bands by the keys of their names, where two share one the higher. */
function bandsByKey(bands: ScoreBands): ReadonlyMap<string, ScoreBand> {
  const known = keysKnown.get(bands);
  if (known) return known;
  const byKey = new Map<string, ScoreBand>();
  for (const band of bands.bands)
    for (const name of [band.name, ...band.variants]) {
      const key = levelKey(name);
      if (!byKey.has(key)) byKey.set(key, band);
    }
  keysKnown.set(bands, byKey);
  return byKey;
}

/** The band a class text names ("Khá", "HTTNV"); null when it names none. */
export function bandNamed(text: string, bands: ScoreBands): ScoreBand | null {
  const key = levelKey(text);
  return key === "" ? null : (bandsByKey(bands).get(key) ?? null);
}
