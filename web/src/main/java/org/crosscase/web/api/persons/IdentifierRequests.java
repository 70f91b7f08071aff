package org.crosscase.web.api.persons;

import java.util.Objects;
import org.crosscase.Problem;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.WrittenIdentifier;
import org.crosscase.web.api.Times;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send about identifiers. */
public final class IdentifierRequests {
    private IdentifierRequests() {}

    /** An identifier to be recorded. */
    public record NewIdentifier(
            @Schema(required = true) IdentifierType type,

            @Schema(required = true, description = "As it was found, in any way of writing")
            String value,

            @Schema(
                    description =
                            "At which a USERNAME, PROFILE_URL or APPLICATION_ACCOUNT is; of a WALLET its currency")
            String service,

            @Schema(description = "Two letters: of a PHONE written without one, of DOCUMENT_NUMBER and VEHICLE_PLATE")
            String country,

            @Schema(description = "When an IP_ADDRESS was seen in use: 2026-11-23T10:00:00Z")
            String at,

            @Schema(description = "Of an IP_ADDRESS") Integer port,

            @Schema(description = "How exact a POSITION is, in metres")
            Integer radius,

            @Schema(
                    description =
                            "Kept as text on purpose, because it cannot be read as its type; compared with nothing as the same")
            Boolean asText,

            @Schema(description = "In which it was found out; the person's first case unless told")
            String caseId) {
        WrittenIdentifier written() {
            if (type == null) {
                throw Problem.invalid("field-missing", "type");
            }
            return new WrittenIdentifier(
                    type,
                    value,
                    IdentifierDetails.of(service, country, Times.find("at", at), port, radius),
                    Boolean.TRUE.equals(asText));
        }
    }

    /** What is absent stays as it is; an empty text takes it off. */
    public record IdentifierChange(
            String value, String service, String country, String at, Integer port, Integer radius, Boolean asText) {
        WrittenIdentifier written(Identifier before) {
            IdentifierDetails said = before.details();
            return new WrittenIdentifier(
                    before.type(),
                    Objects.requireNonNullElse(value, before.written()),
                    IdentifierDetails.of(
                            Objects.requireNonNullElse(service, said.service()),
                            Objects.requireNonNullElse(country, said.country()),
                            at == null ? said.at().orElse(null) : Times.find("at", at),
                            port == null ? said.port().orElse(null) : port,
                            radius == null ? said.radius().orElse(null) : radius),
                    asText == null ? before.asText() : asText);
        }
    }
}
