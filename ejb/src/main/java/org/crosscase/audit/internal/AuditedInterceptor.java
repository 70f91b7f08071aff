package org.crosscase.audit.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditFact;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Outcome;

/**
 * Stands around every use case, outside the interceptor that checks the roles. A method marked {@link Audited} that
 * ends well without its entry is an error, which takes its business rows with it; it can make no other. Whatever is refused or denied is
 * recorded in a transaction of its own, also where success is not.
 */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION - 100)
public class AuditedInterceptor {
    private static final Logger LOG = Logger.getLogger(AuditedInterceptor.class.getName());

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private RunningUseCases running;

    @Inject
    private RefusalRecorder refusals;

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        running.begin(call.getMethod().getAnnotation(Audited.class));
        boolean asDeclared;
        Object result;
        try {
            result = call.proceed();
        } catch (Problem problem) {
            Outcome outcome = problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN
                    ? Outcome.DENIED
                    : Outcome.REFUSED;
            recordRefusal(
                    call,
                    outcome,
                    AuditFact.ANSWERED.with("problem", problem.slug()).build(),
                    problem);
            throw problem;
        } catch (SecurityException denied) {
            recordRefusal(call, Outcome.DENIED, AuditFact.NO_ROLE.alone(), denied);
            throw denied;
        } finally {
            asDeclared = running.end();
        }
        if (!asDeclared) {
            throw new IllegalStateException(call.getMethod() + " recorded nothing in the audit trail");
        }
        return result;
    }

    private void recordRefusal(InvocationContext call, Outcome outcome, Fact why, Exception refusal) {
        if (!running.isNew(refusal)) {
            return;
        }
        Optional<ActingOfficer> officer = currentOfficer.find();
        if (officer.isEmpty()) {
            // No agency, so no log to write to: the server's own log is all there is.
            LOG.log(Level.WARNING, "{0} was called without an acting officer", call.getMethod());
            return;
        }
        try {
            refusals.record(
                    officer.get(), RefusedCall.of(action(call.getMethod()), call.getParameters(), outcome, why));
        } catch (RuntimeException unrecorded) {
            // What goes unrecorded must not look like an ordinary refusal to the operator; to the caller it does.
            unrecorded.addSuppressed(refusal);
            LOG.log(Level.SEVERE, "a refusal could not be recorded in the audit trail", unrecorded);
        }
    }

    private static String action(Method method) {
        Audited audited = method.getAnnotation(Audited.class);
        return audited != null
                ? audited.value()
                : method.getAnnotation(NotAudited.class).attempt();
    }
}
