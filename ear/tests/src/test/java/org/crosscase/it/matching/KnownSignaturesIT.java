package org.crosscase.it.matching;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.PLATFORM_ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.link.LinkScene;
import org.crosscase.matching.IndexVerification;
import org.crosscase.matching.KnownSignature;
import org.crosscase.matching.KnownSignatures;
import org.crosscase.matching.Signature;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.pdq.PdqHash;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What an agency knows by a signature alone, and has in no case. */
@ArquillianTest
class KnownSignaturesIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private InTransaction transaction;

    @Inject
    private KnownSignatures known;

    @Inject
    private IndexVerification verification;

    @Test
    void itIsFoundByItsAgencyAloneAndLinksNobody() throws Exception {
        PdqHash picture = LinkScene.picture();
        byte[] photoDna = new byte[144];
        new Random().nextBytes(photoDna);
        String sha256 = LinkScene.sha256();
        List<Signature> list = List.of(
                new Signature(Algorithm.PDQ, picture.bytes()),
                new Signature(Algorithm.PHOTODNA, photoDna),
                Signature.of(Algorithm.SHA256, sha256));
        AgencyId nl = agencyOf("nl-demo");
        AgencyId fr = agencyOf("fr-demo");
        // known twice it is one, also within one list
        add(nl, Stream.concat(list.stream(), list.stream()).toList());
        add(nl, list);

        Signature copy = new Signature(Algorithm.PDQ, LinkScene.copy(picture, 9).bytes());
        assertEquals(List.of(9), distances(nl, copy));
        assertEquals(
                List.of(),
                distances(
                        nl,
                        new Signature(Algorithm.PDQ, LinkScene.copy(picture, 32).bytes())));
        assertEquals(List.of(0), distances(nl, list.get(1)));
        assertEquals(List.of(0), distances(nl, list.get(2)));
        assertEquals(List.of(), distances(nl, Signature.of(Algorithm.SHA256, LinkScene.sha256())));
        for (Signature each : List.of(copy, list.get(1), list.get(2))) {
            assertEquals(List.of(), distances(fr, each), each.algorithm().text());
        }
        // a list of the other agency's own crowds out nothing
        add(fr, List.of(copy));
        assertEquals(List.of(9), distances(nl, copy));
        assertEquals(List.of(0), distances(fr, copy));

        CaseId ofNl = holdsAlone(NL_INVESTIGATOR, picture);
        CaseId ofFr = scene.openCase(FR_INVESTIGATOR, Sensitivity.OPEN);
        scene.settle(ofNl, ofFr);
        assertEquals(List.of(), scene.linksOf(NL_INVESTIGATOR, ofNl));
        assertEquals(
                "0",
                Superuser.value(
                        "select count(*) from media_match m join case_media c on c.media_id in (m.low_media, m.high_media)"
                                + " where c.case_id = ?",
                        ofNl.value()));
        assertTrue(acting.as(PLATFORM_ADMIN, () -> verification.verify()).agrees());

        KnownSignature removed = find(nl, copy).get(0);
        transaction.of(nl, () -> {
            known.remove(nl, List.of(removed.id()));
            return null;
        });
        assertEquals(List.of(), distances(nl, copy));
        assertEquals(List.of(0), distances(fr, copy));
        assertTrue(acting.as(PLATFORM_ADMIN, () -> verification.verify()).agrees());
        add(nl, list);
        assertEquals(List.of(9), distances(nl, copy), "known again");
    }

    private CaseId holdsAlone(TestOfficer officer, PdqHash picture) {
        CaseId caseId = scene.openCase(officer, Sensitivity.OPEN);
        scene.addPicture(officer, caseId, picture);
        return caseId;
    }

    private void add(AgencyId agency, List<Signature> list) {
        transaction.of(agency, () -> {
            known.add(agency, list);
            return null;
        });
    }

    private List<KnownSignature> find(AgencyId agency, Signature signature) {
        return transaction.of(agency, () -> known.find(agency, signature));
    }

    private List<Integer> distances(AgencyId agency, Signature signature) {
        return find(agency, signature).stream().map(KnownSignature::distance).toList();
    }

    private static AgencyId agencyOf(String code) throws Exception {
        return AgencyId.of(UUID.fromString(Superuser.value("select id from agency where code = ?", code)));
    }
}
