CREATE TABLE "note" ("page" integer PRIMARY KEY NOT NULL);
