// A line between the window on the projector and the one with the notes.

/** Pages from a folder have no origin that a channel could belong to. */
const HAS_CHANNEL = location.protocol !== "file:" && "BroadcastChannel" in window;

export class Line {
  #name;
  #channel = null;
  #other;

  /** @param other the other window, for pages that have no channel; may come later. */
  constructor(name, hear, other = null) {
    this.#name = `agressieprotocol-presentatie-${name}`;
    this.#other = other;
    if (HAS_CHANNEL) {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.addEventListener("message", ({ data }) => hear(data));
    } else {
      window.addEventListener("message", ({ data }) => data?.lijn === this.#name && hear(data.wat));
    }
  }

  /** Say from now on to another window what is said. */
  join(other) {
    this.#other = other;
  }

  say(what) {
    if (this.#channel) {
      this.#channel.postMessage(what);
    } else {
      this.#other?.postMessage({ lijn: this.#name, wat: what }, "*");
    }
  }
}
