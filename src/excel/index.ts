import { start } from "./start";

const place = document.getElementById("pane");
if (place) void start(place);
