CREATE TABLE "person_area" (
	"person_id" text NOT NULL,
	"county" text NOT NULL,
	CONSTRAINT "person_area_person_id_county_pk" PRIMARY KEY("person_id","county")
);
