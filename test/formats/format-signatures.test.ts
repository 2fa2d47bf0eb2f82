import { recogniseFormat, reportFormats, type Concept, type ReportFormat } from "../../src/formats";

/** Concepts of a header, the title above it, and the format they make. */
const examples: readonly (readonly [concepts: string, title: string, id: string | null])[] = [
  // What rose, stayed and fell.
  ["name raised kept", "", "rating-movement"],
  ["name raised lowered", "", "rating-movement"],
  ["name kept lowered", "", "rating-movement"],
  ["name raised", "", null],
  ["name kept", "", null],
  ["name lowered", "", null],
  // The quality of meetings.
  ...[
    "score class",
    "score average",
    "score scoreMaximum",
    "scorePart class",
    "scorePart score",
    "average class",
  ].map((concepts) => [concepts, "Chất lượng sinh hoạt năm 2024 của đảng viên", "meeting-scores"] as const),
  ["scorePart class", "Sinh hoạt chi bộ quý I", "meeting-scores"],
  ["average", "Sinh hoạt chi bộ quý I", "meeting-scores"],
  ["score", "Sinh hoạt chi bộ quý I", "meeting-scores"],
  ["scorePart", "Sinh hoạt chi bộ quý I", null],
  ["class", "Sinh hoạt chi bộ quý I", null],
  ["scorePart scoreMaximum", "", "meeting-scores"],
  ["score scoreMaximum", "", "meeting-scores"],
  ["scoreMaximum", "", null],
  ["scorePart", "", null],
  ["score class", "", "meeting-scores"],
  ["average class", "", "meeting-scores"],
  ["class", "", null],
  ["average", "", null],
  ["scorePart class", "Bảng điểm tháng 5", null],
  // Admissions.
  ["admitted quota", "", "admission-quota"],
  ["admitted target", "", "admission-quota"],
  ["admitted plan", "", "admission-quota"],
  ["admitted", "", null],
  ["quota", "", null],
  ["quota actual", "", "admission-quota"],
  ["target actual", "Kết nạp đảng viên", "admission-quota"],
  ["plan actual", "Kết nạp đảng viên", "admission-quota"],
  ["actual", "Kết nạp đảng viên", null],
  ["plan", "Kết nạp đảng viên", null],
  // Ratings: by levels, or by score and class.
  ...["good", "complete", "failed"].map(
    (level) => [`level.excellent level.${level}`, "Xếp loại tổ chức đảng", "organisation-rating"] as const,
  ),
  ["level.excellent goodOrBetter", "Xếp loại tổ chức đảng", "organisation-rating"],
  ["level.good level.complete", "Xếp loại tổ chức đảng", "organisation-rating"],
  ["level.good level.failed", "Xếp loại tổ chức đảng", "organisation-rating"],
  ["level.complete level.failed", "Xếp loại tổ chức đảng", null],
  ["level.excellent", "Xếp loại tổ chức đảng", null],
  ["level.good", "Xếp loại tổ chức đảng", null],
  ["score class", "Điểm của các tổ chức đảng", "organisation-rating"],
  ["score class", "Điểm của tổ chức cơ sở đảng", "organisation-rating"],
  ["score class", "Xếp loại tập thể", "organisation-rating"],
  ["score", "Điểm của tổ chức cơ sở đảng", null],
  ["score class", "Đánh giá, xếp loại các chi bộ trực thuộc", "organisation-rating"],
  ["score class", "Xếp loại chất lượng các chi bộ", "organisation-rating"],
  ["score class", "Điểm của đảng viên", "member-rating"],
  ["score class", "Điểm của cán bộ", "member-rating"],
  ["score class", "Điểm của cá nhân", "member-rating"],
  ["score", "Điểm của đảng viên", null],
  ["class", "Điểm của đảng viên", null],
  ["class", "Điểm của các tổ chức đảng", null],
  // Levels of qualification.
  ...["total", "target", "plan", "actual", "percent", "name"].map(
    (concept) => [concept, "Trình độ đảng viên", "qualification-levels"] as const,
  ),
  ["name", "Lý luận chính trị", "qualification-levels"],
  ["name", "LLCT của cấp ủy viên", "qualification-levels"],
  ["unitOfMeasure", "Trình độ đảng viên", null],
  ["name", "Bồi dưỡng trình độ", "training-rotation"],
  ["name", "Đào tạo nâng cao trình độ", "training-rotation"],
  ["name", "Luân chuyển và trình độ", "training-rotation"],
  ["name", "Nghị quyết về trình độ", null],
  // Training, rotation.
  ...["total", "target", "plan", "actual", "previous", "name"].map(
    (concept) => [concept, "Đào tạo cán bộ", "training-rotation"] as const,
  ),
  ["name", "Luân chuyển cán bộ", "training-rotation"],
  ["name", "Điều động cán bộ", "training-rotation"],
  ["name", "Bồi dưỡng cấp ủy viên", "training-rotation"],
  ["unitOfMeasure", "Đào tạo cán bộ", null],
  ["name", "Nghị quyết về đào tạo", null],
  // Targets of a resolution.
  ...["actual", "gap", "reachedPercent", "status", "plan"].map(
    (concept) => [`target ${concept}`, "", "resolution-targets"] as const,
  ),
  ...["actual", "gap", "reachedPercent"].map(
    (concept) => [`plan ${concept}`, "Thực hiện nghị quyết", "resolution-targets"] as const,
  ),
  ["plan gap", "Đề án 13", "resolution-targets"],
  ["plan gap", "Các mục tiêu", "resolution-targets"],
  ["plan gap", "", null],
  ["plan", "Thực hiện nghị quyết", null],
  ["actual", "Thực hiện nghị quyết", null],
  ["target", "", null],
  ["gap", "", null],
  // Plan and last year.
  ...["actual", "reachedPercent", "exceededPercent", "remaining"].map(
    (concept) => [`plan ${concept}`, "", "plan-actual"] as const,
  ),
  ["actual previous", "", "plan-actual"],
  ["previous", "", null],
  ["plan", "", null],
  ["reachedPercent", "", null],
  ["actual", "", null],
  // Structures.
  ["total", "Cơ cấu đảng viên", "structure"],
  ["name", "Cơ cấu đảng viên", "structure"],
  ["name", "Loại hình doanh nghiệp", "structure"],
  ["name", "Các cụm thi đua", "structure"],
  ["name", "Tổ chức đảng trực thuộc", "structure"],
  ["name", "Hệ thống tổ chức", "structure"],
  ["name", "", null],
  ["unitOfMeasure", "Cơ cấu đảng viên", null],
];

function answers(formats: readonly ReportFormat[]): (string | null)[] {
  return examples.map(([concepts, title]) =>
    recogniseFormat([new Set(concepts.split(" ") as Concept[])], title, formats),
  );
}

test("each header with its title is the format it should be", () => {
  expect(examples.map(([concepts, title], at) => [concepts, title, answers(reportFormats)[at]])).toEqual(
    examples,
  );
});

type Signature = ReportFormat["signatures"][number];

/** Every way to take one thing out of a signature. */
function shortened(signature: Signature): { what: string; left: Signature | null }[] {
  const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);
  return [
    { what: "the signature", left: null },
    ...signature.columns.flatMap((group, at) => [
      {
        what: `the columns ${group.join("|")}`,
        left: { ...signature, columns: without(signature.columns, at) },
      },
      ...group.flatMap((concept, place) =>
        group.length === 1
          ? []
          : [
              {
                what: `${concept} of ${group.join("|")}`,
                left: {
                  ...signature,
                  columns: signature.columns.map((each, index) =>
                    index === at ? without(group, place) : each,
                  ),
                },
              },
            ],
      ),
    ]),
    ...(["title", "notTitle"] as const).flatMap((part) =>
      signature[part].map((phrase, at) => ({
        what: `${part} "${phrase}"`,
        left: { ...signature, [part]: without(signature[part], at) },
      })),
    ),
  ];
}

const removals = reportFormats.flatMap((format) =>
  format.signatures.flatMap((signature, at) =>
    shortened(signature).map(({ what, left }) => ({
      name: `${format.id}, signature ${at + 1}: ${what}`,
      formats: reportFormats.map((each) =>
        each === format
          ? {
              ...format,
              signatures: format.signatures.flatMap((own, index) =>
                index === at ? (left ? [left] : []) : [own],
              ),
            }
          : each,
      ),
    })),
  ),
);

test.each(removals)("without $name another format is recognised somewhere", ({ formats }) => {
  expect(answers(formats)).not.toEqual(examples.map(([, , id]) => id));
});
