/** The ribbon wants 16, 32 and 80 pixels and takes the others for screens between. */
export const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** What catalogues of add-ins want besides. */
export const catalogueSizes = [128] as const;

export const iconNames = ["khop-so", "check", "fill", "mark", "pane"] as const;
