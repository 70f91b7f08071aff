package org.crosscase.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * An identifier of a person of the demonstration.
 *
 * @param type as in the REST contract
 * @param service empty for a type that has none
 */
record PlannedIdentifier(String type, String value, String service) {
    static PlannedIdentifier of(String type, String value) {
        return new PlannedIdentifier(type, value, "");
    }

    static PlannedIdentifier username(String value, String service) {
        return new PlannedIdentifier("USERNAME", value, service);
    }

    JsonObject body() {
        JsonObjectBuilder body = Json.createObjectBuilder().add("type", type).add("value", value);
        return (service.isEmpty() ? body : body.add("service", service)).build();
    }
}
