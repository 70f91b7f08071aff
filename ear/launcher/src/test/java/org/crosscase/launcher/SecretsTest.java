package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        String first = Files.readString(secrets.masterKeys());
        assertTrue(first.matches("1 [A-Za-z0-9+/]{43}=\n"), "a number and 32 bytes");

        assertEquals(2, secrets.addMasterKey());

        String both = Files.readString(secrets.masterKeys());
        assertTrue(both.startsWith(first) && both.substring(first.length()).startsWith("2 "));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.masterKeys())));
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
