// The page with somebody's progress: what was done, what to repeat, what changed; keep, put back
// and wipe. All of it is read from this browser, again at each change.

import { knownItem } from "../player/due.js";
import { isDue, nextText } from "../player/schedule.js";
import { openStore } from "../player/store.js";
import { addressOf, readData } from "./data.js";
import { fileText, readFile } from "./file.js";
import { lapsedOf, olderExams } from "./lapsed.js";
import { merged, mergedText } from "./merge.js";
import { hasRoom, readRoom, watchRoom, wipeModules, wipeRoom, writeRoom } from "./room.js";
import { standingOf } from "./standing.js";
import { showExams, showExercises, showLapsed, showPaths } from "./view.js";
import { dayOf } from "./code.js";
import { counted } from "./words.js";

const NO_DATA = "Je voortgang kan nu niet worden getoond. Heb je verbinding? Probeer het dan nog eens.";
const EMPTY = "Je hebt in deze browser nog niets geoefend.";
const NO_ROOM = "Deze browser bewaart geen voortgang. Daarom kan er ook niets worden teruggezet.";
const NO_SPACE = "De opslag van deze browser is vol. Er is niets veranderd.";
const UNREADABLE = "Dit bestand kan niet worden gelezen. Er is niets veranderd.";
const SAVED = "Je voortgang staat in een bestand. Kijk bij je downloads.";
const WIPED = "Je voortgang is gewist.";
const ALL = "alles";

class Page {
  #root;
  #data = null;
  #standing = null;

  constructor(root) {
    this.#root = root;
  }

  async start() {
    this.#part("inhoud").hidden = false;
    this.#listen();
    this.#data = await readData(this.#root);
    this.#show();
    this.#root.dataset.klaar = "";
  }

  #part = (name) => this.#root.querySelector(`[data-deel="${name}"]`);

  #say = (text) => (this.#part("bericht").textContent = text);

  #address = (url) => addressOf(this.#root, url);

  #kept = () => readRoom((text) => (this.#part("melding").textContent = text));

  // --- What was done ------------------------------------------------------------------------

  #show() {
    const kept = this.#kept();
    if (this.#data === null) return this.#say(NO_DATA);
    const standing = standingOf(this.#data, kept);
    this.#standing = standing;
    this.#part("paden-blok").hidden = !standing.paden.length;
    showPaths(this.#part("paden"), standing.paden, this.#address);
    showExams(this.#part("toetsen"), standing.toetsen, this.#address);
    this.#showExercises(standing.oefeningen);
    const lapsed = lapsedOf(this.#data.oefeningen, kept.vragen);
    const older = olderExams(standing.toetsen);
    const any = showLapsed(this.#part("veranderd"), lapsed, older, this.#address);
    this.#part("veranderd-blok").hidden = !any;
    this.#showDue();
    this.#part("bewijs").hidden = ![...standing.paden, ...standing.toetsen].some(
      ({ staat, gehaald }) => gehaald || staat === "gedaan",
    );
  }

  /** Show what was begun, and fold away what was not. */
  #showExercises(exercises) {
    const open = exercises.filter(({ staat }) => staat === "open");
    const begun = exercises.filter(({ staat }) => staat !== "open");
    showExercises(this.#part("oefeningen"), begun, this.#address);
    showExercises(this.#part("open"), open, this.#address);
    this.#part("open-kop").textContent = `Nog niet begonnen (${open.length})`;
    this.#part("open-blok").hidden = !open.length;
  }

  /** Say how many items are due, as the page that repeats them counts. */
  #showDue() {
    const now = new Date();
    const stores = { answers: openStore(() => {}), cards: openStore(() => {}, "herhaal/") };
    const keys = this.#data.oefeningen.flatMap(({ vragen }) => vragen.map(({ sleutel }) => sleutel));
    const cards = keys.flatMap((key) => knownItem(stores, key, "", now)).map(({ card }) => card);
    const due = cards.filter((card) => isDue(card, now)).length;
    const later = () => `Er staat nu niets klaar. De volgende vraag komt ${nextText(cards, now)} terug.`;
    const count = () => `Er ${due === 1 ? "staat" : "staan"} ${counted(due, "vraag", "vragen")} klaar.`;
    this.#part("herhaal").textContent = !cards.length ? EMPTY : due ? count() : later();
    this.#part("naar-herhaal").hidden = due === 0;
  }

  // --- Keep, put back, wipe -----------------------------------------------------------------

  #save() {
    const now = new Date();
    const file = new Blob([fileText(this.#kept(), now)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `voortgang-${dayOf(now)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // after the browser has taken it
    this.#say(SAVED);
  }

  async #putBack(input) {
    const [file] = input.files;
    if (!file) return;
    const text = await file.text().catch(() => null);
    input.value = ""; // so that the same file can be chosen again
    this.#say(text === null ? UNREADABLE : this.#take(readFile(text)));
  }

  /** Take what a file holds, all or nothing; return what to say. */
  #take({ inhoud, tekst }) {
    if (tekst) return tekst;
    if (!hasRoom()) return NO_ROOM;
    const changes = merged(this.#kept(), inhoud);
    if (!writeRoom(changes)) return NO_SPACE;
    this.#show();
    return mergedText(changes);
  }

  #askWhat() {
    const paths = (this.#standing?.paden ?? []).map(({ id, titel }) => new Option(`Alleen het pad: ${titel}`, id));
    this.#part("wat").replaceChildren(new Option("Alles", ALL), ...paths);
    this.#root.querySelector("dialog").showModal();
  }

  #wipe() {
    const chosen = this.#part("wat").value;
    this.#root.querySelector("dialog").close();
    if (chosen === ALL) wipeRoom();
    else wipeModules(this.#standing.paden.find(({ id }) => id === chosen).modules);
    this.#part("melding").textContent = "";
    this.#show();
    this.#say(WIPED);
  }

  #listen() {
    const acts = {
      bewaar: () => this.#save(),
      wis: () => this.#askWhat(),
      "wis-echt": () => this.#wipe(),
      blijf: () => this.#root.querySelector("dialog").close(),
    };
    this.#root.addEventListener("click", ({ target }) => acts[target.dataset.doe]?.());
    this.#part("bestand").addEventListener("change", ({ target }) => this.#putBack(target));
    watchRoom(() => this.#show());
  }
}

for (const root of document.querySelectorAll("[data-voortgang]")) new Page(root).start();
