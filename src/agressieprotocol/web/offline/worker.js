// Keeps the pages for help, the charts and what they load on the reader's device.
// The network comes first: a text that was changed today must be the one that is read today.
/* global workbox */

const { core, precaching, routing, strategies } = workbox;
const ROOT = self.registration.scope;
const NO_CONNECTION = new URL("docs/geen-verbinding.html", ROOT).href;
const PATIENCE = 3; // seconds; after that the kept copy, for whoever has a bad connection

core.setCacheNameDetails({ prefix: "agressieprotocol" });
precaching.precache(self.BESTANDEN);
precaching.cleanupOutdatedCaches();
self.skipWaiting();
core.clientsClaim();

// JupyterLite has a worker of its own.
const isOurs = (url) => url.href.startsWith(ROOT) && !url.href.startsWith(`${ROOT}lite/`);

// A page is kept by its path: index.html for a folder, without what stands behind "?".
function pageAddress(address) {
  const url = new URL(address);
  url.search = url.hash = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}

const isKept = (address) => precaching.getCacheKeyForURL(address) !== undefined;

// A server that fails is as good as none.
const fetchDidSucceed = async ({ response }) => {
  if (response.status >= 500) throw new Error(`status ${response.status}`);
  return response;
};

const keptPage = new strategies.NetworkOnly({
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    {
      fetchDidSucceed,
      handlerDidError: ({ request }) => precaching.matchPrecache(pageAddress(request.url)),
    },
  ],
});

const otherPage = new strategies.NetworkOnly({
  plugins: [{ handlerDidError: async () => Response.redirect(NO_CONNECTION) }],
});

const keptFile = new strategies.NetworkOnly({
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    {
      fetchDidSucceed,
      handlerDidError: ({ request }) => precaching.matchPrecache(request.url),
    },
  ],
});

// An address with a version never changes its content, so the copy is as good as the original.
const versioned = async ({ request }) =>
  (await precaching.matchPrecache(request.url)) ?? fetch(request);

routing.registerRoute(
  ({ request, url }) => request.mode === "navigate" && isOurs(url) && isKept(pageAddress(url)),
  keptPage,
);
routing.registerRoute(({ request, url }) => request.mode === "navigate" && isOurs(url), otherPage);
routing.registerRoute(({ url }) => isOurs(url) && url.searchParams.has("v") && isKept(url.href), versioned);
routing.registerRoute(({ url }) => isOurs(url) && isKept(url.href), keptFile);
