package org.crosscase.it.agency;

import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CallerClaims;
import org.crosscase.agency.IdempotentAnswers;
import org.crosscase.agency.Role;
import org.crosscase.agency.SignIn;
import org.crosscase.agency.StoredAnswer;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** In which roles a token lets an officer act, and for how long a repeated request has its first answer. */
@ArquillianTest
class OfficersIT {
    private static final byte[] ASKED = new byte[32];

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private SignIn signIn;

    @Inject
    private IdempotentAnswers answers;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger carriedOut = new AtomicInteger();

    @Test
    void aRoleThatDoesNotFitTheAgencyIsNone() {
        assertEquals(Optional.of(Set.of(Role.INVESTIGATOR)), roles("nl-demo", "investigator"));
        assertEquals(
                Optional.of(Set.of(Role.INVESTIGATOR)),
                roles("nl-demo", "investigator", "coordinator", "platform-admin", "offline_access"));
        assertEquals(Optional.empty(), roles("nl-demo", "coordinator", "platform-admin"));
        assertEquals(Optional.empty(), roles("eu-coord", "investigator", "analyst", "platform-admin"));
        assertEquals(Optional.empty(), roles("platform", "investigator", "coordinator", "agency-admin"));
        assertEquals(Optional.empty(), roles("no-agency", "investigator"));
        assertEquals(Optional.empty(), roles(null, "investigator"));
    }

    @Test
    void theAgencySaysWhetherPicturesAreSeenOnPhones() throws Exception {
        assertFalse(picturesOnPhones());
        try {
            allowPhones(true);
            assertTrue(picturesOnPhones());
        } finally {
            allowPhones(false);
        }
    }

    private boolean picturesOnPhones() {
        return signIn.actAs(claims("nl-demo", "investigator")).orElseThrow().picturesOnPhones();
    }

    private static void allowPhones(boolean allowed) throws SQLException {
        Superuser.tamper("update agency set review_on_phones = " + allowed + " where code = 'nl-demo'");
    }

    private Optional<Set<Role>> roles(String agency, String... names) {
        return signIn.actAs(claims(agency, names)).map(ActingOfficer::roles);
    }

    private static CallerClaims claims(String agency, String... roles) {
        return new CallerClaims(
                "subject-of-" + NL_INVESTIGATOR.username(),
                NL_INVESTIGATOR.username(),
                NL_INVESTIGATOR.username(),
                agency,
                Set.of(roles),
                null);
    }

    @Test
    void aRepeatedRequestHasItsFirstAnswerForSevenDays() throws Exception {
        StoredAnswer first = once(NL_INVESTIGATOR);
        answeredBefore("7 days - 5 minutes");
        assertEquals(first, once(NL_INVESTIGATOR));
        assertEquals(Optional.of(first), find());
        assertEquals(1, carriedOut.get());

        answeredBefore("7 days 5 minutes");
        assertEquals(Optional.empty(), find());
        assertEquals(new StoredAnswer(201, "done/2", ""), once(NL_INVESTIGATOR), "the key may be used anew");
        assertEquals(Optional.of(new StoredAnswer(201, "done/2", "")), find());
    }

    @Test
    void aKeyIsOfItsOfficerAndOfWhatWasAsked() {
        once(NL_INVESTIGATOR);
        assertEquals(new StoredAnswer(201, "done/2", ""), once(NL_ANALYST));
        byte[] other = ASKED.clone();
        other[31] = 1;
        Problem reused = assertThrows(
                Problem.class, () -> acting.as(NL_INVESTIGATOR, () -> answers.once(key, other, this::carryOut)));
        assertEquals("idempotency-key-reused", reused.slug());
        assertEquals(2, carriedOut.get());
    }

    private StoredAnswer once(TestOfficer officer) {
        return acting.as(officer, () -> answers.once(key, ASKED, this::carryOut));
    }

    private Optional<StoredAnswer> find() {
        return acting.as(NL_INVESTIGATOR, () -> answers.find(key, ASKED));
    }

    private StoredAnswer carryOut() {
        return new StoredAnswer(201, "done/" + carriedOut.incrementAndGet(), "");
    }

    private void answeredBefore(String interval) throws SQLException {
        Superuser.tamper("update idempotent_answer set answered_at = now() - interval '" + interval + "' where key = '"
                + key + "'");
    }
}
