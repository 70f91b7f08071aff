package org.crosscase.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A table belongs to one feature; others go through its use cases, or read the views that it publishes. */
class TablesArchitectureTest {
    @Test
    void everyTableHasAnOwner() {
        Set<String> owned = new TreeSet<>(TableOwners.TABLES.keySet());
        owned.addAll(TableOwners.VIEWS.keySet());
        assertEquals(Set.of(), without(TableOwners.inTheSchema(), owned), "TableOwners names no owner of these");
        assertEquals(Set.of(), without(owned, TableOwners.inTheSchema()), "TableOwners names these, which are no more");
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    @Test
    void statementsNameTheirFeaturesTablesOnly() throws Exception {
        TextsOfStatements house = TextsOfStatements.of(Path.of("src/main/java/org/crosscase"));
        assertTrue(house.named() > 300, "found only " + house.named());
        assertEquals(
                "",
                String.join("\n", house.crossings()),
                "ask the feature that owns it, or have it publish a view: docs/development.md");
    }

    @Test
    void whatIsPlantedIsFound() throws Exception {
        TextsOfStatements planted = TextsOfStatements.of(Path.of("src/test/java/org/crosscase/planted/tables"));
        assertEquals(
                Set.of(
                        "Reaches.java names case_file of casefile",
                        "Reaches.java names officer of agency",
                        "Reaches.java names link of link",
                        "Reaches.java names link_known of link",
                        "Reaches.java takes a table's name from elsewhere: select id from"),
                planted.crossings());
    }
}
