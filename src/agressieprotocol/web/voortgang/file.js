// The file with somebody's progress: made, and read with care. It holds no name of anybody.

import { KINDS, taken } from "./shapes.js";

const SORT = "agressieprotocol-voortgang";
const VERSION = 1;
/** Bytes; the whole bank with all its cards takes less than a tenth of this. */
export const LARGEST = 5_000_000;

const FAULTS = {
  groot: "Dit bestand is te groot om een bestand met je voortgang te zijn.",
  vreemd: "Dit is geen bestand met voortgang van deze site.",
  nieuw:
    "Dit bestand komt van een nieuwere versie van de site. Vernieuw deze pagina en probeer het opnieuw.",
  kapot: "Dit bestand is beschadigd.",
};
const NOTHING_CHANGED = "Er is niets veranderd.";

const fault = (name) => ({ fout: name, tekst: `${FAULTS[name]} ${NOTHING_CHANGED}` });

/** Return the file as text; what does not fit is left out. */
export function fileText(kept, now) {
  const kinds = Object.keys(KINDS).map((kind) => [kind, entriesOf(kind, kept[kind])]);
  const head = { soort: SORT, versie: VERSION, gemaakt: now.toISOString() };
  // How far a module is follows from answers and tests; the form of the file has a place for more.
  return `${JSON.stringify({ ...head, ...Object.fromEntries(kinds), modules: {} }, null, 1)}\n`;
}

function entriesOf(kind, entries) {
  const all = Object.entries(entries).map(([key, entry]) => [key, taken(kind, key, entry)]);
  return Object.fromEntries(all.filter(([, entry]) => entry !== null));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Return what a file holds as { inhoud }, or { fout, tekst }; a part of a file is never taken. */
export function readFile(text) {
  if (text.length > LARGEST) return fault("groot");
  const file = parsed(text.replace(/^\ufeff/, ""));
  if (!isObject(file)) return fault(/^\s*\{/.test(text) && text.includes(SORT) ? "kapot" : "vreemd");
  if (file.soort !== SORT) return fault("vreemd");
  if (!Number.isInteger(file.versie) || file.versie < 1) return fault("kapot");
  if (file.versie > VERSION) return fault("nieuw");
  const inhoud = {};
  for (const kind of Object.keys(KINDS)) {
    const entries = file[kind];
    if (!isObject(entries)) return fault("kapot");
    inhoud[kind] = entriesOf(kind, entries);
    if (Object.keys(inhoud[kind]).length < Object.keys(entries).length) return fault("kapot");
  }
  return { inhoud };
}
