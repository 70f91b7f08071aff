package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The last signed head of each log, kept outside the database: in a folder when one is configured, and in memory. A
 * database that was set back to an older backup does not take these with it.
 */
@ApplicationScoped
public class Anchors {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = "crosscase.audit.anchors")
    private Optional<String> folder = Optional.empty();

    Optional<Checkpoint> find(String origin) {
        String note = known.computeIfAbsent(origin, this::read);
        return Optional.ofNullable(note).map(Checkpoint::parse);
    }

    void keep(String note) {
        String origin = Checkpoint.parse(note).origin();
        known.put(origin, note);
        folder.ifPresent(place -> write(Path.of(place), origin, note));
    }

    private String read(String origin) {
        if (folder.isEmpty()) {
            return null;
        }
        try {
            return Files.readString(file(Path.of(folder.get()), origin));
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String origin, String note) {
        try {
            Files.createDirectories(folder);
            Path file = file(folder, origin);
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, note);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, String origin) {
        return folder.resolve(origin.replaceAll("[^A-Za-z0-9.-]", "_") + ".checkpoint");
    }
}
