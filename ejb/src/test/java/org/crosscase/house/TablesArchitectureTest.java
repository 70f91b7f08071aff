package org.crosscase.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A table belongs to one feature; others go through its use cases, or read the views that it publishes. */
class TablesArchitectureTest {
    /** Still to be turned into views or calls; may only become fewer. */
    private static final Set<String> STILL = Set.of(
            "BoardList.java names agency of agency",
            "CovertLearning.java names agency of agency",
            "CovertLearning.java names media_item of evidence",
            "HoldingAgencies.java names case_file of casefile",
            "HoldingAgencies.java names case_media of evidence",
            "LinkAnnouncements.java names agency of agency",
            "LinkCounts.java names case_file of casefile",
            "LinkFacts.java names case_file of casefile",
            "LinkFacts.java names case_media of evidence",
            "LinkFacts.java names media_match of matching",
            "LinkFacts.java names officer of agency",
            "LinkFacts.java names signature of matching",
            "LinkInboxSteps.java names case_media of evidence",
            "LinkInboxSteps.java names media_match of matching",
            "LinkInboxSteps.java names occurrence of evidence",
            "LinkQueue.java names case_file of casefile",
            "LinkQueue.java names case_media of evidence",
            "LinkQueue.java names media_match of matching",
            "LinkSides.java names signature of matching",
            "LinkTruth.java names signature of matching",
            "OwnDisclosure.java names case_file of casefile",
            "OwnDisclosure.java names officer of agency",
            "SideList.java names agency of agency",
            "SideList.java names case_file of casefile",
            "SideList.java names media_item of evidence",
            "SideList.java names officer of agency",
            "Withdrawals.java names case_media of evidence",
            "Withdrawals.java names media_match of matching");

    @Test
    void everyTableHasAnOwner() {
        Set<String> owned = new TreeSet<>(TableOwners.TABLES.keySet());
        owned.addAll(TableOwners.VIEWS.keySet());
        assertEquals(TableOwners.inTheSchema(), owned);
    }

    @Test
    void statementsNameTheirFeaturesTablesOnly() throws Exception {
        TextsOfStatements house = TextsOfStatements.of(Path.of("src/main/java/org/crosscase"));
        assertTrue(house.named() > 300, "found only " + house.named());
        assertEquals(STILL, house.crossings(), "whatever has gone from the code goes from the list, too");
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
