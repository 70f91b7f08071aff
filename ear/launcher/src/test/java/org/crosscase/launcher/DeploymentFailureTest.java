package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentFailureTest {
    private static final String FAILED =
            "  Boot Command deploy failed PlainTextActionReporterFAILUREDescription: deploy AdminCommandError\n";

    @Test
    void whatAPartThatRefusesToStartSaysIsTold() {
        String log = "Caused by: java.lang.IllegalStateException: something earlier\n"
                + "Caused by: jakarta.ejb.CreateException: Initialization failed for Singleton KeysAtStart\n"
                + "\tat com.sun.ejb.containers.AbstractSingletonContainer.createSingletonEJB\n"
                + "Caused by: java.lang.IllegalStateException: The evidence cannot be read. Put the keys back.\n"
                + "Caused by: javax.crypto.AEADBadTagException: Tag mismatch!\n";
        assertEquals(
                Optional.of("The evidence cannot be read. Put the keys back."), DeploymentFailure.find(log + FAILED));
        assertEquals(Optional.empty(), DeploymentFailure.find(log), "it may go on without that");
    }

    @Test
    void otherwiseTheServersLineIs() {
        assertEquals(Optional.of(FAILED.strip()), DeploymentFailure.find("started\n" + FAILED + "more\n"));
        String other = "Caused by: jakarta.ejb.CreateException: x\nCaused by: java.lang.NullPointerException\n";
        assertEquals(Optional.of(FAILED.strip()), DeploymentFailure.find(other + FAILED));
        assertEquals(Optional.empty(), DeploymentFailure.find("started\n"));
    }
}
