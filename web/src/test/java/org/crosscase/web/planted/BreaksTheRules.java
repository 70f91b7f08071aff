package org.crosscase.web.planted;

import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.SecurityContext;
import org.crosscase.audit.internal.Sha256Hash;

/** Does what nothing in the web may do. */
public class BreaksTheRules {
    public Sha256Hash internal;
    public EntityManager rows;

    public boolean isAuditor(SecurityContext context) {
        return context.isCallerInRole("auditor");
    }
}
