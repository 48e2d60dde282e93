// What somebody may have a proof of: the paths that were completed and the tests that were passed.

import { dayOf, fold, makeCode, readCode } from "./code.js";

const proof = (soort, { id, titel }, { versie, op, score }) => {
  const facts = { soort, naam: fold(id), versie, datum: dayOf(op), score };
  return { ...facts, titel, code: makeCode(facts) };
};

/** Return every proof that somebody may make, the newest first. */
export function proofsOf({ paden, toetsen }) {
  const paths = paden.filter(({ op, versie }) => op && versie);
  const passed = toetsen.filter(({ gehaald }) => gehaald);
  const all = [
    ...paths.map((path) => proof("P", path, path)),
    ...passed.map((exam) => proof("T", exam, exam.beste)),
  ];
  return all.sort((one, other) => other.datum.localeCompare(one.datum));
}

/** Return the path or test that a code names, or null. */
export function subjectOf({ soort, naam }, { paden, toetsen }) {
  const all = soort === "P" ? paden : toetsen;
  return all.find(({ id }) => fold(id) === naam) ?? null;
}

/** Return the proof that the end of a test passed on in an address, or null. */
function passedOn(text, data) {
  const facts = readCode(text);
  const subject = facts.fout ? null : subjectOf(facts, data);
  if (!subject || facts.score < (subject.geslaagd ?? 0)) return null;
  return { ...facts, titel: subject.titel, code: makeCode(facts) };
}

/** Return the proof of a path that ends with a test, or undefined. */
function pathWith(test, proofs, { paden, modules }) {
  const ids = modules.filter(({ toets }) => toets && fold(toets) === test.naam).map(({ id }) => id);
  const names = paden.filter((path) => ids.some((id) => path.modules.includes(id))).map(({ id }) => fold(id));
  return proofs.find(({ soort, naam }) => soort === "P" && names.includes(naam));
}

/**
 * Return the proofs with the one first that an address asks for.
 *
 * @param asked what stands behind # in it: pad- with the id of a path, or the code that the end of
 *   a test passed on; who completed a path with that test gets the path first.
 */
export function offered(proofs, asked, data) {
  const test = passedOn(asked, data);
  const path = asked.startsWith("pad-") ? fold(asked.slice("pad-".length)) : null;
  const isAsked = ({ soort, naam }) => soort === "P" && naam === path;
  const first = test ? [pathWith(test, proofs, data), test] : [proofs.find(isAsked)];
  const wanted = first.filter(Boolean);
  const codes = wanted.map(({ code }) => code);
  return [...wanted, ...proofs.filter(({ code }) => !codes.includes(code))];
}
