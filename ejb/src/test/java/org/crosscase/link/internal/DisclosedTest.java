package org.crosscase.link.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.GrantScope;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.internal.LinkedCase.Granted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosedTest {
    private static final AgencyId OWNER = AgencyId.random();
    private static final AgencyId READER = AgencyId.random();

    @Test
    void theTableOfTheRules() {
        assertEquals(Disclosed.OPEN, of(Sensitivity.OPEN, false));
        assertEquals(Disclosed.CONTACT, of(Sensitivity.CONTACT, false));
        assertEquals(Disclosed.NOTHING, of(Sensitivity.COVERT, false));
        assertEquals(Disclosed.CONTACT, of(Sensitivity.COVERT, true));
    }

    @Test
    void aGrantIsForItsReceiverAlone() {
        Granted toReader = new Granted(READER, GrantScope.SUMMARY);
        Granted toAnother = new Granted(AgencyId.random(), GrantScope.SUMMARY);
        assertEquals(Disclosed.NAMED, of(Sensitivity.COVERT, false, toReader));
        assertEquals(Disclosed.NOTHING, of(Sensitivity.COVERT, false, toAnother));
        assertTrue(covert(toReader).countsByGrantFor(READER));
        assertFalse(covert(toAnother).countsByGrantFor(READER));
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void insideOneAgencyNothingIsHidden(Sensitivity sensitivity) {
        assertEquals(Disclosed.OWN, Disclosed.of(shown(sensitivity), false, OWNER));
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void tellingNeverOpensMoreThanTheContactPoint(Sensitivity sensitivity) {
        assertEquals(sensitivity == Sensitivity.OPEN, of(sensitivity, true).names());
    }

    @Test
    void onlyNothingHidesTheHitAndNoGrantGivesIdentities() {
        assertFalse(Disclosed.NOTHING.hit());
        assertTrue(Disclosed.CONTACT.hit());
        assertFalse(Disclosed.CONTACT.names());
        assertTrue(Disclosed.NAMED.names());
        assertFalse(Disclosed.NAMED.identities());
        assertTrue(Disclosed.OPEN.identities());
        assertTrue(Disclosed.OWN.identities());
    }

    private static Disclosed of(Sensitivity sensitivity, boolean told, Granted... granted) {
        return Disclosed.of(shown(sensitivity, granted), told, READER);
    }

    private static LinkedCase covert(Granted... granted) {
        return shown(Sensitivity.COVERT, granted);
    }

    private static LinkedCase shown(Sensitivity sensitivity, Granted... granted) {
        return new LinkedCase(CaseId.random(), OWNER, sensitivity, List.of(granted));
    }
}
