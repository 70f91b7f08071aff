package org.crosscase.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Puts the planned persons of a case into a running system; those that are there already stay as they are. */
final class PersonsLoader {
    private static final int TAKEN = 409;

    private final ApiClient officer;
    private final String caseId;

    PersonsLoader(ApiClient officer, String caseId) {
        this.officer = officer;
        this.caseId = caseId;
    }

    void load(List<PlannedPerson> planned) {
        if (planned.isEmpty()) {
            return;
        }
        List<JsonObject> there = new ArrayList<>(ApiClient.json(officer.get("cases/" + caseId + "/persons"))
                .getJsonArray("items")
                .getValuesAs(JsonValue::asJsonObject));
        for (PlannedPerson person : planned) {
            JsonObject known =
                    there.stream().filter(row -> is(person, row)).findFirst().orElseGet(() -> add(person));
            there.remove(known);
            if (known.getInt("identifierCount", 0) < person.identifiers().size()) {
                person.identifiers().forEach(identifier -> identify(known.getString("id"), identifier));
            }
        }
    }

    /** The list does not tell the name of a victim. */
    private static boolean is(PlannedPerson person, JsonObject row) {
        return row.getString("capacity").equals(person.capacity())
                && (person.isVictim() || row.getString("name", "").equals(person.name()));
    }

    private JsonObject add(PlannedPerson person) {
        JsonObject body = Json.createObjectBuilder()
                .add("name", person.name())
                .add("nameKind", person.nameKind())
                .add("capacity", person.capacity())
                .add("status", person.status())
                .build();
        return ApiClient.json(officer.post("cases/" + caseId + "/persons", body));
    }

    private void identify(String person, PlannedIdentifier identifier) {
        HttpResponse<String> answer = officer.post("persons/" + person + "/identifiers", identifier.body());
        if (answer.statusCode() != TAKEN) {
            ApiClient.json(answer);
        }
    }
}
