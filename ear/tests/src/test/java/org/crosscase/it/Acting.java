package org.crosscase.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.security.auth.Subject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.SignIn;

/**
 * Lets a test act as an officer: the container's caller gets the role, and the request its acting officer, as the web
 * filter does it after a sign-in.
 *
 * <pre>{@code
 * CaseId id = acting.as(NL_INVESTIGATOR, () -> caseFiles.openCase(command));
 * }</pre>
 */
@Dependent
public class Acting {
    /** Payara's own; Jakarta Security has no way to sign a caller in without a request and an identity store. */
    private static final String SECURITY_CONTEXT = "com.sun.enterprise.security.SecurityContext";

    private static final String GROUP = "org.glassfish.security.common.Group";
    private static final String USER = "org.glassfish.security.common.PrincipalImpl";

    @Inject
    private SignIn signIn;

    @Inject
    private Instance<RequestContextController> requests;

    @Resource
    private ManagedExecutorService executor;

    /** Whatever the work throws comes out as it is. */
    public <T> T as(TestOfficer officer, Callable<T> work) {
        Object before = current();
        try {
            become(officer);
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            set(before);
        }
    }

    public void as(TestOfficer officer, Runnable work) {
        as(officer, () -> {
            work.run();
            return null;
        });
    }

    /** In a request of its own, at the same time as the test goes on. */
    public <T> Future<T> meanwhile(TestOfficer officer, Callable<T> work) {
        RequestContextController request = requests.get();
        return executor.submit(() -> {
            request.activate();
            try {
                return as(officer, work);
            } finally {
                request.deactivate();
            }
        });
    }

    /** The acting officer that the request gets; the container's caller stays as it is. */
    public ActingOfficer signIn(TestOfficer officer) {
        return signIn.actAs(officer.claims()).orElseThrow(() -> new IllegalStateException(officer + " may not act"));
    }

    private void become(TestOfficer officer) {
        Subject subject = new Subject();
        subject.getPrincipals().add(principal(USER, officer.username()));
        subject.getPrincipals().add(principal(GROUP, officer.role().realmName()));
        try {
            set(Class.forName(SECURITY_CONTEXT)
                    .getConstructor(String.class, Subject.class)
                    .newInstance(officer.username(), subject));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        signIn(officer);
    }

    private static Principal principal(String type, String name) {
        try {
            return (Principal) Class.forName(type).getConstructor(String.class).newInstance(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object current() {
        try {
            return Class.forName(SECURITY_CONTEXT).getMethod("getCurrent").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object context) {
        try {
            Class<?> type = Class.forName(SECURITY_CONTEXT);
            type.getMethod("setCurrent", type).invoke(null, context);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
