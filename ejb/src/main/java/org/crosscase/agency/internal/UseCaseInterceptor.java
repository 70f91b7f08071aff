package org.crosscase.agency.internal;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.UseCase;

/** Binds the transaction of a use case to the acting officer's agency, or refuses when nobody may act. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseInterceptor {
    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private DatabaseScope scope;

    @AroundInvoke
    Object bind(InvocationContext call) throws Exception {
        ActingOfficer officer = currentOfficer.get();
        requireRole(officer, call.getMethod());
        // a use case without a transaction of its own begins short ones later, each of which enters the agency
        if (isInTransaction()) {
            scope.enter(officer);
        }
        return call.proceed();
    }

    /** Looked up, not injected: a resource would be bound in this module only, and use cases may stand in others. */
    private static boolean isInTransaction() throws NamingException {
        TransactionSynchronizationRegistry transactions =
                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /**
     * The container has checked the token's roles. Here the officer's roles are checked, which leave out those that do
     * not fit the agency's kind: a police officer whose token says coordinator is none.
     */
    private static void requireRole(ActingOfficer officer, Method method) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        if (allowed == null) {
            throw new SecurityException(method + " does not say who may call it");
        }
        List<String> names = List.of(allowed.value());
        if (officer.roles().stream().noneMatch(role -> names.contains(role.realmName()))) {
            throw new SecurityException(
                    method.getName() + " is not for " + officer.capacity().realmName());
        }
    }
}
