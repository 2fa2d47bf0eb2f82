import { createRoot } from "react-dom/client";
import "./page.css";
import "./desk/desk.css";
import "./training/training.css";
import { isTooOld } from "../taskpane/start/too-old";
import { Page } from "./page";

const root = document.getElementById("page");
if (root && !isTooOld()) createRoot(root).render(<Page />);

// Installed from a server, the page opens without one. A page from the disk needs none of it.
if (process.env["NODE_ENV"] === "production" && /^https?:$/.test(window.location.protocol)) {
  void navigator.serviceWorker?.register("service-worker.js").catch(() => undefined);
}
