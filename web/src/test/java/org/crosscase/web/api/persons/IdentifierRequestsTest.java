package org.crosscase.web.api.persons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.crosscase.Problem;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.PersonId;
import org.crosscase.person.WrittenIdentifier;
import org.crosscase.web.api.persons.IdentifierRequests.IdentifierChange;
import org.crosscase.web.api.persons.IdentifierRequests.NewIdentifier;
import org.junit.jupiter.api.Test;

class IdentifierRequestsTest {
    private static final Instant SEEN = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void whatStandsBesideTheValueIsChecked() {
        refused("field-missing", "type", null, null, null, null, null);
        refused("field-too-long", "service", IdentifierType.USERNAME, "s".repeat(101), null, null, null);
        refused("country-unknown", "country", IdentifierType.PHONE, null, "Netherlands", null, null);
        refused("time-unreadable", "at", IdentifierType.IP_ADDRESS, null, null, "yesterday", null);
        refused("number-out-of-range", "port", IdentifierType.IP_ADDRESS, null, null, null, 70_000);
        refused("number-out-of-range", "port", IdentifierType.IP_ADDRESS, null, null, null, 0);
    }

    private static void refused(
            String slug, String field, IdentifierType type, String service, String country, String at, Integer port) {
        NewIdentifier body = new NewIdentifier(type, "x", service, country, at, port, null, null, null);
        Problem problem = assertThrows(Problem.class, body::written);
        assertEquals(slug, problem.slug());
        assertEquals(field, problem.field().orElseThrow());
    }

    @Test
    void whatIsAbsentStaysAndAnEmptyTextGoes() {
        Identifier before = new Identifier(
                IdentifierId.random(),
                PersonId.random(),
                CaseId.random(),
                IdentifierType.IP_ADDRESS,
                "198.51.100.7",
                "198.51.100.7",
                IdentifierDetails.NONE.withService("forum").withAt(SEEN).withPort(443),
                false,
                false,
                "",
                "Tess van Oord",
                SEEN,
                3);
        WrittenIdentifier same = change(null, null, null).written(before);
        assertEquals("198.51.100.7", same.value());
        assertEquals(before.details(), same.details());
        WrittenIdentifier changed = change("198.51.100.8", "", 80).written(before);
        assertEquals("198.51.100.8", changed.value());
        assertEquals(IdentifierDetails.NONE.withAt(SEEN).withPort(80), changed.details());
    }

    private static IdentifierChange change(String value, String service, Integer port) {
        return new IdentifierChange(value, service, null, null, port, null, null);
    }
}
