package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path root;

    @Test
    void withoutEnvironmentTheDefaultsHold() {
        Settings settings = Settings.of(root, Map.of());
        assertEquals(root.resolve(".crosscase"), settings.data());
        assertEquals(root.resolve(".crosscase/dist"), settings.distributions());
        assertEquals(new Ports(8080, 8180, 15432, 14848), settings.ports());
    }

    @Test
    void theEnvironmentWinsOverTheDefaults() {
        Settings settings = Settings.of(
                root, Map.of("CROSSCASE_DATA", root.resolve("other").toString(), "CROSSCASE_WEB_PORT", " 9000 "));
        assertEquals(root.resolve("other"), settings.data());
        assertEquals(9000, settings.ports().web());
        assertEquals(8180, settings.ports().keycloak());
    }

    @Test
    void aPortThatIsNoNumberIsRefusedByTheVariablesName() {
        LauncherProblem problem =
                assertThrows(LauncherProblem.class, () -> Settings.of(root, Map.of("CROSSCASE_WEB_PORT", "eighty")));
        assertTrue(problem.getMessage().startsWith("CROSSCASE_WEB_PORT"), problem.getMessage());
    }

    @Test
    void theRootIsTheNearestFolderWithTheStartScript() throws Exception {
        Files.createFile(root.resolve("crosscase"));
        Path deep = Files.createDirectories(root.resolve("ear/tests"));
        assertEquals(root, Settings.findRoot(deep));
    }
}
