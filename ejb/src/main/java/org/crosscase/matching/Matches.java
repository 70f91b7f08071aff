package org.crosscase.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.matching.internal.Matchers;

/** Asks across agencies which media items a signature matches. For features, which decide what of it may be told. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Matches {
    @Inject
    private Matchers matchers;

    @Inject
    private DatabaseScope scope;

    /** The signature itself, then, of an algorithm that knows them, those of turned and mirrored copies that it also finds. */
    public List<Signature> turned(Signature signature) {
        return matchers.of(signature.algorithm()).turned(signature);
    }

    /** Media items of any agency that match the signature, nearest first. */
    public List<KnownItem> findAcrossAgencies(Signature signature) {
        scope.actAs(DatabaseRole.MATCHER);
        List<KnownItem> found = matchers.of(signature.algorithm()).items(signature);
        scope.actAsApplication();
        return found;
    }
}
