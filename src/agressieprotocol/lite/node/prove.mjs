// Start Python as the browser will, and import what an exercise needs.
// node prove.mjs LITE_FOLDER FOLDER_OF_PYODIDE

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, pyodide] = process.argv.slice(2);
const at = (path) => import(pathToFileURL(path));
const { loadPyodide } = await at(`${pyodide}/pyodide.mjs`);
const { ARCHIVES } = await at(`${folder}/oefening/archives.mjs`);
const { unpack } = await at(`${folder}/oefening/unpack.mjs`);

const python = await loadPyodide({ stdLibURL: `${folder}/oefening/python.zip` });
for (const name of ARCHIVES) {
  const { buffer, byteOffset, length } = readFileSync(`${folder}/oefening/${name}`);
  unpack(buffer.slice(byteOffset, byteOffset + length), python.FS);
}
python.runPython("import pyodide_kernel, piplite.piplite, agressieprotocol.widgets, pyodide.http");
// What is fetched later must fit what is there already.
const { buffer, byteOffset, length } = readFileSync(`${folder}/oefening/schrijven.zip`);
unpack(buffer.slice(byteOffset, byteOffset + length), python.FS);
python.runPython("import importlib; importlib.invalidate_caches()");
python.runPython("import agressieprotocol.widgets.casuistry, agressieprotocol.widgets.workshop");
// A fault in an exercise must reach the console as a traceback, not as a fault in the traceback.
python.runPython("pyodide_kernel.ipython_shell.run_cell('1 / 0')");
process.exit(0);
