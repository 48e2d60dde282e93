// Switch between the answer of an employee, that of an officeholder, and both side by side.

const CHOICES = [
  ["medewerker", "Medewerker"],
  ["ambtsdrager", "Politieke ambtsdrager"],
  ["naast", "Naast elkaar"],
];

export class RoleSwitch {
  #root;
  #buttons = [];
  #choice = "naast";

  /** @param reveal called with the part that must be there to see a choice. */
  constructor(root, reveal) {
    this.#root = root;
    const group = document.createElement("div");
    group.className = "rolwissel-knoppen";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Wiens antwoord");
    for (const [choice, text] of CHOICES) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", () => {
        if (choice !== "medewerker") reveal(this.#officeholder);
        this.choose(choice);
      });
      group.append(button);
      this.#buttons.push([choice, button]);
    }
    root.prepend(group);
    this.group = group;
  }

  get #officeholder() {
    return this.#root.querySelector('[data-rol="ambtsdrager"]');
  }

  choose(choice) {
    this.#choice = choice;
    this.update();
  }

  /** Show which answer is seen now. */
  update() {
    const choice = this.#officeholder.hidden ? "medewerker" : this.#choice;
    this.#root.dataset.toon = choice;
    for (const [name, button] of this.#buttons) {
      button.setAttribute("aria-pressed", String(name === choice));
    }
  }

  remove() {
    this.group.remove();
    delete this.#root.dataset.toon;
  }
}
