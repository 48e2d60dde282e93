// The code on a proof, as certificates/code.py makes and reads it. The last character follows from
// the others by ISO/IEC 7064, system MOD 37,36. It finds typing errors; it is no signature.

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MODULUS = ALPHABET.length;
const SEPARATORS = /[ \t\r\n\u00a0‐‑–—-]+/g;
const FORM =
  /^(?<soort>[PT])(?<naam>[0-9A-Z]{1,40})(?<versie>[0-9A-Z]{6})(?<jaar>\d\d)(?<maand>\d\d)(?<dag>\d\d)(?<score>\d{3})[0-9A-Z]$/;
const HIGHEST = 100;

const doubled = (sum) => ((sum || MODULUS) * 2) % (MODULUS + 1);

const sumOf = (text) =>
  [...text].reduce((sum, one) => (doubled(sum) + ALPHABET.indexOf(one)) % MODULUS, MODULUS / 2);

/** Return the character that belongs behind a text of capitals and digits. */
export const checkCharacter = (text) =>
  ALPHABET[(((1 - doubled(sumOf(text))) % MODULUS) + MODULUS) % MODULUS];

/** Return an id as it stands in a code, which has no room for hyphens. */
export const fold = (id) => id.replaceAll("-", "").toUpperCase();

const isDay = (text) => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/**
 * Return the code of a proof.
 *
 * @param proof soort: P of a path or T of a test; naam: folded id; versie: six characters;
 *   datum: as 2026-11-22; score: in whole %.
 */
export function makeCode({ soort, naam, versie, datum, score }) {
  const day = datum.slice(2).replaceAll("-", "");
  const parts = [soort, naam, versie, day, String(score).padStart(3, "0")];
  return [...parts, checkCharacter(parts.join(""))].join("-");
}

/** Return what a code says, or { fout } where it is not well-formed. */
export function readCode(text) {
  const plain = text.replace(SEPARATORS, "");
  // Outside ASCII capitals of two letters may stand for one.
  const found = /^[\x00-\x7f]*$/.test(plain) ? FORM.exec(plain.toUpperCase()) : null;
  if (found === null) return { fout: "vorm" };
  if (sumOf(found[0]) !== 1) return { fout: "controleteken" };
  const { soort, naam, versie, jaar, maand, dag } = found.groups;
  const datum = `20${jaar}-${maand}-${dag}`;
  const score = Number(found.groups.score);
  if (!isDay(datum) || score > HIGHEST) return { fout: "inhoud" };
  return { soort, naam, versie, datum, score };
}

/** Return the day of a moment on this clock, as 2026-11-22. */
export function dayOf(moment) {
  const day = new Date(moment);
  const parts = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0"));
  return [day.getFullYear(), ...parts].join("-");
}

/** Return the code for a test that was handed in. */
export const codeOfExam = (id, { score, op, versie }) =>
  makeCode({ soort: "T", naam: fold(id), versie, datum: dayOf(op), score });
