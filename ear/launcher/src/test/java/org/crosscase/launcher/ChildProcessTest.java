package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    private Path folder;

    private ChildProcess.Starting shell(String script) {
        return new ChildProcess.Starting("Part", List.of("sh", "-c", script), folder.resolve("part.log"), folder);
    }

    @Test
    void itReceivesItsEnvironmentAndInputAndWritesItsLog() throws Exception {
        ChildProcess child = shell("read word; echo $word $COLOUR")
                .environment(Map.of("COLOUR", "blue"))
                .input("sky\n")
                .start();
        assertTrue(child.process().waitFor(5, TimeUnit.SECONDS));
        assertEquals("sky blue\n", child.logText());
    }

    @Test
    void stoppingRemovesThePidFile() {
        ChildProcess child = shell("exec sleep 60").start();
        assertTrue(Files.exists(folder.resolve("part.pid")));
        child.stop("TERM", Duration.ofSeconds(5));
        assertFalse(child.isAlive());
        assertFalse(Files.exists(folder.resolve("part.pid")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itLeadsASessionOfItsOwnSoThatCtrlCDoesNotReachIt() {
        ChildProcess child = shell("exec sleep 60").start();
        try {
            assertTrue(Orphans.sessionMembers(child.pid()).stream().anyMatch(member -> member.pid() == child.pid()));
        } finally {
            child.kill();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void killingItKillsWhatItStarted() throws Exception {
        ChildProcess child = shell("sleep 60 & echo $!; wait").start();
        while (child.logText().isBlank()) {
            Thread.sleep(10);
        }
        ProcessHandle grandchild =
                ProcessHandle.of(Long.parseLong(child.logText().strip())).orElseThrow();
        child.kill();
        grandchild.onExit().get(5, TimeUnit.SECONDS);
        assertFalse(child.isAlive());
    }

    @Test
    void oneThatEndedIsReportedWithItsExitCodeAndItsLastWords() throws Exception {
        ChildProcess child = shell("echo out of cheese; exit 7").start();
        assertTrue(child.process().waitFor(5, TimeUnit.SECONDS));
        LauncherProblem problem = assertThrows(LauncherProblem.class, child::requireAlive);
        assertTrue(problem.getMessage().contains("exit code 7"), problem.getMessage());
        assertTrue(problem.getMessage().contains("out of cheese"), problem.getMessage());
    }
}
