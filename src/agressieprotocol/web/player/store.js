// Progress in this browser: one entry an item, kept under the item's id and version.
//
// Nothing is cached: each read looks in the storage, each write touches one item. So two tabs
// never undo each other's answers, and an edit of one item leaves the progress on all others.

/** What all keys of this site begin with. */
export const ROOM = "agressieprotocol/";
const ITEMS = "vraag/";
const ASIDE = `${ROOM}onleesbaar/`;
const SETTING = `${ROOM}instelling/`;

const OFF =
  "Deze browser bewaart je voortgang niet. Je kunt gewoon oefenen, " +
  "maar als je deze pagina sluit, zijn je antwoorden weg.";
const FULL =
  "De opslag van deze browser is vol. Je kunt gewoon verder oefenen, " +
  "maar als je deze pagina sluit, zijn je nieuwe antwoorden weg.";
const BROKEN =
  "Een deel van je bewaarde voortgang was niet te lezen. Dat deel begint opnieuw. " +
  "Het oude deel staat apart in deze browser.";

/** Return this browser's storage, or null where it is switched off. */
export function reach() {
  try {
    window.localStorage.getItem(ROOM); // some browsers refuse only here
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Return a setting of this browser, or null. */
export const readSetting = (name) => reach()?.getItem(SETTING + name) ?? null;

/** Keep a setting; where that cannot be, it holds as long as the page. */
export function writeSetting(name, text) {
  try {
    reach()?.setItem(SETTING + name, text);
  } catch {
    // Full: the page itself knows it.
  }
}

/** Return what a text means, or null where it is no entry. */
function parse(text) {
  try {
    const entry = JSON.parse(text);
    return entry !== null && typeof entry === "object" && !Array.isArray(entry) ? entry : null;
  } catch {
    return null;
  }
}

/**
 * Open the progress of this browser.
 *
 * @param {(text: string) => void} say tells the learner what goes wrong.
 * @param {string} kind what is kept: answers to items, or something else of this browser.
 */
export function openStore(say, kind = ITEMS) {
  const prefix = ROOM + kind;
  const aside = kind === ITEMS ? ASIDE : ASIDE + kind;
  const storage = reach();
  const unkept = new Map(); // texts that the storage did not take
  if (!storage) say(OFF);

  /** Keep a copy of an unreadable text under a free name, then remove the original. */
  function setAside(key, text) {
    try {
      let number = 1;
      while (storage.getItem(`${aside}${key}/${number}`) !== null) number += 1;
      storage.setItem(`${aside}${key}/${number}`, text);
      storage.removeItem(prefix + key);
    } catch {
      // Full: the text stays where it is until an answer takes its place.
    }
    say(BROKEN);
  }

  return {
    /** Return the entry of an item, or null; one that does not fit is set aside. */
    read(key, fits) {
      if (unkept.has(key)) return parse(unkept.get(key));
      const text = storage?.getItem(prefix + key) ?? null;
      if (text === null) return null;
      const entry = parse(text);
      if (entry !== null && fits(entry)) return entry;
      setAside(key, text);
      return null;
    },

    /** Keep the entry of an item; without room it lasts as long as the page. */
    write(key, entry) {
      const text = JSON.stringify(entry);
      try {
        if (storage) storage.setItem(prefix + key, text);
        else unkept.set(key, text);
      } catch {
        unkept.set(key, text);
        say(FULL);
      }
    },

    /** Return the keys of all entries of this kind. */
    keys() {
      const kept = Object.keys(storage ?? {}).filter((key) => key.startsWith(prefix));
      return [...new Set([...kept.map((key) => key.slice(prefix.length)), ...unkept.keys()])];
    },

    /** Forget the entries of these items. */
    forget(keys) {
      for (const key of keys) {
        unkept.delete(key);
        storage?.removeItem(prefix + key);
      }
    },

    /** Call back when another tab changed the progress, or this page came back from the past. */
    watch(changed) {
      window.addEventListener("storage", (event) => {
        if (event.key === null || event.key.startsWith(prefix)) changed();
      });
      window.addEventListener("pageshow", (event) => {
        if (event.persisted) changed();
      });
    },
  };
}
