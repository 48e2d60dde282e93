// Compile a folder of Python modules with the Python that will run them: Pyodide's own.
// node compile.mjs FOLDER_OF_PYODIDE FOLDER

import { pathToFileURL } from "node:url";

const [pyodide, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));

// Docstrings and assertions stay behind. The check of a file's date is of no use in an archive.
const PROGRAM = `
from pathlib import Path
from py_compile import PycInvalidationMode, compile

for source in Path("/work").rglob("*.py"):
    name = str(source.relative_to("/work"))
    compile(
        str(source),
        cfile=str(source) + "c",
        dfile=name,
        doraise=True,
        optimize=2,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
        quiet=1,
    )
`;

const python = await loadPyodide();
python.FS.mkdirTree("/work");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/work");
python.runPython("import warnings; warnings.simplefilter('ignore', SyntaxWarning)");
python.runPython(PROGRAM);
process.exit(0);
