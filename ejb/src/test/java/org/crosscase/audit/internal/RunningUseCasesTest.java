package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crosscase.Audited;
import org.junit.jupiter.api.Test;

class RunningUseCasesTest {
    private final RunningUseCases running = new RunningUseCases();

    @Audited("case.open")
    void opens() {}

    @Audited("case.view")
    void looks() {}

    private static Audited of(String method) throws NoSuchMethodException {
        return RunningUseCasesTest.class.getDeclaredMethod(method).getAnnotation(Audited.class);
    }

    @Test
    void onlyWhatTheInnermostDeclaredMayBeRecorded() throws Exception {
        assertThrows(IllegalStateException.class, () -> running.requireDeclared("case.open"), "none runs");
        running.begin(of("opens"));
        running.requireDeclared("case.open");
        assertThrows(IllegalStateException.class, () -> running.requireDeclared("case.view"));
        running.begin(null);
        assertThrows(
                IllegalStateException.class, () -> running.requireDeclared("case.open"), "the inner one says none");
        assertTrue(running.end(), "it owes nothing");
        running.requireDeclared("case.open");
    }

    @Test
    void whatWasDeclaredIsOwed() throws Exception {
        running.begin(of("opens"));
        running.begin(of("looks"));
        running.recorded("case.view");
        assertTrue(running.end());
        assertFalse(running.end(), "another entry is not the one");
        running.begin(of("looks"));
        running.begin(of("looks"));
        running.recorded("case.view");
        assertTrue(running.end());
        assertTrue(running.end(), "an inner use case did it");
    }
}
