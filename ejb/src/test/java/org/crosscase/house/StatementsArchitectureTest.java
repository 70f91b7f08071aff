package org.crosscase.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No statement is built from what anybody types. */
class StatementsArchitectureTest {
    private static final Set<String> MAKERS = Set.of(
            "AuditFilter",
            "BoardFilter",
            "CaseFilter",
            "Condition",
            "Conditions",
            "ListingOrder",
            "Order",
            "Ranking",
            "SideFilter");

    @Test
    void textsAreMadeOfConstants() throws Exception {
        SourceStatements house = SourceStatements.of(Path.of("src/main/java"), MAKERS);
        assertTrue(house.calls() > 200, "found only " + house.calls());
        assertEquals(Set.of(), house.faults(), "what was typed goes in as a parameter");
    }

    @Test
    void whatIsPlantedIsFound() throws Exception {
        SourceStatements planted =
                SourceStatements.of(Path.of("src/test/java/org/crosscase/planted/statements"), Set.of());
        assertEquals(
                Set.of(
                        "Typed.java:11 takes String.strip into a statement",
                        "Typed.java:17 takes String.strip into a statement",
                        "Typed.java:24 takes one into a statement",
                        "Typed.java:26 takes one into a statement"),
                planted.faults());
    }
}
