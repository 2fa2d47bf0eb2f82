import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSampleRound } from "../../assets/samples/round";
import { readSubmission } from "../../src/cli/read-submission";
import { readOnThreads } from "../../src/cli/submission-threads";

const folder = mkdtempSync(join(tmpdir(), "khop-so-threads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = join(__dirname, "../../src/cli/review.ts");
const options = { language: "vi", marks: true } as const;
const workbooks = [...buildSampleRound().files].filter(([path]) => path.endsWith(".xlsx"));
const files = Array.from({ length: 12 }, (_, at) => {
  const file = join(folder, `${at}.xlsx`);
  const bytes = workbooks[at % workbooks.length]?.[1] ?? new Uint8Array();
  // One of them was damaged on its way.
  writeFileSync(file, at === 5 ? bytes.slice(0, 400) : bytes);
  return file;
});

describe("submissions read on threads", () => {
  it("are those that one thread reads, the unreadable one among them", async () => {
    const read = await readOnThreads(files, options, { program, count: 2 });
    expect([...read.keys()].sort()).toEqual([...files].sort());
    for (const file of files) expect(read.get(file)).toEqual(readSubmission(file, options));
    expect(read.get(files[5] ?? "")?.failure).not.toBeNull();
  }, 60_000);

  it("stop in the middle when they are cancelled", async () => {
    const controller = new AbortController();
    const reading = readOnThreads(files, options, { program, count: 2, signal: controller.signal });
    controller.abort(new Error("đã dừng"));
    await expect(reading).rejects.toThrow("đã dừng");
  });

  it("are left to the caller where a thread breaks down", async () => {
    const broken = join(folder, "broken.js");
    writeFileSync(broken, "throw new Error('no thread')");
    expect((await readOnThreads(files, options, { program: broken, count: 2 })).size).toBe(0);
  });

  it("are left to the caller where they are few", async () => {
    expect((await readOnThreads(files.slice(0, 3), options, { program, count: 2 })).size).toBe(0);
  });
});
