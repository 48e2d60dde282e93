// Begin: Python in its worker first, then JupyterLite's page around it.

import { dress } from "./accessible.mjs";
import { follow, keepOrder } from "./order.mjs";
import { failed, reached, watch } from "./progress.mjs";

const root = new URL("..", import.meta.url);
const data = document.getElementById("jupyter-config-data");

/** Start the kernel's worker before JupyterLite asks for it, and hand it over when it does. */
function startKernel() {
  const Native = window.Worker;
  let early = new Native(new URL("kernel.mjs", import.meta.url), { type: "module" });
  early.addEventListener("message", ({ data: message }) => message?.lite && reached(message.lite));
  early.addEventListener("error", (event) => failed(event.message));
  follow(early);
  window.Worker = new Proxy(Native, {
    construct(target, [url, options]) {
      if (!early || !String(url).includes("comlink.worker")) return new target(url, options);
      const handed = early;
      early = null;
      return handed;
    },
  });
}

/** Make addresses that are relative to the Lite folder hold on this page, at any depth. */
function absolute(settings) {
  const made = (key, value) => {
    if (key === "litePluginSettings") return mapped(value, (_, one) => mapped(one, made));
    const relative = key.endsWith("Url") && typeof value === "string" && value.startsWith("./");
    return relative ? root.pathname + value.slice(2) : value;
  };
  return mapped(settings, made);
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]));
}

function loadScript(path) {
  const script = document.createElement("script");
  script.src = new URL(path, root);
  script.addEventListener("error", () => failed(`${path} laadt niet`));
  document.head.append(script);
}

/** Follow the light or dark that the reader chose on the page around this one. */
function followTheme() {
  let outer;
  try {
    outer = window.parent.document.body;
  } catch {
    return; // the page around is another site's, which has no say here
  }
  const follow = () => (document.documentElement.dataset.theme = outer.dataset.theme ?? "auto");
  follow();
  new MutationObserver(follow).observe(outer, { attributeFilter: ["data-theme"] });
}

startKernel();
followTheme();
watch();
dress(document.body);
keepOrder();
data.textContent = JSON.stringify(absolute(JSON.parse(data.textContent)));
loadScript("build/repl/bundle.js");
