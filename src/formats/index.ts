export * from "./concepts";
export * from "./period";
export * from "./schemes";
export { quarterlyRating } from "./schemes-data";
export * from "./caps";
export * from "./thresholds";
export * from "./report-formats";
