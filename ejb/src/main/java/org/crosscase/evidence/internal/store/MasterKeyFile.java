package org.crosscase.evidence.internal.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The master keys as their file gives them, read again when it has changed. */
@ApplicationScoped
public class MasterKeyFile {
    private static final Logger LOG = Logger.getLogger(MasterKeyFile.class.getName());

    @Inject
    @ConfigProperty(name = "crosscase.store.master-keys")
    private Optional<String> path;

    private MasterKeys keys;
    private String read = "";

    /**
     * Those of the file. When it was changed into something that cannot be read the ones before go on, and the log says so.
     *
     * @throws IllegalStateException when there never were any
     */
    synchronized MasterKeys keys() {
        Path file = Path.of(path.orElseThrow(() ->
                new IllegalStateException("crosscase.store.master-keys (CROSSCASE_STORE_MASTER_KEYS) is not set")));
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            String state = facts.lastModifiedTime() + " " + facts.size() + " " + facts.fileKey();
            if (!state.equals(read)) {
                keys = MasterKeys.of(Files.readString(file));
                read = state;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unusable) {
            if (keys == null) {
                throw new IllegalStateException("the master keys in " + file + " cannot be used", unusable);
            }
            LOG.log(
                    Level.WARNING,
                    "the changed master keys in " + file + " cannot be used; those before go on",
                    unusable);
        }
        return keys;
    }
}
