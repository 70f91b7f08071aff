package org.crosscase.it.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.CallerClaims;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Role;
import org.crosscase.agency.SignIn;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What is on record of an officer follows the token. */
@ArquillianTest
class OfficerOnRecordIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private SignIn signIn;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void isKnownFromTheFirstSightAndWrittenSeldom() throws Exception {
        OfficerId id = seen("Vera Visser");
        String row = written(id);

        assertEquals(id, seen("Vera Visser"));
        assertEquals(row, written(id), "seen a moment ago: nothing to write");

        Superuser.tamper("update officer set last_seen_at = now() - interval '6 minutes' where id = '" + id + "'");
        assertEquals(id, seen("Vera Visser"));
        assertEquals(
                List.of("t"),
                Superuser.column(
                        "select last_seen_at > now() - interval '1 minute' from officer where id = ?", id.value()));
    }

    @Test
    void takesOnANewNameAtOnce() throws Exception {
        OfficerId id = seen("Vera Visser");
        String row = written(id);

        assertEquals(id, seen("Vera de Boer"));

        assertNotEquals(row, written(id));
        assertEquals(
                List.of("Vera de Boer"), Superuser.column("select display_name from officer where id = ?", id.value()));
    }

    private OfficerId seen(String name) {
        return signIn.actAs(new CallerClaims(subject, "vv", name, "nl-demo", Set.of(Role.INVESTIGATOR_NAME), null))
                .orElseThrow()
                .id();
    }

    /** Another one after each writing of the row. */
    private static String written(OfficerId id) throws SQLException {
        return Superuser.value("select xmin from officer where id = ?", id.value());
    }
}
