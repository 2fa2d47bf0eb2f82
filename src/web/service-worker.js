/*
 * Lets the page be opened without its server. The build writes the names of the page's files and a name for this very
 * set of them in here; nothing else is kept, and nothing but these files is answered.
 */
const kept = "%KEPT%";
const files = "%FILES%".split("|");
const addresses = new Set(files.map((file) => new URL(file, self.registration.scope).href));

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(files)));
});

self.addEventListener("activate", (event) => {
  const others = (names) => names.filter((name) => name.startsWith("khop-so-") && name !== kept);
  event.waitUntil(
    caches.keys().then((names) => Promise.all(others(names).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const [address] = url.split(/[?#]/);
  const wanted =
    mode === "navigate" && address === self.registration.scope ? `${address}index.html` : address;
  if (method !== "GET" || !addresses.has(wanted)) return;
  event.respondWith(
    caches
      .open(kept)
      .then((cache) => cache.match(wanted))
      .then((answer) => answer ?? fetch(event.request)),
  );
});
