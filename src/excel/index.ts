import { isTooOld } from "../taskpane/start/too-old";
import { start } from "./start";

const place = document.getElementById("pane");
if (place && !isTooOld()) void start(place);
