package org.crosscase.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.matching.internal.KnownRows;
import org.crosscase.matching.internal.Matchers;

/**
 * What an agency knows of by a signature alone and has in no case. It makes no match and no link, and no other agency learns of it. For
 * features, within the acting officer's transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class KnownSignatures {
    @Inject
    private KnownRows rows;

    @Inject
    private Matchers matchers;

    @Inject
    private DatabaseScope scope;

    /** Those that are known already stay as they are. */
    public void add(AgencyId agency, List<Signature> signatures) {
        rows.add(agency, signatures);
    }

    public void remove(AgencyId agency, List<KnownSignatureId> known) {
        rows.remove(agency, known);
    }

    /** Those of the agency that match a signature, turned and mirrored ones too, nearest first. */
    public List<KnownSignature> find(AgencyId agency, Signature signature) {
        scope.actAs(DatabaseRole.MATCHER);
        Map<Long, Integer> distances = matchers.of(signature.algorithm()).known(agency, signature);
        scope.actAsApplication();
        scope.enter(agency);
        return rows.of(agency, distances);
    }
}
