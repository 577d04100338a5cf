import { framed, makeImage, Sketchbook } from "example-studio";

const image = makeImage("Tree", 60);
console.log(framed(image.title), image.width);

const steps: string[] = [];
const book = new Sketchbook().draw("a line", { trace: (step) => steps.push(step) }).repeat(2);
console.log(book.pages.length, "pages,", steps.length, "step");
