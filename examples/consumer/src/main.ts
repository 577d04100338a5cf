import { createQueue, Worker } from "example-queue";

// Experimental, so each is named where the object is made.
const mails = createQueue("mails", { optIn: ["PRIORITY"] });
const worker = new Worker(mails, ["PAUSE"]);

mails.add(() => console.log("newsletter"));
mails.addFirst(() => console.log("password reset"));
mails.add(() => worker.pause());

// Accepted in 1.3.0: no opt-in any more.
let failures = 1;
mails.addWithRetries(() => {
  if (failures-- > 0) throw new Error("no connection");
  console.log("receipt");
}, 2);

console.log(`${await worker.run()} jobs, then a pause`);
console.log(`${await worker.run()} more`);
