export { seededRandom, type Random } from "../../src/grid/seeded-random";
