// The button that opens an exercise in JupyterLite. Nothing is fetched before it is used.

const CLOSE = "Sluit JupyterLite";
const WAIT = 20_000; // until the frame should have said anything at all
const FAILED = "JupyterLite kan nu niet worden geladen. Je kunt de oefening hierboven gewoon doen.";

class LiteButton {
  #root;
  #name; // what the button says while nothing is open
  #frame = null;
  #timer;

  constructor(root) {
    this.#root = root;
    this.#name = this.#button.textContent;
    this.#button.addEventListener("click", () => (this.#frame ? this.#close() : this.#open()));
    window.addEventListener("message", (event) => this.#hear(event));
    root.hidden = false;
  }

  get #button() {
    return this.#root.querySelector("button");
  }

  #say(text) {
    this.#root.querySelector('[role="status"]').textContent = text;
  }

  #show(open) {
    this.#button.setAttribute("aria-expanded", String(open));
    this.#button.textContent = open ? CLOSE : this.#name;
    this.#say("");
  }

  #open() {
    this.#frame = document.createElement("iframe");
    this.#frame.title = this.#root.dataset.titel;
    this.#frame.src = this.#root.dataset.lite;
    this.#frame.className = "quiz-lite-venster";
    this.#show(true);
    this.#root.append(this.#frame);
    this.#timer = setTimeout(() => this.#say(this.#root.dataset.mislukt ?? FAILED), WAIT);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#frame.remove();
    this.#frame = null;
    this.#show(false);
  }

  /** Hear from our own frame, and from nobody else. */
  #hear(event) {
    const own = this.#frame !== null && event.source === this.#frame.contentWindow;
    const message = own && event.origin === location.origin && event.data?.lite;
    if (!message) return;
    clearTimeout(this.#timer);
    this.#say("");
    if (message.hoogte) this.#frame.style.height = `${Math.ceil(message.hoogte)}px`;
  }
}

for (const root of document.querySelectorAll("[data-lite]")) new LiteButton(root);
