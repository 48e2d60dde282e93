// Where a presentation is: at which slide, and how much of it is revealed.

const HELD = "[data-onthul]";

export class Steps {
  place = 0;
  shown = 0;

  constructor(slides) {
    this.slides = slides;
  }

  get slide() {
    return this.slides[this.place];
  }

  /** What this slide holds back, in order. */
  get held() {
    return [...this.slide.querySelectorAll(HELD)];
  }

  next() {
    if (this.shown < this.held.length) {
      this.shown += 1;
    } else if (this.place < this.slides.length - 1) {
      this.place += 1;
      this.shown = 0;
    }
  }

  previous() {
    if (this.shown > 0) {
      this.shown -= 1;
    } else if (this.place > 0) {
      this.place -= 1;
      this.shown = this.held.length;
    }
  }

  first() {
    this.place = this.shown = 0;
  }

  last() {
    this.place = this.slides.length - 1;
    this.shown = this.held.length;
  }

  /** Go to a slide by its id; tell whether it is one of these. */
  goTo(id) {
    const place = this.slides.findIndex((slide) => slide.id === id);
    if (place < 0) return false;
    this.place = place;
    this.shown = 0;
    return true;
  }

  /** Reveal a part, and all before it. */
  reveal(part) {
    this.shown = Math.max(this.shown, this.held.indexOf(part) + 1);
  }
}
