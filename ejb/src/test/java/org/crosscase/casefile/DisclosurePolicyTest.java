package org.crosscase.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosurePolicyTest {
    private static final List<List<GrantScope>> GRANTED = List.of(
            List.of(),
            List.of(GrantScope.HIT),
            List.of(GrantScope.SUMMARY),
            List.of(GrantScope.SUMMARY, GrantScope.HIT));

    @ParameterizedTest
    @CsvSource({
        "OPEN, false, OPEN, OPEN, OPEN, OPEN",
        "CONTACT, false, CONTACT, CONTACT, SUMMARY, SUMMARY",
        "COVERT, false, NOTHING, CONTACT, SUMMARY, SUMMARY",
        "COVERT, true, CONTACT, CONTACT, SUMMARY, SUMMARY"
    })
    void theTableOfTheRules(
            Sensitivity sensitivity,
            boolean told,
            Disclosure alone,
            Disclosure withHit,
            Disclosure withSummary,
            Disclosure withBoth) {
        List<Disclosure> expected = List.of(alone, withHit, withSummary, withBoth);
        for (int i = 0; i < GRANTED.size(); i++) {
            assertEquals(
                    expected.get(i), DisclosurePolicy.of(sensitivity, told, GRANTED.get(i)), "with " + GRANTED.get(i));
        }
    }

    @Test
    void noGrantTakesAnythingAwayOrGivesAsMuchAsAnOpenCase() {
        for (Sensitivity sensitivity : Sensitivity.values()) {
            for (boolean told : List.of(false, true)) {
                Disclosure alone = DisclosurePolicy.of(sensitivity, told, List.of());
                for (List<GrantScope> granted : GRANTED) {
                    Disclosure with = DisclosurePolicy.of(sensitivity, told, granted);
                    assertTrue(with.compareTo(alone) >= 0, sensitivity + " with " + granted);
                    assertEquals(sensitivity == Sensitivity.OPEN, with == Disclosure.OPEN);
                }
            }
        }
    }
}
