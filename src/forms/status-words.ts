/** What a form says of a figure beside its target. */
export const statusWords = { exceeded: "Vượt", reached: "Đạt", missed: "Chưa đạt" } as const;
