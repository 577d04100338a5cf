import { App, Blueprint } from "proviso/app";

const app = new App("myapp");
app.registerBlueprint(new Blueprint("users"));
