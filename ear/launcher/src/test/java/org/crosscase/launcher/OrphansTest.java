package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private Process started;

    private Process start(String... command) throws Exception {
        started = new ProcessBuilder(command).start();
        return started;
    }

    @AfterEach
    void endWhatATestStarted() {
        if (started != null) {
            started.destroyForcibly();
        }
    }

    @Test
    void aProcessThatAnEarlierLauncherLeftIsEnded() throws Exception {
        Process orphan = start("sleep", "60");
        PidFile.write(folder.resolve("payara.pid"), orphan.toHandle());
        assertEquals(List.of("payara"), Orphans.endAll(folder, PATIENCE));
        assertTrue(orphan.waitFor(1, TimeUnit.SECONDS));
        assertFalse(Files.exists(folder.resolve("payara.pid")));
    }

    @Test
    void aProcessThatDoesNotListenIsKilled() throws Exception {
        Process deaf = start("sh", "-c", "trap '' TERM; echo ready; while true; do sleep 0.1; done");
        assertEquals('r', deaf.getInputStream().read());
        PidFile.write(folder.resolve("payara.pid"), deaf.toHandle());
        assertEquals(List.of("payara"), Orphans.endAll(folder, Duration.ofMillis(300)));
        assertTrue(deaf.waitFor(1, TimeUnit.SECONDS));
    }

    @Test
    void aStrangerWithARecycledIdIsLeftAlone() throws Exception {
        Process stranger = start("sleep", "60");
        Files.writeString(
                folder.resolve("payara.pid"),
                stranger.pid() + " " + Instant.now().minusSeconds(3600));
        assertEquals(List.of(), Orphans.endAll(folder, PATIENCE));
        assertTrue(stranger.isAlive());
    }

    @Test
    void aPidFileThatWasCutOffEndsNobodyAndIsRemoved() throws Exception {
        Path file = Files.writeString(folder.resolve("payara.pid"), "12");
        assertEquals(List.of(), Orphans.endAll(folder, PATIENCE));
        assertFalse(Files.exists(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatADeadServerStartedIsEndedToo() throws Exception {
        Process leader = start("setsid", "sh", "-c", "sleep 60 & echo $!; exec sleep 60");
        long grandchild = Long.parseLong(leader.inputReader().readLine());
        PidFile.write(folder.resolve("payara.pid"), leader.toHandle());
        leader.destroyForcibly().waitFor();
        ProcessHandle left = ProcessHandle.of(grandchild).orElseThrow();
        assertTrue(left.isAlive());
        assertEquals(List.of("payara"), Orphans.endAll(folder, PATIENCE));
        assertFalse(left.isAlive());
    }
}
