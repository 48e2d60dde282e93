// A proof of completion, made in the browser. The name that is typed stays on the sheet: it is not
// kept, not sent, and not part of the code. And a code of somebody else is checked here.

import { made, sentence } from "../player/verdict.js";
import { readCode } from "./code.js";
import { addressOf, readData } from "./data.js";
import { offered, proofsOf, subjectOf } from "./proofs.js";
import { readRoom, watchRoom } from "./room.js";
import { standingOf } from "./standing.js";
import { dayText } from "./words.js";

const NO_DATA = "Het bewijs kan nu niet worden gemaakt. Heb je verbinding? Probeer het dan nog eens.";
const MALFORMED = {
  vorm: "Dit is geen code van een bewijs. Een code begint met P of T en eindigt met een letter of cijfer.",
  controleteken: "Deze code klopt niet. Er is een teken verkeerd of er zijn tekens verwisseld.",
  inhoud: "Deze code klopt niet. De datum of de score kan niet bestaan.",
};
const FORMED = "De code is goed gevormd.";
const NO_PROOF =
  "Dit zegt niet dat het bewijs echt is. Iedereen kan zo’n code maken. De code is geen handtekening.";
const SORTS = { P: "Pad", T: "Toets" };

class Page {
  #root;
  #data = null;
  #proofs = [];

  constructor(root) {
    this.#root = root;
  }

  async start() {
    this.#part("inhoud").hidden = false;
    this.#listen();
    this.#data = await readData(this.#root);
    if (this.#data === null) this.#part("melding").textContent = NO_DATA;
    else this.#offer();
    this.#root.dataset.klaar = "";
  }

  #part = (name) => this.#root.querySelector(`[data-deel="${name}"]`);

  /** Offer what somebody may have a proof of; what the address names stands first. */
  #offer() {
    const kept = readRoom((text) => (this.#part("melding").textContent = text));
    const proofs = proofsOf(standingOf(this.#data, kept));
    this.#proofs = offered(proofs, location.hash.slice(1), this.#data);
    const options = this.#proofs.map(({ titel, datum, score }, place) => {
      return new Option(`${titel}: ${score}%, ${dayText(datum)}`, place);
    });
    const select = this.#part("keuze");
    select.replaceChildren(...options);
    this.#part("maken").hidden = !options.length;
    this.#part("niets").hidden = options.length > 0;
  }

  // --- The sheet ----------------------------------------------------------------------------

  #make() {
    const proof = this.#proofs[this.#part("keuze").value];
    const name = this.#part("naam").value.trim();
    const texts = {
      "blad-naam": name,
      "blad-titel": proof.titel,
      "blad-soort": proof.soort === "P" ? "heeft dit pad afgerond:" : "heeft deze toets gehaald:",
      "blad-datum": dayText(proof.datum),
      "blad-score": `${proof.score}%`,
      "blad-versie": proof.versie,
      "blad-code": proof.code,
      "blad-adres": location.href.split("#")[0],
    };
    for (const [part, text] of Object.entries(texts)) this.#part(part).textContent = text;
    this.#part("blad").hidden = this.#part("na").hidden = false;
    this.#part("blad-kop").focus();
  }

  /** Take the sheet away once it no longer says what is chosen. */
  #unmake() {
    this.#part("blad").hidden = this.#part("na").hidden = true;
  }

  /** Leave no name behind for who goes back on a shared computer. */
  #forget() {
    this.#part("naam").value = this.#part("blad-naam").textContent = "";
    this.#unmake();
  }

  // --- Checking a code ----------------------------------------------------------------------

  #check() {
    const facts = readCode(this.#part("code").value);
    const said = facts.fout ? [sentence(MALFORMED[facts.fout])] : this.#told(facts);
    this.#part("antwoord").replaceChildren(...said);
  }

  #told(facts) {
    const subject = this.#data && subjectOf(facts, this.#data);
    const known = subject ? subject.titel : `${facts.naam} (deze naam kent de site nu niet)`;
    const rows = [
      [SORTS[facts.soort], known],
      ["Datum", dayText(facts.datum)],
      ["Score", `${facts.score}%`],
      ["Versie", this.#versionText(facts, subject)],
    ];
    const list = made("dl", "bewijs-feiten");
    for (const [word, text] of rows) list.append(made("dt", "", word), made("dd", "", text));
    return [sentence(FORMED), list, made("p", "", made("strong", "", NO_PROOF))];
  }

  #versionText({ versie }, subject) {
    if (!subject) return versie;
    const same = subject.versie === versie;
    return `${versie} (${same ? "de inhoud van nu" : "de inhoud is daarna veranderd"})`;
  }

  #listen() {
    const acts = { maken: () => this.#make(), controleren: () => this.#check() };
    this.#root.addEventListener("submit", (event) => {
      event.preventDefault(); // what was typed must not get into the address
      acts[event.target.dataset.deel]();
    });
    this.#part("maken").addEventListener("input", () => this.#unmake());
    this.#part("afdrukken").addEventListener("click", () => window.print());
    window.addEventListener("pagehide", () => this.#forget());
    watchRoom(() => this.#data && this.#part("blad").hidden && this.#offer());
    window.addEventListener("hashchange", () => this.#data && (this.#offer(), this.#unmake()));
  }
}

for (const root of document.querySelectorAll("[data-bewijs]")) new Page(root).start();
