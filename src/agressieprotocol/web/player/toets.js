// Lets the tests of a page begin.

import { Exam } from "./exam.js";

for (const root of document.querySelectorAll("[data-toets]")) new Exam(root).start();
