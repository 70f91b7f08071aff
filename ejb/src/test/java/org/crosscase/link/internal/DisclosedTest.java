package org.crosscase.link.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crosscase.casefile.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosedTest {
    @Test
    void theTableOfTheRules() {
        assertEquals(Disclosed.NAMED, Disclosed.of(Sensitivity.OPEN, false, false));
        assertEquals(Disclosed.CONTACT, Disclosed.of(Sensitivity.CONTACT, false, false));
        assertEquals(Disclosed.NOTHING, Disclosed.of(Sensitivity.COVERT, false, false));
        assertEquals(Disclosed.CONTACT, Disclosed.of(Sensitivity.COVERT, true, false));
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void insideOneAgencyNothingIsHidden(Sensitivity sensitivity) {
        assertEquals(Disclosed.OWN, Disclosed.of(sensitivity, false, true));
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void tellingNeverOpensMoreThanTheContactPoint(Sensitivity sensitivity) {
        assertEquals(
                sensitivity == Sensitivity.OPEN,
                Disclosed.of(sensitivity, true, false).names());
    }

    @Test
    void onlyNothingHidesTheHit() {
        assertFalse(Disclosed.NOTHING.hit());
        assertTrue(Disclosed.CONTACT.hit());
        assertFalse(Disclosed.CONTACT.names());
    }
}
