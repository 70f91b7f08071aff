package org.crosscase.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.ContactPoint;
import org.crosscase.link.AgencyPair;
import org.junit.jupiter.api.Test;

class ArcTest {
    @Test
    void joinsTwoCountries() {
        Arc arc = Arc.of(pair("NL", "FR", 87)).orElseThrow();

        assertEquals("NL", arc.from().country());
        assertEquals("FR", arc.to().country());
        assertEquals("none", arc.dashes());
        assertTrue(arc.path().startsWith("M328.1,69.6Q"), arc.path());
    }

    @Test
    void dashesWhatIsBelowModerate() {
        assertEquals("3 3", Arc.of(pair("NL", "FR", 39)).orElseThrow().dashes());
        assertEquals("none", Arc.of(pair("NL", "FR", 40)).orElseThrow().dashes());
    }

    @Test
    void drawsNothingWithinACountryOrWithoutOne() {
        assertTrue(Arc.of(pair("NL", "NL", 87)).isEmpty());
        assertTrue(Arc.of(pair("NL", null, 87)).isEmpty());
        assertTrue(Arc.of(pair("NL", "ZZ", 87)).isEmpty());
    }

    private static AgencyPair pair(String one, String other, int strongest) {
        return new AgencyPair(agency(one), agency(other), 1, strongest);
    }

    private static AgencyDetails agency(String country) {
        return new AgencyDetails(
                AgencyId.random(), "demo", "Demo", country, AgencyKind.POLICE, new ContactPoint("", "", ""));
    }
}
