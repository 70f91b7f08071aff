package org.crosscase.it;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.crosscase.Problem;
import org.junit.jupiter.api.function.Executable;

/** Puts a test's calls of use cases into one transaction, and what somebody else does meanwhile into another. */
@Stateless
@PermitAll
public class Transactions {
    /** What is read first, is changed by it; whoever comes in between with {@link #meanwhile} was quicker. */
    public <T> T inOne(Callable<T> work) throws Exception {
        return work.call();
    }

    /** Ends before it returns. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T meanwhile(Callable<T> work) throws Exception {
        return work.call();
    }

    /**
     * What the work is refused with, in {@link #inOne} or outside: another module's container does not know that a problem
     * is no failure, and wraps it.
     */
    public static Problem refusal(Executable work) {
        RuntimeException thrown = assertThrows(RuntimeException.class, work);
        return assertInstanceOf(Problem.class, thrown instanceof EJBException ? thrown.getCause() : thrown);
    }
}
