// Start Python at once, in a worker, while the page around it still loads.
// JupyterLite's kernel takes this module for Pyodide's own and gets the Python that runs already.

import { ARCHIVES } from "./archives.mjs";
import { loadPyodide as load } from "../static/pyodide/pyodide.mjs";
import { unpack } from "./unpack.mjs";

const here = new URL(".", import.meta.url);

/** Tell the page how far Python is. */
function tell(what) {
  self.postMessage({ lite: what });
}

const fetched = async (name) => (await fetch(new URL(name, here))).arrayBuffer();

/** Fail when a file does not come: Pyodide would wait for its WebAssembly for ever. */
function watchFetch() {
  const native = self.fetch;
  return new Promise((_, fail) => {
    self.fetch = async (...request) => {
      const answer = await native(...request).catch((error) => {
        fail(error);
        throw error;
      });
      if (!answer.ok) fail(new Error(`${answer.status}: ${answer.url}`));
      return answer;
    };
  });
}

async function start() {
  const archives = Promise.all(ARCHIVES.map(fetched));
  const python = await load({
    indexURL: new URL("../static/pyodide/", here).href,
    stdLibURL: new URL("python.zip", here).href,
    env: {
      // Exercises are data of the site, two floors up.
      AGRESSIEPROTOCOL_DATA: new URL("../../data/", here).href,
      PYTHONDONTWRITEBYTECODE: "1",
    },
  });
  tell("python");
  for (const archive of await archives) unpack(archive, python.FS);
  python.runPython("import pyodide_kernel, agressieprotocol.widgets");
  tell("pakketten");
  return python;
}

// The reader is told what went wrong and can try again; until then who asks for Python waits.
const running = Promise.race([watchFetch(), start()]).catch((error) => {
  tell(`fout: ${error}`);
  return new Promise(() => {});
});

/** Return the Python that was started; where it writes to is up to who asks. */
export async function loadPyodide({ stdout, stderr } = {}) {
  const python = await running;
  if (stdout) python.setStdout({ batched: stdout });
  if (stderr) python.setStderr({ batched: stderr });
  return python;
}
