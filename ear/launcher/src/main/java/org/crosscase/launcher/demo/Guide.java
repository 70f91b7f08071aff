package org.crosscase.launcher.demo;

import java.net.URI;

/** Tells a newcomer where to look first. */
public final class Guide {
    private final URI web;

    public Guide(URI web) {
        this.web = web;
    }

    /** Several lines, each with its line end. */
    public String text() {
        return """

                What was planted, and where to look (%s, every password is %s):

                1. Sign in as fr.investigator, open case VB-26-340 Rive Calme: it is linked with a case of Polder Region
                   Police. Three files are the same, one was made smaller, one compressed again. Both cases are CONTACT,
                   so each side sees whom to call and nothing of the other's case.
                2. Sign in as us.investigator, open case NSP-26-1140 Copper Kettle: linked with Quiet Meadow. Both cases
                   are OPEN, so reference and title are shown. In NSP-26-1098 Cedar Ridge the copies are mirrored and
                   turned, and found all the same.
                3. Sign in as nl.investigator, open case PRP-2026-0341 Slate Garden: it is COVERT and sees its hit with
                   fr-demo's Atelier Gris. Sign in as fr.investigator: VB-26-352 Atelier Gris shows nothing of it.
                   Winter Jetty and Harbour Lantern are linked inside one agency.
                4. Sign in as eu.coordinator: the board shows all links between agencies, also the one between two COVERT
                   cases, which no agency sees.
                5. Sign in as nl.investigator, open case PRP-2026-0333 Winter Jetty: copies in a case of Northlake State
                   Police were cropped, framed and turned by two degrees. The deep search finds them in the background, a
                   minute or two after the others, and says what it saw.
                6. One picture stands in seven cases: the links that rest on it alone are weak.
                7. PRP-2026-0398, exhibit E-02, holds files that are no pictures: kept, and named with the reason.
                """.formatted(web, ApiClient.PASSWORD);
    }
}
