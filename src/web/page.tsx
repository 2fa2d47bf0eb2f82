import { useEffect, useRef } from "react";
import { readFile } from "./document";
import { fetchSample, samples } from "./samples";

export function Page() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void (async () => {
      const [{ createSpreadsheet }, { snapshotOf }] = await Promise.all([
        import("./spreadsheet/spreadsheet"),
        import("./spreadsheet/snapshot"),
      ]);
      if (!host.current) return;
      const sheet = createSpreadsheet(host.current, "vi", false);
      const file = readFile("co-loi.xlsx", await fetchSample(samples[0]));
      const book = sheet.api.createWorkbook(snapshotOf("w1", file.name, file.data, file.presentation));
      book.setNumfmtLocal("vi");
      Object.assign(window, { sheet, book });
    })();
  }, []);
  return <div ref={host} style={{ height: "100%" }} />;
}
