package org.crosscase.it.audit;

import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AuditTrailIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles caseFiles;

    @Test
    void aUseCaseLeavesItsEntry() throws Exception {
        CaseId id = acting.as(
                NL_INVESTIGATOR,
                () -> caseFiles.openCase(new OpenCase("A-" + UUID.randomUUID(), "Harbour", null, null, null)));
        assertEquals(
                "nl.investigator investigator DONE",
                Superuser.value(
                        "select username || ' ' || capacity || ' ' || outcome from audit_entry"
                                + " where action = 'case.open' and object_id = ?",
                        id.toString()));
    }
}
