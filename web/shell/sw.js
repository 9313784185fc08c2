/* Keeps the page for offline use, one whole version at a time.
 *
 * A version is fetched and checked in full before it replaces the one that
 * works; until then, and whenever that fails, the old one goes on answering.
 * So between two versions, with the network coming and going, one always
 * starts.
 */
"use strict";
const VERSION = "{{version}}";
const FAMILY = "jigisemejiri-";
const CACHE = FAMILY + VERSION;
const PAGE = new URL("./", self.location).href;
const MANIFEST = PAGE + "manifest.webmanifest";

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  url.search = url.hash = "";
  const address = url.href === PAGE + "index.html" ? PAGE : url.href;
  if (address === PAGE || address === MANIFEST) event.respondWith(answer(address, request));
});

/* Rejects, and so leaves the old version in place, unless the very page this
 * worker was built with has arrived to its last byte. */
async function keep() {
  const reply = await fetch(PAGE, { cache: "reload" });
  const text = await reply.text();
  const whole = reply.ok && text.includes(`<meta name="version" content="${VERSION}">`) && text.trimEnd().endsWith("</html>");
  if (!whole) throw new Error("The page served is not version " + VERSION + ".");
  const cache = await caches.open(CACHE);
  /* A fresh answer, because a browser refuses one that was redirected. */
  await cache.put(PAGE, new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } }));
  /* A comfort, whose absence must not keep the page from starting offline. */
  await cache.add(new Request(MANIFEST, { cache: "reload" })).catch((missing) => console.warn(missing));
}

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(address)) || (await caches.match(address));
  return kept || fetch(request);
}
