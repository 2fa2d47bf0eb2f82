import { schemesSchema, type Level, type RatingScheme } from "./scheme";

/** The sub-level is recorded to 2013; in 2014–2017 it is accepted where a sheet prints it, always inside TSVM. */
const organisationsBefore2018: Level[] = [
  {
    id: "excellent",
    rank: 1,
    name: "Trong sạch, vững mạnh",
    abbreviation: "TSVM",
    english: "Pure and strong",
    variants: ["Trong sạch vững mạnh", "Đạt trong sạch, vững mạnh", "TS, VM", "TS-VM"],
    partOf: null,
  },
  {
    id: "exemplary",
    rank: 1,
    name: "Trong sạch, vững mạnh tiêu biểu",
    abbreviation: "TSVM tiêu biểu",
    english: "Pure and strong (exemplary)",
    variants: [
      "Trong sạch vững mạnh tiêu biểu",
      "Trong đó: Trong sạch vững mạnh tiêu biểu",
      "Trong đó: TSVM tiêu biểu",
      "TSVMTB",
      "TSVM TB",
    ],
    partOf: "excellent",
  },
  {
    id: "good",
    rank: 2,
    name: "Hoàn thành tốt nhiệm vụ",
    abbreviation: "HTTNV",
    english: "Good completion of tasks",
    variants: ["HTTTNV", "HTT NV", "HTT", "Hoàn thành tốt", "Hoàn thành tốt NV"],
    partOf: null,
  },
  {
    id: "complete",
    rank: 3,
    name: "Hoàn thành nhiệm vụ",
    abbreviation: "HTNV",
    english: "Completion of tasks",
    variants: ["HT NV", "Hoàn thành", "Hoàn thành NV"],
    partOf: null,
  },
  {
    id: "failed",
    rank: 4,
    name: "Yếu kém",
    abbreviation: "YK",
    english: "Weak",
    variants: ["Yếu, kém", "Yếu"],
    partOf: null,
  },
];

const membersBefore2018: Level[] = [
  {
    id: "excellent",
    rank: 1,
    name: "Đủ tư cách, hoàn thành xuất sắc nhiệm vụ",
    abbreviation: "HTXSNV",
    english: "Qualified, excellent completion of tasks",
    variants: [
      "Đủ tư cách hoàn thành xuất sắc nhiệm vụ",
      "Đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ",
      "ĐTC, HTXSNV",
      "ĐTC HTXSNV",
      "ĐTC, HTXS",
      "Hoàn thành xuất sắc nhiệm vụ",
      "Hoàn thành xuất sắc",
      "HTSXNV",
      "HTXS",
      "Xuất sắc",
    ],
    partOf: null,
  },
  {
    id: "good",
    rank: 2,
    name: "Đủ tư cách, hoàn thành tốt nhiệm vụ",
    abbreviation: "HTTNV",
    english: "Qualified, good completion of tasks",
    variants: [
      "Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ",
      "ĐTC, HTTNV",
      "ĐTC, HTT",
      "Hoàn thành tốt nhiệm vụ",
      "Hoàn thành tốt",
      "HTTTNV",
      "HTT",
      "Tốt",
    ],
    partOf: null,
  },
  {
    id: "complete",
    rank: 3,
    name: "Đủ tư cách, hoàn thành nhiệm vụ",
    abbreviation: "HTNV",
    english: "Qualified, completion of tasks",
    variants: [
      "Đảng viên đủ tư cách, hoàn thành nhiệm vụ",
      "ĐTC, HTNV",
      "ĐTC, HT",
      "Hoàn thành nhiệm vụ",
      "Hoàn thành",
    ],
    partOf: null,
  },
  {
    id: "failed",
    rank: 4,
    name: "Vi phạm tư cách, không hoàn thành nhiệm vụ",
    abbreviation: "KHTNV",
    english: "Not qualified, or non-completion of tasks",
    variants: [
      "Vi phạm tư cách",
      "Vi phạm tư cách / không hoàn thành nhiệm vụ",
      "Đảng viên vi phạm tư cách",
      "VPTC",
      "Không hoàn thành nhiệm vụ",
      "Không hoàn thành",
      "Không HTNV",
    ],
    partOf: null,
  },
];

/** The same four names for organisations and members since report year 2018. */
const fourLevels: Level[] = [
  {
    id: "excellent",
    rank: 1,
    name: "Hoàn thành xuất sắc nhiệm vụ",
    abbreviation: "HTXSNV",
    english: "Excellent completion of tasks",
    variants: [
      "HTSXNV",
      "HTXS NV",
      "HTXS",
      "Hoàn thành xuất sắc",
      "Hoàn thành xuất sắc NV",
      "HT xuất sắc NV",
      "HT xuất sắc",
      "Xuất sắc",
      "XSNV",
    ],
    partOf: null,
  },
  {
    id: "good",
    rank: 2,
    name: "Hoàn thành tốt nhiệm vụ",
    abbreviation: "HTTNV",
    english: "Good completion of tasks",
    variants: [
      "HTTTNV",
      "HTT NV",
      "HTT",
      "Hoàn thành tốt",
      "Hoàn thành tốt NV",
      "HT tốt NV",
      "HT tốt",
      "Tốt",
    ],
    partOf: null,
  },
  {
    id: "complete",
    rank: 3,
    name: "Hoàn thành nhiệm vụ",
    abbreviation: "HTNV",
    english: "Completion of tasks",
    variants: ["HT NV", "Hoàn thành", "Hoàn thành NV"],
    partOf: null,
  },
  {
    id: "failed",
    rank: 4,
    name: "Không hoàn thành nhiệm vụ",
    abbreviation: "KHTNV",
    english: "Non-completion of tasks",
    variants: [
      "KHT NV",
      "KHT",
      "Không HTNV",
      "Không HT NV",
      "Không hoàn thành",
      "Không hoàn thành NV",
      "Chưa hoàn thành nhiệm vụ",
    ],
    partOf: null,
  },
];

const sources = {
  to2013: {
    vi: "Hướng dẫn 20-HD/BTCTW ngày 10/10/2008",
    en: "Guideline 20-HD/BTCTW of 10 October 2008",
  },
  from2014: {
    vi: "Hướng dẫn 27-HD/BTCTW ngày 25/9/2014",
    en: "Guideline 27-HD/BTCTW of 25 September 2014",
  },
  from2018: {
    vi: "Quy định 132-QĐ/TW ngày 08/3/2018; Hướng dẫn 16-HD/BTCTW ngày 24/9/2018",
    en: "Regulation 132-QĐ/TW of 8 March 2018; Guideline 16-HD/BTCTW of 24 September 2018",
  },
  from2019: {
    vi: "Quy định 132-QĐ/TW ngày 08/3/2018; Hướng dẫn 21-HD/BTCTW ngày 18/10/2019",
    en: "Regulation 132-QĐ/TW of 8 March 2018; Guideline 21-HD/BTCTW of 18 October 2019",
  },
  from2023: {
    vi: "Quy định 124-QĐ/TW ngày 04/10/2023; Hướng dẫn 25-HD/BTCTW ngày 10/11/2023",
    en: "Regulation 124-QĐ/TW of 4 October 2023; Guideline 25-HD/BTCTW of 10 November 2023",
  },
  from2025: {
    vi: "Quy định 366-QĐ/TW ngày 30/8/2025; Hướng dẫn 43-HD/BTCTW ngày 31/10/2025",
    en: "Regulation 366-QĐ/TW of 30 August 2025; Guideline 43-HD/BTCTW of 31 October 2025",
  },
};

const fourLevelPeriods = [
  { id: "2018", period: { from: 2018, to: 2018 }, source: sources.from2018, scored: false },
  { id: "2019", period: { from: 2019, to: 2022 }, source: sources.from2019, scored: false },
  { id: "2023", period: { from: 2023, to: 2024 }, source: sources.from2023, scored: false },
  { id: "2025", period: { from: 2025, to: null }, source: sources.from2025, scored: true },
];

/** Checked once, when the module loads: wrong data must not reach a rule. */
export const schemesOfRecord: readonly RatingScheme[] = schemesSchema.parse([
  {
    id: "organisation-to-2013",
    kind: "organisation",
    period: { from: null, to: 2013 },
    levels: organisationsBefore2018,
    source: sources.to2013,
    confirmed: true,
    scored: false,
  },
  {
    id: "organisation-2014",
    kind: "organisation",
    period: { from: 2014, to: 2017 },
    levels: organisationsBefore2018,
    source: sources.from2014,
    confirmed: true,
    scored: false,
  },
  {
    id: "member-to-2013",
    kind: "member",
    period: { from: null, to: 2013 },
    levels: membersBefore2018,
    source: sources.to2013,
    confirmed: true,
    scored: false,
  },
  {
    id: "member-2014",
    kind: "member",
    period: { from: 2014, to: 2017 },
    levels: membersBefore2018,
    source: sources.from2014,
    confirmed: false,
    scored: false,
  },
  ...fourLevelPeriods.flatMap(({ id, ...scheme }) => [
    {
      ...scheme,
      id: `organisation-${id}`,
      kind: "organisation" as const,
      levels: fourLevels,
      confirmed: true,
    },
    { ...scheme, id: `member-${id}`, kind: "member" as const, levels: fourLevels, confirmed: true },
  ]),
]);

/** Leaders and managers are also rated each quarter since the second quarter of 2026. */
export const quarterlyRating = {
  from: { year: 2026, quarter: 2 },
  source: {
    vi: "Hướng dẫn 02-HD/BTCTW ngày 22/5/2026",
    en: "Guideline 02-HD/BTCTW of 22 May 2026",
  },
} as const;
