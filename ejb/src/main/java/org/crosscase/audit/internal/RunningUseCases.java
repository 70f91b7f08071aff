package org.crosscase.audit.internal;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import org.crosscase.Audited;

/**
 * The use cases that run in this request, the innermost last, and what each declared to record: so that nothing else is
 * recorded in the officer's name, and what was declared is.
 */
@RequestScoped
public class RunningUseCases {
    private final Deque<Running> running = new ArrayDeque<>();
    private Exception lastRefusal;

    private static final class Running {
        private final String declared;
        private boolean recorded;

        private Running(String declared) {
            this.declared = declared;
        }
    }

    /** @param declared null for a use case that records nothing */
    void begin(Audited declared) {
        running.push(new Running(declared == null ? "" : declared.value()));
    }

    /** @return whether the innermost one recorded what it declared, if it declared anything */
    boolean end() {
        Running ended = running.pop();
        return ended.declared.isEmpty() || ended.recorded;
    }

    /** @throws IllegalStateException unless the innermost one declared this action */
    public void requireDeclared(String action) {
        if (running.isEmpty() || !running.peek().declared.equals(action)) {
            throw new IllegalStateException("no use case that runs declares to record " + action);
        }
    }

    /** Counts for the one that ran it, too, when it declared the same. */
    public void recorded(String action) {
        running.stream().filter(each -> each.declared.equals(action)).forEach(each -> each.recorded = true);
    }

    /** False when this very refusal was recorded by a use case further in. */
    boolean isNew(Exception refusal) {
        if (refusal == lastRefusal) {
            return false;
        }
        lastRefusal = refusal;
        return true;
    }
}
