package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void aSecretIsKeptAndAnotherInstallationGetsAnother() {
        String first = new Secrets(folder.resolve("a")).password("database");
        assertEquals(first, new Secrets(folder.resolve("a")).password("database"));
        assertNotEquals(first, new Secrets(folder.resolve("a")).password("web"));
        assertNotEquals(first, new Secrets(folder.resolve("b")).password("database"));
    }

    @Test
    void aKeyHas32Bytes() {
        assertEquals(32, Base64.getDecoder().decode(new Secrets(folder).key("audit")).length);
    }

    @Test
    void aNewMasterKeyComesLastAndThoseBeforeItStay() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("new"));
        secrets.drawForNewData();
        String first = Files.readString(secrets.masterKeys());
        assertTrue(first.matches("1 [A-Za-z0-9+/]{43}=\n"), "a number and 32 bytes");

        assertEquals(2, secrets.addMasterKey());

        String both = Files.readString(secrets.masterKeys());
        assertTrue(both.startsWith(first) && both.substring(first.length()).startsWith("2 "));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.masterKeys())));
    }

    @Test
    void whatDataIsSealedWithIsDrawnOnceAndKept() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        secrets.drawForNewData();
        String keys = Files.readString(secrets.masterKeys());
        String audit = secrets.key("audit-key");

        secrets.drawForNewData();

        assertEquals(keys, Files.readString(secrets.masterKeys()));
        assertEquals(audit, secrets.key("audit-key"));
        secrets.requireForData();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store-master-keys", "audit-key", "postgres-superuser"})
    void oneThatDataNeedsAndThatIsGoneIsAskedForAndNeverDrawnAnew(String name) throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        secrets.drawForNewData();
        Path gone = folder.resolve("secrets").resolve(name);
        Files.delete(gone);

        for (Executable attempt : List.<Executable>of(secrets::requireForData, secrets::addMasterKey)) {
            LauncherProblem refused = assertThrows(LauncherProblem.class, attempt);
            assertTrue(refused.getMessage().contains(gone.toString()), refused.getMessage());
            assertTrue(refused.getMessage().contains("docs/operations/keys.md"), refused.getMessage());
        }
        assertFalse(Files.exists(gone));
    }

    @Test
    void whereTheWholeFolderIsGoneNoneIsDrawn() {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        assertThrows(LauncherProblem.class, secrets::requireForData);
        assertThrows(LauncherProblem.class, secrets::addMasterKey);
        assertFalse(Files.exists(folder.resolve("secrets")));
    }

    @Test
    void onlyTheOwnerMayRead() throws Exception {
        Path secrets = folder.resolve("secrets");
        new Secrets(secrets).password("database");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("database"))));
    }
}
