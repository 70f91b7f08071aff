package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.newReference;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;
import static org.crosscase.tests.api.Steps.refused;
import static org.crosscase.tests.api.Steps.sameAsMissing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.crosscase.launcher.demo.ApiClient;
import org.junit.jupiter.api.Test;

class PersonsApiIT {
    private final ApiClient nl = as("nl.investigator");
    private final ApiClient colleague = as("nl.analyst");
    private final ApiClient fr = as("fr.investigator");

    private static String personIn(ApiClient officer, String caseId, String capacity) {
        HttpResponse<String> answer = officer.post(
                "cases/" + caseId + "/persons", object("name", "Person " + newReference(), "capacity", capacity));
        assertEquals(201, answer.statusCode(), answer.body());
        return ApiClient.parse(answer.body()).getString("id");
    }

    private String suspect() {
        return personIn(nl, openCase(nl, "CONTACT").getString("id"), "SUSPECT");
    }

    private static HttpResponse<String> add(ApiClient officer, String person, String... pairs) {
        return officer.post("persons/" + person + "/identifiers", object(pairs));
    }

    @Test
    void aPersonIsRecordedReadAndListed() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        JsonObject body = Json.createObjectBuilder(object(
                        "name", "Jan Vos", "nameKind", "BIRTH", "capacity", "SUSPECT", "birthDate", "1984-05-03"))
                .add("aliases", Json.createArrayBuilder().add(object("name", "vosje", "kind", "ONLINE")))
                .add("nationalities", Json.createArrayBuilder().add("nl"))
                .add("addresses", Json.createArrayBuilder().add(object("address", "Kade 1", "knownFrom", "2020-01-01")))
                .build();
        HttpResponse<String> recorded = nl.post("cases/" + caseId + "/persons", body);
        assertEquals(201, recorded.statusCode(), recorded.body());
        String id = ApiClient.parse(recorded.body()).getString("id");
        assertTrue(recorded.headers().firstValue("Location").orElse("").endsWith("/api/v1/persons/" + id));

        HttpResponse<String> read = nl.get("persons/" + id);
        assertEquals("\"v0\"", read.headers().firstValue("ETag").orElse(""));
        JsonObject person = ApiClient.json(read);
        assertEquals("Jan Vos", person.getString("name"));
        assertEquals("vosje", person.getJsonArray("aliases").getJsonObject(0).getString("name"));
        assertEquals("1984-05-03", person.getString("birthDate"));
        assertEquals("CLAIMED", person.getString("birthCertainty"));
        assertEquals("NL", person.getJsonArray("nationalities").getString(0));
        assertEquals("UNKNOWN", person.getString("status"));
        assertEquals(caseId, person.getJsonArray("cases").getJsonObject(0).getString("caseId"));

        assertEquals(
                201, add(nl, id, "type", "EMAIL", "value", "J.Vos@Example.org").statusCode());
        JsonObject row =
                items(ApiClient.json(nl.get("cases/" + caseId + "/persons"))).get(0);
        assertEquals("Jan Vos", row.getString("name"));
        assertEquals("J.Vos@example.org", row.getJsonArray("identifiers").getString(0));
        assertEquals(1, row.getInt("identifierCount"));
    }

    @Test
    void namesOfAllScriptsAreTakenAndSoManyLetters() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        String place = "cases/" + caseId + "/persons";
        for (String name :
                List.of("x".repeat(300), "\u0645\u062d\u0645\u062f", "Marten \ud83e\udd8a", "\u738b\u5c0f\u660e")) {
            JsonObject made = ApiClient.parse(
                    nl.post(place, object("name", name, "capacity", "OTHER")).body());
            assertEquals(
                    name,
                    ApiClient.json(nl.get("persons/" + made.getString("id"))).getString("name"));
        }
        for (String name : List.of("x".repeat(301), "", "  ", "\ud83e\udd8a", "Jan\u202e", "Jan\nVos")) {
            HttpResponse<String> answer = nl.post(place, object("name", name, "capacity", "OTHER"));
            assertEquals(422, answer.statusCode(), name + answer.body());
            assertEquals("name", ApiClient.parse(answer.body()).getString("field"));
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        String place = "cases/" + openCase(nl, "CONTACT").getString("id") + "/persons";
        wrong(place, "field-missing", "capacity", "name", "Jan");
        wrong(place, "field-unknown", "capasity", "name", "Jan", "capasity", "SUSPECT");
        wrong(place, "value-unknown", "capacity", "name", "Jan", "capacity", "BYSTANDER");
        wrong(place, "birth-in-the-future", "birthDate", "name", "Jan", "capacity", "OTHER", "birthDate", "2090-01-01");
        wrong(place, "day-unreadable", "birthDate", "name", "Jan", "capacity", "OTHER", "birthDate", "1 May 1984");
        wrong(
                place,
                "birth-upside-down",
                "birthDate",
                "name",
                "Jan",
                "capacity",
                "OTHER",
                "bornFrom",
                "1990-01-01",
                "bornTo",
                "1980-01-01");
        wrong(
                place,
                "status-does-not-fit-capacity",
                "status",
                "name",
                "Jan",
                "capacity",
                "OTHER",
                "status",
                "SAFEGUARDED");
        wrong(place, "day-unreadable", "reviewOn", "name", "Jan", "capacity", "OTHER", "reviewOn", "soon");
    }

    private void wrong(String place, String slug, String field, String... pairs) {
        assertEquals(field, refused(422, slug, nl.post(place, object(pairs))).getString("field"));
    }

    @Test
    void identifiersAreReadAndRefusedWithAHint() {
        String person = suspect();
        JsonObject made = ApiClient.parse(add(nl, person, "type", "EMAIL", "value", " Fox@Harbour.Example ")
                .body());
        assertEquals("EMAIL", made.getString("type"));
        assertEquals("Fox@harbour.example", made.getString("normalized"));
        assertFalse(made.containsKey("setAside"));
        JsonObject listed = ApiClient.json(nl.get("persons/" + person + "/identifiers"));
        assertEquals(1, listed.getInt("total"));
        assertEquals(made.getString("id"), items(listed).get(0).getString("id"));

        refused(409, "person-identifier-taken", add(nl, person, "type", "EMAIL", "value", "Fox@HARBOUR.example"));
        JsonObject problem =
                refused(422, "identifier-email-without-at", add(nl, person, "type", "EMAIL", "value", "harbour_fox"));
        assertEquals("value", problem.getString("field"));
        assertTrue(problem.getString("title").contains("Username"), problem.getString("title"));
        refused(422, "field-missing", add(nl, person, "value", "x"));
        refused(422, "country-unknown", add(nl, person, "type", "PHONE", "value", "0612345678", "country", "Holland"));
        refused(422, "field-too-long", add(nl, person, "type", "USERNAME", "value", "x", "service", "s".repeat(101)));
        refused(
                422,
                "number-out-of-range",
                nl.post(
                        "persons/" + person + "/identifiers",
                        Json.createObjectBuilder(object("type", "IP_ADDRESS", "value", "198.51.100.7"))
                                .add("port", 70_000)
                                .build()));
    }

    @Test
    void lettersInATelephoneNumberAreRefused() {
        refused(422, "identifier-phone-with-letters", add(nl, suspect(), "type", "PHONE", "value", "+31 6 CALL ME"));
    }

    @Test
    void anIdentifierIsCorrectedAndTakenOffRecord() {
        String person = suspect();
        HttpResponse<String> made = add(nl, person, "type", "EMAIL", "value", "a@example.org");
        String path = "identifiers/" + ApiClient.parse(made.body()).getString("id");
        assertTrue(made.headers().firstValue("Location").orElse("").endsWith("/api/v1/" + path));
        JsonObject change = object("value", "b@example.org");
        refused(428, "if-match-missing", nl.send("PATCH", path, change));
        refused(412, "changed-meanwhile", nl.send("PATCH", path, change, "If-Match", "\"v7\""));
        String read = nl.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> changed = nl.send("PATCH", path, change, "If-Match", read);
        assertEquals("b@example.org", ApiClient.json(changed).getString("normalized"));
        refused(412, "changed-meanwhile", nl.send("PATCH", path, change, "If-Match", read));

        refused(422, "reason-too-short", nl.post(path + "/remove", object("reason", "wrong")));
        assertEquals(
                204,
                nl.post(path + "/remove", object("reason", "of another person")).statusCode());
        assertEquals(
                0, ApiClient.json(nl.get("persons/" + person + "/identifiers")).getInt("total"));
        sameAsMissing(nl.get(path), nl.get("identifiers/" + UUID.randomUUID()));
    }

    @Test
    void aChangeNamesTheVersionThatWasRead() {
        String path = "persons/" + suspect();
        JsonObject change =
                object("name", "Another Name", "status", "LOCATED", "bornFrom", "1980-01-01", "bornTo", "1984-12-31");
        refused(428, "if-match-missing", nl.send("PATCH", path, change));
        String read = nl.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> changed = nl.send("PATCH", path, change, "If-Match", read);
        JsonObject now = ApiClient.json(changed);
        assertEquals("Another Name", now.getString("name"));
        assertEquals("LOCATED", now.getString("status"));
        assertEquals("1980-01-01", now.getString("bornFrom"));
        assertFalse(now.containsKey("birthDate"));
        refused(412, "changed-meanwhile", nl.send("PATCH", path, change, "If-Match", read));
        refused(422, "field-unknown", nl.send("PATCH", path, object("capacity", "WITNESS"), "If-Match", "*"));
    }

    @Test
    void aPersonStandsInAnotherCaseAndNotTwice() {
        String person = suspect();
        String other = openCase(nl, "CONTACT").getString("id");
        JsonObject body = object("caseId", other, "capacity", "WITNESS");
        JsonObject standing = ApiClient.json(nl.post("persons/" + person + "/cases", body));
        assertEquals(2, standing.getJsonArray("cases").size());
        refused(409, "person-in-case-already", nl.post("persons/" + person + "/cases", body));
        String place = "persons/" + person + "/cases/" + other;
        assertEquals(204, nl.send("PUT", place, object("capacity", "SUSPECT")).statusCode());
        assertEquals(
                "SUSPECT",
                items(ApiClient.json(nl.get("cases/" + other + "/persons")))
                        .get(0)
                        .getString("capacity"));
        JsonObject reason = object("reason", "taken for another");
        assertEquals(204, nl.post(place + "/remove", reason).statusCode());
        assertEquals(0, ApiClient.json(nl.get("cases/" + other + "/persons")).getInt("total"));
        String first = ApiClient.json(nl.get("persons/" + person))
                .getJsonArray("cases")
                .getJsonObject(0)
                .getString("caseId");
        refused(409, "person-in-no-other-case", nl.post("persons/" + person + "/cases/" + first + "/remove", reason));
    }

    @Test
    void notesKeepFactsApartFromAssessments() {
        String person = suspect();
        String place = "persons/" + person + "/notes";
        JsonObject graded = Json.createObjectBuilder(object("kind", "FACT", "text", "Rents the boat.", "source", "B"))
                .add("information", 2)
                .build();
        JsonObject note =
                ApiClient.json(nl.post(place, graded)).getJsonArray("notes").getJsonObject(0);
        assertEquals("FACT", note.getString("kind"));
        assertEquals("B", note.getString("source"));
        assertEquals(2, note.getInt("information"));
        refused(422, "grading-unknown", nl.post(place, object("kind", "FACT", "text", "x", "source", "B")));
    }

    @Test
    void aRepeatedRequestRecordsOnePerson() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        JsonObject body = object("name", "Jan", "capacity", "SUSPECT");
        String key = UUID.randomUUID().toString();
        String first = nl.post("cases/" + caseId + "/persons", body, "Idempotency-Key", key)
                .body();
        assertEquals(
                first,
                nl.post("cases/" + caseId + "/persons", body, "Idempotency-Key", key)
                        .body());
        assertEquals(1, ApiClient.json(nl.get("cases/" + caseId + "/persons")).getInt("total"));
    }

    @Test
    void anotherAgencysPersonAnswersLikeOneThatDoesNotExist() {
        String person = suspect();
        String identifier = ApiClient.parse(add(nl, person, "type", "EMAIL", "value", "a@example.org")
                        .body())
                .getString("id");
        looksMissing(fr, person, identifier);
        sameAsMissing(nl.get("persons/no-id"), nl.get("persons/" + UUID.randomUUID()));
    }

    @Test
    void aPersonOfACaseForItsTeamIsNotThereForAColleague() {
        String caseId = ApiClient.parse(nl.post(
                                "cases",
                                Json.createObjectBuilder(object("reference", newReference(), "title", "Quiet Orchard"))
                                        .add("teamOnly", true)
                                        .build())
                        .body())
                .getString("id");
        String person = personIn(nl, caseId, "SUSPECT");
        String identifier = ApiClient.parse(add(nl, person, "type", "EMAIL", "value", "a@example.org")
                        .body())
                .getString("id");
        looksMissing(colleague, person, identifier);
        sameAsMissing(
                colleague.get("cases/" + caseId + "/persons"),
                colleague.get("cases/" + UUID.randomUUID() + "/persons"));
    }

    @Test
    void aVictimIsForThoseWhoWorkOnTheCase() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        String victim = personIn(nl, caseId, "VICTIM");
        String identifier = ApiClient.parse(add(nl, victim, "type", "EMAIL", "value", "a@example.org")
                        .body())
                .getString("id");
        assertTrue(ApiClient.json(nl.get("persons/" + victim)).getBoolean("victim"));
        JsonObject row =
                items(ApiClient.json(nl.get("cases/" + caseId + "/persons"))).get(0);
        assertFalse(row.containsKey("name"), "no list tells it");
        assertFalse(row.containsKey("identifiers"));

        looksMissing(colleague, victim, identifier);
        assertEquals(
                0, ApiClient.json(colleague.get("cases/" + caseId + "/persons")).getInt("total"));
        JsonObject recorded = ApiClient.json(
                colleague.post("cases/" + caseId + "/persons", object("name", "Her Name", "capacity", "VICTIM")));
        assertEquals(List.of("id"), List.copyOf(recorded.keySet()), "recorded by one who may not read her");
    }

    /** In all calls about it. */
    private static void looksMissing(ApiClient officer, String person, String identifier) {
        String missing = UUID.randomUUID().toString();
        for (String path : List.of("persons/$", "persons/$/identifiers")) {
            sameAsMissing(officer.get(path.replace("$", person)), officer.get(path.replace("$", missing)));
        }
        JsonObject change = object("occupation", "baker");
        sameAsMissing(
                officer.send("PATCH", "persons/" + person, change, "If-Match", "*"),
                officer.send("PATCH", "persons/" + missing, change, "If-Match", "*"));
        sameAsMissing(
                add(officer, person, "type", "EMAIL", "value", "a@example.org"),
                add(officer, missing, "type", "EMAIL", "value", "a@example.org"));
        JsonObject standing = object("caseId", openCase(officer, "CONTACT").getString("id"), "capacity", "SUSPECT");
        sameAsMissing(
                officer.post("persons/" + person + "/cases", standing),
                officer.post("persons/" + missing + "/cases", standing));
        JsonObject note = Json.createObjectBuilder(object("kind", "FACT", "text", "x", "source", "A"))
                .add("information", 1)
                .build();
        sameAsMissing(
                officer.post("persons/" + person + "/notes", note),
                officer.post("persons/" + missing + "/notes", note));
        sameAsMissing(officer.get("identifiers/" + identifier), officer.get("identifiers/" + missing));
        JsonObject value = object("value", "b@example.org");
        sameAsMissing(
                officer.send("PATCH", "identifiers/" + identifier, value, "If-Match", "*"),
                officer.send("PATCH", "identifiers/" + missing, value, "If-Match", "*"));
        JsonObject reason = object("reason", "of another person");
        sameAsMissing(
                officer.post("identifiers/" + identifier + "/remove", reason),
                officer.post("identifiers/" + missing + "/remove", reason));
    }

    @Test
    void theTrailOfTheCaseSaysWhoLookedAtItsPersons() {
        String caseId = openCase(nl, "CONTACT").getString("id");
        String person = personIn(nl, caseId, "SUSPECT");
        assertEquals(200, colleague.get("persons/" + person).statusCode());
        List<String> actions = items(ApiClient.json(nl.get("cases/" + caseId + "/history"))).stream()
                .map(entry -> entry.getString("action"))
                .toList();
        assertTrue(actions.contains("person.view"), actions.toString());
        assertTrue(actions.contains("person.record"), actions.toString());
    }
}
