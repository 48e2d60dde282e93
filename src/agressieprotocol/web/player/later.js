// What a page with an exercise can do without until its first question can be answered.

/** Do something once the browser has time; one browser cannot tell. */
export const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 300));

/** Load the button for light and dark, that for JupyterLite, and what keeps pages without internet. */
export function loadTheRest() {
  import("../themaknop.js");
  import("../lite.mjs");
  import("../offline/registreer.js");
}
